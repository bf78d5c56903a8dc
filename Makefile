# Two words are enough: make demo, make test. What is missing is installed first.

SHELL := /bin/bash
EXAMPLE := Examples/norland-2025.txt
DEMO := out/demo
KEPT = .build/release/kept
# One release build serves demo, score and bench.
RELEASE_FLAGS := -c release
# Linking Swift's libraries into the command makes it start faster and run where Swift is not; macOS brings its own.
ifneq ($(shell uname),Darwin)
RELEASE_FLAGS += --static-swift-stdlib
endif

# Tests run as debug builds; the C code below them (cryptography above all) is optimised all the same.
DEBUG_FLAGS := -Xcc -O2

.PHONY: demo run test check format format-check build release prepare prepare-browser axe door locked bounds score weights learning coverage fuzz kill office bench clean

demo: release
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	@echo; echo "== kept read $(EXAMPLE)"; $(KEPT) read $(EXAMPLE)
	@echo; echo "== kept check $(EXAMPLE)"; $(KEPT) check $(EXAMPLE) || test $$? -eq 1
	@echo; echo "== kept read $(EXAMPLE) --register $(DEMO)/norland.kept --accept"
	@$(KEPT) read $(EXAMPLE) --register $(DEMO)/norland.kept --accept
	@for ending in docx html md pdf; do \
		echo; echo "== kept write --register $(DEMO)/norland.kept --to $(DEMO)/norland.$$ending"; \
		$(KEPT) write --register $(DEMO)/norland.kept --to $(DEMO)/norland.$$ending || exit 1; done
	@echo; echo "The register and what was written lie in $(DEMO). See them: make run"

run: release
	@test -d $(DEMO)/norland.kept || $(MAKE) demo
	$(KEPT) serve --register $(DEMO)/norland.kept

test: prepare
	@tools/install.sh test
	swift test $(DEBUG_FLAGS)

check: format-check build test axe

build: prepare
	swift build --build-tests $(DEBUG_FLAGS)

release: prepare
	swift build $(RELEASE_FLAGS) --product kept

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests tools/learn/Learn.swift

format-check:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests tools/learn/Learn.swift

prepare:
	@tools/install.sh base

axe: prepare
	@tools/install.sh browser
	tools/axe.sh

# Tries the door of the site from outside: pages from elsewhere in Chromium, strangers, half-open requests. Takes some minutes.
door: build
	@tools/install.sh browser
	tools/door/door.sh

# Looks whether a locked register is locked: what serves it has ended, its key is nowhere. Best as administrator, who reads all memory.
locked: build
	python3 tools/locked/locked.py .build/debug/kept

# Reads files of many forms as large as they may be: time, memory, and how time grows. Takes a quarter of an hour.
bounds: release
	cd tools/bounds && python3 bounds.py ../../$(KEPT)

score: release learning
	.venv/learn/bin/python tools/learn/learn.py $(LEARN) ../shared/submissions --page docs/reading-accuracy.md
	.venv/learn/bin/python tools/learn/claims.py $(LEARN) ../shared/submissions --page docs/reading-accuracy.md
	python3 tools/score.py $(KEPT) ../shared/submissions docs/reading-accuracy.md
	python3 tools/score_diagnostics.py $(KEPT) ../shared/submissions ../shared/briefs/kazakhstan-2014.txt docs/reading-accuracy.md
	tools/score_reports.py $(KEPT) ../shared/data/working-group-reports ../shared/data/upr-info docs/reading-accuracy.md

LEARN := .build/debug/learn
learning: prepare
	@test -x .venv/learn/bin/python || { python3 -m venv .venv/learn && .venv/learn/bin/pip install -q scipy; }
	swift build $(DEBUG_FLAGS) --product learn

# What each sign of an ask and of a claim weighs, learned from labelled documents.
weights: learning
	.venv/learn/bin/python tools/learn/learn.py $(LEARN) ../shared/submissions --write Sources/KeptReading/Weighing/LearnedWeights.swift
	.venv/learn/bin/python tools/learn/claims.py $(LEARN) ../shared/submissions --write Sources/KeptReading/Weighing/LearnedClaimWeights.swift

# Lines that the tests run, by module: a build of its own, beside the usual one.
COVERAGE := .build-coverage
coverage: prepare
	@tools/install.sh test
	rm -rf $(COVERAGE)/debug/codecov
	swift build --build-tests --enable-code-coverage --scratch-path $(COVERAGE) $(DEBUG_FLAGS)
	@mkdir -p $(COVERAGE)/debug/codecov
	LLVM_PROFILE_FILE=$(CURDIR)/$(COVERAGE)/debug/codecov/%m.%p.profraw \
		swift test --skip-build --scratch-path $(COVERAGE) $(DEBUG_FLAGS)
	python3 tools/coverage.py $(COVERAGE) docs/coverage.md

# Changes files at random before they are read, ROUNDS times each.
fuzz: prepare
	KEPT_FUZZ=$(or $(ROUNDS),20000) swift test $(DEBUG_FLAGS) --filter AnyDocumentTests

# Stops commands that write at every call that writes, fills their disk, cuts their power; kills them at random moments; and
# reads beside them. EVERY=10 takes each tenth call alone; all of them take some hours.
SHIM := .build/kill-shim.so
kill: release
	clang -O2 -shared -fPIC -Wall -Wextra -o $(SHIM) tools/kill/shim.c -ldl -lpthread
	tools/kill/every_call.py $(KEPT) $(SHIM) --every $(or $(EVERY),1)
	tools/kill/random_kills.py $(KEPT) 1000
	tools/kill/side_by_side.py $(KEPT) $(SHIM) 10000

# Has LibreOffice write documents with all that authors show and hide, and holds what is read of them against it.
office: release
	@tools/install.sh office
	tools/office/twenty.py $(KEPT)

bench: release
	@tools/install.sh bench
	@test -x .venv/bench/bin/sqlite-utils || { python3 -m venv .venv/bench && .venv/bench/bin/pip install -q sqlite-utils; }
	python3 tools/bench.py $(KEPT) $(or $(wildcard ../shared/briefs/kazakhstan-2014.txt),$(EXAMPLE))
	tools/bench_register.py $(KEPT) .venv/bench/bin/sqlite-utils $(filter-out %session-20.csv,$(wildcard ../shared/data/upr-info/*.csv))

clean:
	rm -rf .build $(COVERAGE) out .venv
