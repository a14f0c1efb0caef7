# `make lecture` renders the film, `make test` checks everything; each first sets up whatever is missing.

BIN := .venv/bin
READY := .venv/.ready
RENDERS := .venv/.renders
DRAWN := media/drawn-for-readme
OPTIONS ?=
# Where Python may not keep what it has compiled, each process compiles all of Manim anew, and tests start hundreds.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help setup lecture frames pack readme browser bench gate test pytest lint lock clean
.DEFAULT_GOAL := help

help: ## list what there is to make
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 18

setup: $(READY) ## make .venv ready: system libraries, locked packages, the tool
	@:

$(READY): pyproject.toml requirements.lock .ci/setup
	@.ci/setup
	@touch $@ $(RENDERS)

$(RENDERS): pyproject.toml requirements.lock .ci/setup
	@.ci/setup lecture
	@touch $@

lecture: $(RENDERS) ## render every step and join the lecture, into media/ (OPTIONS="--quality draft" to try)
	@$(BIN)/dnacnn render $(OPTIONS)

frames: $(RENDERS) ## draw the held picture of every beat, into media/
	@$(BIN)/dnacnn frames $(OPTIONS)

pack: $(READY) ## make everything that a lecturer takes along, into media/
	@$(BIN)/dnacnn pack $(OPTIONS)

readme: $(READY) ## draw the README's pictures anew
	@$(BIN)/dnacnn clips 3 --width 800 --format gif --captions picture --loop --quiet --media $(DRAWN)
	@$(BIN)/dnacnn frames 2 --strand TTCATTAG --theme light --height 450 --quiet --media $(DRAWN)/strand
	@$(BIN)/dnacnn frames 10 --lecture media/readme/lecture.toml --height 450 --quiet --media $(DRAWN)/own
	@$(BIN)/dnacnn frames 8 --language de --height 450 --quiet --media $(DRAWN)/german
	@$(BIN)/dnacnn frames 5 --aspect 9:16 --height 800 --quiet --media $(DRAWN)/upright
	@cp $(DRAWN)/clips/03-three-detectors/*-sweep.gif media/readme/three-detectors.gif
	@cp $(DRAWN)/strand/frames/02-the-pattern/*-you-re-it.png media/readme/strand.png
	@cp $(DRAWN)/own/frames/10-max-pooling/*-which-one-wins.png media/readme/own.png
	@cp $(DRAWN)/german/frames/08-cubic-growth.de/*-every-case-a-line.png media/readme/german.png
	@cp $(DRAWN)/upright/frames/05-pad-with-o/*-why-on-the-right.png media/readme/upright.png

browser: ## install what opens the pages, decks and PDFs in the tests: Chromium, and poppler's tools
	@.ci/browser

bench: $(READY) ## compare the studio with Manim and with an earlier revision, into media/bench.md (OPTIONS="5 10 --against HEAD~20" for less)
	@$(BIN)/python -m tests.bench.bench $(OPTIONS)

gate: $(READY) ## look through the pictures of many lectures for what nobody should see (OPTIONS="--random 20 --seed 1" draws some)
	@$(BIN)/python tests/gate/gate.py $(OPTIONS)

test: $(READY) ## lint, check types and run all tests
# Side by side: many tests wait for what they start.
	@$(MAKE) --no-print-directory -j 2 lint pytest

pytest: $(READY)
	@$(BIN)/pytest -q -n 2 $(OPTIONS)

lint: $(READY) ## lint, check the format, who imports whom, and the types
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@found=$$($(BIN)/lint-imports --no-cache --no-logo 2>&1) || { echo "$$found"; false; }
	@$(BIN)/mypy --no-error-summary

lock: ## pin every package anew (needs uv)
	@uv pip compile --quiet --upgrade --universal --generate-hashes --no-emit-index-url --no-header --group dev \
	  pyproject.toml -o requirements.lock

clean: ## remove the environment, caches and everything rendered
	@rm -rf .browser .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis *.egg-info
	@find media -mindepth 1 -maxdepth 1 ! -name readme -exec rm -rf {} + 2>/dev/null || true
	@find . -name __pycache__ -prune -exec rm -rf {} +
