# goodturn: `make demo` shows it, `make test` checks it. Everything lives in .venv; nothing is installed elsewhere.
PYTHON ?= python3
BIN := .venv/bin
JOBS ?= auto

.PHONY: demo test test-long bench figures train lint docs lock clean

demo: .venv/goodturn
	$(BIN)/goodturn study src/goodturn/samples/larkfield --settings src/goodturn/samples/larkfield-settings.yaml \
	  --as-of 2025-04-28T00:00:00Z --out demo-report --replace
	$(BIN)/python -m goodturn.study.headline demo-report

test: .venv/goodturn-dev
	$(BIN)/pytest -n $(JOBS) -m "not long"

test-long: .venv/goodturn-dev
	$(BIN)/pytest -n $(JOBS)

lint: .venv/goodturn-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/goodturn-dev
	$(BIN)/goodturn bench reading
	$(BIN)/goodturn bench outcomes
	$(BIN)/python benchmarks/world.py
	$(BIN)/python benchmarks/study.py

# puts the figures of the benches on record: in the docs and in what every report prints
figures: .venv/goodturn-dev
	$(BIN)/python benchmarks/record.py

# makes the model file of the trained reader anew; never part of a test
train: .venv/goodturn-dev
	$(BIN)/python training/student.py src/goodturn/readers/trained/reader.npz --shares training/shares.json
	$(BIN)/python training/settle.py src/goodturn/readers/trained/reader.npz --data ../shared/data

# the words in the docs are held to the code by tests
docs: .venv/goodturn-dev
	$(BIN)/pytest -n 0 tests/docs

lock: .venv/goodturn-dev
	uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 \
	  pyproject.toml requirements-build.in -o requirements.txt
	uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 --extra bench \
	  pyproject.toml requirements-build.in requirements-dev.in -c requirements.txt -o requirements-dev.txt

clean:
	rm -rf .venv demo-report build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

.venv/goodturn: requirements.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

.venv/goodturn-dev: requirements-dev.txt .venv/goodturn
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements-dev.txt
	touch $@
