# Dateline: build, run, test. `make help` lists the commands.

SWIFT ?= swift
PREFIX ?= $(HOME)/.local
SAMPLE := Notebooks-data/sample-collection/articles.jsonl
COMMAND := .build/release/dateline

.PHONY: help setup build run test test-browser test-tables notebook lint format bench install uninstall docs clean

help: ## List the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## Install the C libraries that are missing (Debian, Ubuntu)
	@sh .ci/setup

build: setup ## Build the command with optimisation
	$(SWIFT) build -c release --product dateline

run: build ## Report on the sample collection into report/
	$(COMMAND) report $(SAMPLE) --title "The sample collection" -o report
	@echo "The report is in $(CURDIR)/report: open index.html in a browser."

test: setup ## Run every test
	$(SWIFT) test

test-browser: build ## Test the page of a report in headless Chromium
	@sh .ci/setup-browser
	node Tests/Browser/hostile.mjs .build/browser/hostile
	$(COMMAND) report $(SAMPLE) --title "The sample collection" -qo .build/browser/report
	$(COMMAND) report $(SAMPLE) --group-by outlet --count-families -qo .build/browser/compared
	$(COMMAND) report .build/browser/hostile --group-by '<img src=x onerror=attacked=1>' -qo .build/browser/hostile-report
	REPORT=.build/browser/report HOSTILE=.build/browser/hostile-report \
	REPORTS=.build/browser/report:.build/browser/compared node --test Tests/Browser/report.test.mjs Tests/Browser/figures.test.mjs

test-tables: build ## Open the tables of a report in other programs (Python; R where it is there)
	@sh .ci/setup-python
	DATELINE=$(COMMAND) .build/python/bin/python -W error -m unittest discover -s Tests/Tables

notebook: build ## Execute the notebook of the sample report
	@sh .ci/setup-python
	DATELINE=$(COMMAND) .build/python/bin/python Notebooks-data/run-notebook

lint: ## Check format and documentation of every source
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format: ## Repair the format of every source
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

bench: build ## Time Dateline against its peers (makes a Python environment in .venv)
	sh Benchmarks/run

install: build ## Install command, completions, man page and models under PREFIX
	sh .ci/install $(COMMAND) "$(PREFIX)"

uninstall: ## Remove what install put under PREFIX
	rm -f "$(PREFIX)/bin/dateline" "$(PREFIX)/share/man/man1/dateline.1" \
	  "$(PREFIX)/share/bash-completion/completions/dateline" \
	  "$(PREFIX)/share/zsh/site-functions/_dateline" \
	  "$(PREFIX)/share/fish/vendor_completions.d/dateline.fish"
	rm -rf "$(PREFIX)/share/dateline"

docs: setup ## Build the documentation of the libraries as a web site
	SWIFT="$(SWIFT)" sh .ci/docs

clean: ## Remove what was built
	rm -rf .build report .venv
