# `make run` and `make test` do all set-up themselves; the others too. See docs/development.md.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup run tour test test-slow check format bench smoke bundle deb lock translations pictures clean

PY := .venv/bin/python
# Two workers: measured in docs/development.md. PYTEST adds options: make test PYTEST="-k letters".
WORKERS ?= 2
PYTEST ?=
SOURCES := meedoen_desktop tests tools benchmarks packaging

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 16

setup: ## system packages, .venv and the locked Python packages (idempotent)
	@tools/setup.sh

run: setup ## start the program; without a display: the tour, as pictures
	@tools/run.sh

tour: setup ## walk through the program and save pictures and PDFs in build/tour
	@$(PY) -m meedoen_desktop.cli tour --out build/tour

test: ## the tests, in random order
	@tools/setup.sh --for-tests
	@$(PY) -m pytest -n $(WORKERS) $(PYTEST)

test-slow: ## the long runs: more histories, more kills, more random input
	@tools/setup.sh --for-tests
	@MEEDOEN_HYPOTHESIS=slow $(PY) -m pytest -m slow $(PYTEST)

check: setup ## format, lint, types, import contracts, translations, data files
	@$(PY) -m tools.check

format: setup ## put the sources in the project's format
	@$(PY) -m ruff format $(SOURCES) && $(PY) -m ruff check --fix $(SOURCES)

bench: ## measure the speed promises (never fails because of a figure)
	@tools/setup.sh --for-tests
	@$(PY) -m benchmarks

bundle: setup ## the program as a folder that needs no Python: dist/meedoen
	@packaging/build.sh

smoke: bundle ## does the bundle work? makes a vault and a letter with it
	@$(PY) packaging/smoke_test.py dist/meedoen

deb: bundle ## a Debian package of the bundle: dist/*.deb
	@packaging/make_deb.sh

lock: setup ## pin every package again with hashes (uses uv)
	@tools/lock.sh

translations: setup ## texts -> messages.pot, .po and .mo; says what is untranslated
	@$(PY) -m tools.i18n update && $(PY) -m tools.i18n status

pictures: setup ## the README's pictures, from the tour
	@$(PY) -m tools.pictures

clean: ## remove what was built, not the environment
	@rm -rf build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
