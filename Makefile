# The two commands a stranger needs: `make run` and `make test`. Everything is set up in .venv from uv.lock.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := $(VENV)/tools/bin/uv
READY := $(VENV)/.ready

.PHONY: run demo test check lint types bench clean

run: $(READY)
	$(BIN)/shortlister demo --out out

demo: run

test: $(READY)
	$(BIN)/python -m pytest -q -n 2 --dist loadgroup

check: lint types

lint: $(READY)
	$(BIN)/ruff check shortlister tests
	$(BIN)/ruff format --check shortlister tests
	$(BIN)/lint-imports

types: $(READY)
	$(BIN)/mypy

bench: $(READY)
	$(BIN)/python tests/benchmarks/run.py

$(UV):
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Shortlister needs Python 3.11 or newer; name it as in: make run PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(PYTHON) -m venv $(VENV)/tools
	$(VENV)/tools/bin/python -m pip install --quiet 'uv>=0.5'

$(READY): uv.lock pyproject.toml $(UV)
	UV_COMPILE_BYTECODE=1 UV_PROJECT_ENVIRONMENT=$(VENV) $(UV) sync --frozen --quiet --python $(BIN)/python
	$(BIN)/python -m compileall -q shortlister
	$(BIN)/python -c 'import shortlister.importing.drafting; from shortlister.importing.late_regexes import use_kept; use_kept()'
	touch $(READY)

clean:
	rm -rf $(VENV) out
