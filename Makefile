# Each target does all of its own set-up: a virtual environment, pinned dependencies, data. Nothing but Python 3.11 or
# newer with pip and venv, git and make is needed. A second run installs nothing.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export UV_COMPILE_BYTECODE = 1
# The certificates the machine trusts, as pip and git use them, not a list of uv's own.
export UV_SYSTEM_CERTS ?= 1

.PHONY: help summary test bench lab ocr lock sample clean

help:  ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

summary: $(VENV)/.run  ## the main job: read the raw reports and write the pages of the yearly summary
	$(BIN)/gxdata run

test: $(VENV)/.dev  ## lint, types and all tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

bench: $(VENV)/.dev  ## how long parsing, releases, runs, the site and the notebooks take
	$(BIN)/python -m tests.bench.parse
	$(BIN)/python -m tests.bench.hostile
	$(BIN)/python -m tests.bench.across
	$(BIN)/python -m tests.bench.releases
	$(BIN)/python -m tests.bench.run
	$(BIN)/python -m tests.bench.site
	$(BIN)/python -m tests.bench.notebooks

lab: $(VENV)/.lab  ## JupyterLab, with the notebooks
	$(BIN)/jupyter lab notebooks

COMPILE := $(BIN)/uv pip compile -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11
ocr: $(VENV)/.ocr  ## add what recognises the characters of scanned PDF files

lock: $(VENV)/.uv  ## renew the lock files (names, versions and hashes; no host)
	$(COMPILE) --upgrade --group build -o requirements-build.lock
	$(COMPILE) --upgrade pyproject.toml -o requirements.lock
	$(COMPILE) --group dev --constraint requirements.lock pyproject.toml -o requirements-dev.lock
	$(COMPILE) --extra lab --constraint requirements.lock pyproject.toml -o requirements-lab.lock
	$(COMPILE) --extra ocr --constraint requirements.lock pyproject.toml -o requirements-ocr.lock

sample: $(VENV)/.run  ## write the fictional sample anew
	$(BIN)/gxdata sample

clean:  ## remove what was made: environment, store, pages
	rm -rf $(VENV) data/tidy data/runs reports/*.html reports/*.json reports/executed reports/data reports/evidence

$(VENV)/.uv: requirements-build.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "gxdata needs Python 3.11 or newer; name one with: make PYTHON=python3.12 …"; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-build.lock
	@touch $@

$(VENV)/.run: $(VENV)/.uv requirements.lock pyproject.toml
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements-dev.lock
	@touch $@

$(VENV)/.ocr: $(VENV)/.run requirements-ocr.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements-ocr.lock
	@touch $@

$(VENV)/.lab: $(VENV)/.run requirements-lab.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements-lab.lock
	@touch $@
