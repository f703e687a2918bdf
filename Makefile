# One command to check the project, one to see what it does. Nothing but Python 3.11+, make and a package
# index is needed: everything is installed into a virtual environment of its own, never into the system.
VENV ?= .venv
BIN = $(VENV)/bin
# two installations in one environment: the tool as its users have it, then what developing it needs
BASE = $(VENV)/.installed
STAMP = $(VENV)/.developing
# installing compiles them; with what developing needs, the program does so itself
CATALOGUES = $(wildcard src/maroc_ia_check/languages/*/messages.po)
# the first Python that is recent enough; `make PYTHON=…` chooses another
PYTHON ?= $(shell for each in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$each" && break; done)
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help demo test lint format schema rules man messages knowledge accuracy pictures docs bench clean

help: ## list the commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1 – \2/p' $(MAKEFILE_LIST)

$(BASE): pyproject.toml hatch_build.py $(CATALOGUES)
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed (make PYTHON=/path/to/python)" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --upgrade "pip>=25.1"
	$(PIP) install --editable .
	@touch $@

$(STAMP): pyproject.toml | $(BASE)
	$(PIP) install --editable . --group dev
	@touch $@

demo: $(BASE) ## check the articles in examples/
	$(BIN)/maroc-ia check --exit-zero examples/*.txt

lint: $(STAMP) ## formatting, lint, strict types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint ## everything CI runs
	$(BIN)/pytest

format: $(STAMP) ## put the code in its one format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix-only .

schema: $(STAMP) ## write the JSON Schemas and their pages again from the models
	$(BIN)/python -m maroc_ia_check.report.schema > docs/report.schema.json
	$(BIN)/python -m maroc_ia_check.knowledge.editor_schemas docs/schemas
	$(BIN)/python -m maroc_ia_check.desk.schema docs/schemas
	PYTHONPATH=docs $(BIN)/python -m generate.schemas docs

rules: $(STAMP) ## write docs/verdicts.md again from the rules of the languages
	$(BIN)/python -m maroc_ia_check.report.rulebook en docs/verdicts.md

man: $(STAMP) ## write the manual page and docs/commands.md again from the commands
	$(BIN)/maroc-ia --lang en man > docs/maroc-ia.1
	PYTHONPATH=docs $(BIN)/python -m generate.commands docs/commands.md

messages: $(STAMP) ## bring the catalogues of texts in line with the English one; say what is left to translate
	$(BIN)/python -m maroc_ia_check.languages.translation

knowledge: $(STAMP) ## count the tables of docs/knowledge.md again from data/
	$(BIN)/python -m maroc_ia_check.knowledge.overview docs/knowledge.md

accuracy: $(STAMP) ## measure the tables of docs/accuracy.md again; what went wrong: python -m accuracy --misses
	PYTHONPATH=tests $(BIN)/python -m accuracy docs/accuracy.md

pictures: $(STAMP) ## draw the terminal pictures of the READMEs again
	PYTHONPATH=docs $(BIN)/python -m generate.pictures docs/pictures

docs: $(STAMP) ## build the documentation into site/; a warning fails
	$(BIN)/sphinx-build --quiet --fail-on-warning --fresh-env --builder dirhtml docs site

bench: $(STAMP) ## compare speed, as ratios in one run
	$(BIN)/python -m benchmarks

clean: ## remove what the other commands made
	rm -rf $(VENV) src/maroc_ia_check/kept .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist site
