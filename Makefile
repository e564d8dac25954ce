# The one way in: `make` lists the targets.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

JOB ?= jobs/sample.yaml
PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
INSTALL ?= install

BUILD := $(SWIFT) build --explicit-target-dependency-import-check error
RELEASE := .build/release/annals
SOURCES := Sources Tests Tools Package.swift $(wildcard Benchmarks)
INTEROP := Scripts/interop.py --binary $(RELEASE)
BENCH := Scripts/bench.py --binary $(RELEASE) \
  $(if $(SIZE),--size $(SIZE)) $(if $(INPUT),--input '$(INPUT)') $(if $(WORKERS),--workers $(WORKERS)) \
  $(if $(REPEAT),--repeat $(REPEAT)) $(if $(JSON),--json)

# The folder a job publishes to, as its own keys say: <output>/<dataset>, from the job's folder.
job_key = $(shell sed -n 's/^$(1):[[:space:]]*//p' '$(JOB)' 2>/dev/null | head -n 1 \
  | sed -e 's/[[:space:]]\#.*//' -e 's/[[:space:]]*$$//' -e "s/^[\"']//" -e "s/[\"']$$//")
job_output = $(shell cd '$(dir $(JOB))' 2>/dev/null && realpath -m -- '$(call job_key,output)' 2>/dev/null)
job_dataset = $(shell realpath -m --relative-base=. -- '$(job_output)/$(call job_key,dataset)' 2>/dev/null)
DATASET ?= $(job_dataset)

.PHONY: help deps build release test check lint format run verify interop quality bench bench-stages golden man \
  install uninstall clean

help:
	@printf '%s\n' \
	  'make run [JOB=jobs/sample.yaml]        publish an archive and say where it is' \
	  'make test                              build and run all tests' \
	  '' \
	  'make deps                              install what is missing (Debian packages, by name)' \
	  'make build                             debug build; warnings and undeclared imports are errors' \
	  'make check                             lint, build and test: what must pass before a merge' \
	  'make lint, make format                 check or change the layout of the Swift code' \
	  'make verify [JOB=… | DATASET=output/x] check every byte of what was published' \
	  'make interop                           let foreign tools judge archives of the sample' \
	  'make quality                           score the annotators on the labelled sets in Quality/' \
	  'make bench [SIZE=32] [INPUT=dir] [WORKERS=n] [JOB=…] [REPEAT=n] [JSON=1]   measure a run' \
	  'make bench-stages [INPUT=dir] [REPEAT=n]   where the time goes, by stage and layer' \
	  'make golden                            record the golden files again (read the diff)' \
	  'make man                               write docs/annals.1 again from the help texts' \
	  'make install, make uninstall           [PREFIX=/usr/local] [DESTDIR=]' \
	  'make clean                             remove what was built; archives stay'

deps:
	@SWIFT='$(SWIFT)' Scripts/deps.sh --test

build: deps
	@$(BUILD)

release:
	@SWIFT='$(SWIFT)' Scripts/deps.sh
	@$(BUILD) -c release --product annals

test: deps
	@$(SWIFT) build --build-tests
	@$(SWIFT) test

check: lint build test
	@test ! -e docs/annals.1 || Scripts/make-man.py --check --binary .build/debug/annals docs/annals.1

lint:
	@$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

format:
	@$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

run: release
	@$(RELEASE) run '$(JOB)'
	@echo '$(job_dataset)/latest'

verify: release
	@$(RELEASE) verify '$(DATASET)' $(if $(filter command line,$(origin JOB)),--job '$(JOB)')

interop: release
	@SWIFT='$(SWIFT)' Scripts/deps.sh --python
	@$(INTEROP)

quality: release
	@SWIFT='$(SWIFT)' Scripts/deps.sh --python
	@Scripts/quality.py --binary $(RELEASE)

bench: release
	@SWIFT='$(SWIFT)' Scripts/deps.sh --bench
	@$(BENCH) $(if $(filter command line environment,$(origin JOB)),--job '$(JOB)')

bench-stages:
	@SWIFT='$(SWIFT)' Scripts/deps.sh
	@$(BUILD) -c release --product annals-stages
	@find '$(or $(INPUT),jobs/sample)' -type f -name '*.txt' -print0 \
	  | xargs -0 .build/release/annals-stages $(or $(REPEAT),20)

golden: deps
	@ANNALS_RECORD_GOLDEN=1 $(SWIFT) test --filter Golden

man: release
	@Scripts/make-man.py --binary $(RELEASE) docs/annals.1

docs/annals.1:
	@Scripts/make-man.py --binary $(RELEASE) $@

bindir := $(DESTDIR)$(PREFIX)/bin
sharedir := $(DESTDIR)$(PREFIX)/share
bash_completion := $(sharedir)/bash-completion/completions/annals
zsh_completion := $(sharedir)/zsh/site-functions/_annals
fish_completion := $(sharedir)/fish/vendor_completions.d/annals.fish
man_page := $(sharedir)/man/man1/annals.1

install: release docs/annals.1
	@$(INSTALL) -d '$(bindir)' $(foreach file,$(bash_completion) $(zsh_completion) $(fish_completion) $(man_page),'$(dir $(file))')
	@$(INSTALL) -m 0755 $(RELEASE) '$(bindir)/annals'
	@$(INSTALL) -m 0644 docs/annals.1 '$(man_page)'
	@$(RELEASE) --generate-completion-script bash | $(INSTALL) -m 0644 /dev/stdin '$(bash_completion)'
	@$(RELEASE) --generate-completion-script zsh | $(INSTALL) -m 0644 /dev/stdin '$(zsh_completion)'
	@$(RELEASE) --generate-completion-script fish | $(INSTALL) -m 0644 /dev/stdin '$(fish_completion)'
	@echo '$(bindir)/annals'

uninstall:
	@rm -f '$(bindir)/annals' '$(man_page)' '$(bash_completion)' '$(zsh_completion)' '$(fish_completion)'

clean:
	@rm -rf .build
