# make demo   sets everything up, builds a record from samples/ and walks through it
# make test   sets everything up and runs all checks and tests
# make check  style, types, layers
# make gate   quality against its floors       make bench  speed
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: demo test check gate bench clean
.DELETE_ON_ERROR:

demo: $(VENV)/ready
	@$(BIN)/khabar demo

test: check
	$(BIN)/pytest

check: $(VENV)/ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

gate: $(VENV)/ready-dev
	$(BIN)/python evaluation/evaluate.py --gate

bench: $(VENV)/ready-dev
	$(BIN)/python benchmarks/stages.py
	$(BIN)/python benchmarks/cold.py
	$(BIN)/python benchmarks/pages.py

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Khabar needs Python 3.11 or newer: make PYTHON=/path/to/python3.11'; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { echo 'Python has no venv. Install it (Debian, Ubuntu: apt install python3-venv; Fedora: dnf install python3), then run make again.'; exit 1; }
	@rm -rf $(VENV)
	$(PYTHON) -m venv $(VENV)

$(VENV)/ready: pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check --only-binary :all: -c constraints.txt hatchling editables
	$(BIN)/pip install --quiet --disable-pip-version-check --no-build-isolation --prefer-binary -c constraints.txt -e .
	@touch $@

$(VENV)/ready-dev: pyproject.toml constraints.txt | $(VENV)/ready
	$(BIN)/pip install --quiet --disable-pip-version-check --no-build-isolation --prefer-binary -c constraints.txt -e '.[dev]'
	@touch $@
