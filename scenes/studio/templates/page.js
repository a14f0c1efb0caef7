"use strict";

const film = document.getElementById("film");
const chapters = [...document.querySelectorAll(".chapters button")];

function mark() {
  const now = film.currentTime + 0.01;
  let current = null;
  for (const button of chapters) {
    if (Number(button.dataset.start) <= now) current = button;
  }
  for (const button of chapters) {
    if (button === current) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
}

if (film) {
  for (const button of chapters) {
    button.addEventListener("click", () => {
      film.currentTime = Number(button.dataset.start);
      film.play().catch(() => {}); // a browser may refuse to start by itself: the picture has moved all the same
    });
  }
  film.addEventListener("timeupdate", mark);
  film.addEventListener("seeked", mark);
}

// One film at a time.
document.addEventListener("play", (event) => {
  for (const video of document.querySelectorAll("video")) {
    if (video !== event.target) video.pause();
  }
}, true);

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // not every browser lets a page from a folder reach the clipboard
  }
}

const said = document.getElementById("said");
let fading = 0;

for (const button of document.querySelectorAll("button.copy")) {
  button.addEventListener("click", async () => {
    const snippet = button.parentElement.querySelector("code");
    if (await copied(snippet.textContent)) {
      said.textContent = button.dataset.copied;
    } else {
      getSelection().selectAllChildren(snippet);
      said.textContent = button.dataset.selected;
    }
    clearTimeout(fading);
    fading = setTimeout(() => { said.textContent = ""; }, 4000);
  });
}
