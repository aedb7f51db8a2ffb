# Every target is a task of tasks.py, which also runs without make: python3 tasks.py report
PYTHON ?= python3.11
PYTHON := $(shell command -v $(PYTHON) >/dev/null 2>&1 && echo $(PYTHON) || echo python3)

.PHONY: report test lab bench score setup lock clean help
.DEFAULT_GOAL := help

report test lab bench score setup lock clean help:
	@$(PYTHON) tasks.py $@
