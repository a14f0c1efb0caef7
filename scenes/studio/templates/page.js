"use strict";

const films = JSON.parse(document.getElementById("films").textContent);
const film = document.getElementById("film");
const heading = document.getElementById("playing");
const list = document.getElementById("beats");
const before = document.getElementById("before");
const after = document.getElementById("after");
const on = document.getElementById("on");
const links = [...document.querySelectorAll(".contents .go")];
const places = [...document.querySelectorAll(".map .part")];
let current = 0;
let wanted = 0; // where to start once it is known how long the film is

/* A film of its own for each step, and one of them all: each has an address on this page, such as #step-5. */
function show(number, play, from = 0) {
  const one = films[number];
  current = number;
  heading.textContent = one.title;
  for (const track of [...film.children]) track.remove();
  film.poster = one.poster || "";
  film.width = one.width;
  film.height = one.height;
  film.preload = play ? "auto" : "none";
  film.src = one.address;
  if (one.captions) {
    const track = document.createElement("track");
    Object.assign(track, { kind: "captions", srclang: document.documentElement.lang, label: one.called, src: `data:text/vtt;base64,${one.captions}` });
    film.append(track);
  }
  list.replaceChildren(...one.parts.map((part) => {
    const item = document.createElement("li"), button = document.createElement("button");
    button.type = "button";
    button.dataset.start = part.start;
    button.textContent = part.sentence;
    button.addEventListener("click", () => seek(part.start, true));
    item.append(button);
    return item;
  }));
  before.disabled = number === 0;
  after.disabled = number === films.length - 1;
  mark();
  wanted = from;
  if (from) film.preload = "metadata";
  if (play) film.play().catch(() => {}); // a browser may refuse to start by itself
}

function seek(seconds, play) {
  if (film.readyState) film.currentTime = seconds;
  else { wanted = seconds; film.preload = "auto"; film.load(); }
  if (play) film.play().catch(() => {});
}

film.addEventListener("loadedmetadata", () => {
  if (wanted) film.currentTime = wanted;
  wanted = 0;
});

/* Which part is under way: in the list below the film and, in the whole lecture, in the contents. */
function mark() {
  const now = film.currentTime + 0.01;
  const buttons = [...list.querySelectorAll("button")];
  const part = buttons.findLast((button) => Number(button.dataset.start) <= now);
  for (const button of buttons) {
    if (button === part) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
  const inside = films[current].parts.findLast((one) => one.start <= now);
  const id = (inside && inside.id) || films[current].id;
  light((films.find((one) => one.id === id) || {}).lit || []);
  for (const link of links) {
    if (link.hash !== `#${id}`) link.removeAttribute("aria-current");
    else if (!link.hasAttribute("aria-current")) {
      link.setAttribute("aria-current", "true");
      const box = link.closest(".contents");
      box.scrollTo({ top: link.offsetTop - box.clientHeight / 2 });
    }
  }
}

/* In the map of the network: the parts that a step is about, in the gradient's colour if it is about that. */
function light(parts) {
  for (const place of places) {
    const back = parts.includes(`grad_${place.dataset.part}`), lit = back || parts.includes(place.dataset.part);
    place.classList.toggle("lit", lit);
    place.classList.toggle("back", back);
    if (lit) place.setAttribute("aria-current", "true");
    else place.removeAttribute("aria-current");
  }
}

function go(number, play = true) {
  if (number < 0 || number >= films.length) return;
  history.pushState(null, "", `#${films[number].id}`);
  show(number, play);
}

function follow(play) {
  const number = films.findIndex((one) => `#${one.id}` === location.hash);
  if (number < 0) return false;
  show(number, play);
  document.getElementById("player").scrollIntoView({ block: "start" });
  return true;
}

if (films.length) {
  for (const link of document.querySelectorAll("a.go")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      history.pushState(null, "", link.getAttribute("href"));
      follow(true);
      heading.focus({ preventScroll: true });
    });
  }
  addEventListener("popstate", () => follow(false));
  before.addEventListener("click", () => go(current - 1));
  after.addEventListener("click", () => go(current + 1));
  for (const name of ["timeupdate", "seeked"]) film.addEventListener(name, mark);
  film.addEventListener("ended", () => { if (on.checked && films[current].id !== "lecture") go(current + 1); });
  if (!follow(false)) show(Math.max(0, films.findIndex((one) => one.id !== "lecture")), false);
} else {
  document.getElementById("player").hidden = true;
}

/* Keys, where nothing is being typed and no control has them for itself. */
function beat(by) {
  const starts = films[current].parts.map((part) => part.start);
  const at = starts.findLastIndex((start) => start <= film.currentTime + 0.01);
  const again = by < 0 && film.currentTime - starts[at] > 1 ? 0 : by;
  seek(starts[Math.min(Math.max(at + again, 0), starts.length - 1)], true);
}

const KEYS = {
  n: () => go(current + 1),
  p: () => go(current - 1),
  k: () => (film.paused ? film.play().catch(() => {}) : film.pause()),
  f: () => film.requestFullscreen && film.requestFullscreen(),
  j: () => beat(-1),
  l: () => beat(1),
};
addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox";
  if (!films.length || typing || event.ctrlKey || event.metaKey || event.altKey || !KEYS[event.key]) return;
  event.preventDefault();
  KEYS[event.key]();
});

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // not every browser lets a page from a folder reach the clipboard
  }
}

/* A snippet works wherever it is put, so that on a server its addresses name the server. */
function anywhere(snippet) {
  if (!location.protocol.startsWith("http")) return snippet;
  return snippet.replace(/(src|poster)="(?!data:)([^"]*)"/g, (_, name, address) => `${name}="${new URL(address, location.href)}"`);
}

const said = document.getElementById("said");
let fading = 0;

for (const button of document.querySelectorAll("button.copy")) {
  const snippet = button.parentElement.querySelector("code");
  snippet.textContent = anywhere(snippet.textContent);
  button.addEventListener("click", async () => {
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
