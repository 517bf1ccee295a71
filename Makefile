# The doors of the house. `make` alone names them.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
# More arguments for the tests: make test ARGS="-k draw"
ARGS   ?=

# What Qt, its sound and its screens need from a Debian-like system, and binutils for PyInstaller.
SYSTEM := libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 \
          libxcb-keysyms1 libxcb-render-util0 libxcb-xinerama0 libxcb-shape0 libxcb-randr0 \
          libdbus-1-3 libfontconfig1 libglib2.0-0 libpulse0 fonts-liberation2 binutils

.DEFAULT_GOAL := help
.PHONY: help setup system run test check bench package lock clean

help: ## name the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

setup: system $(STAMP) ## build .venv and install the few system libraries Qt needs

run: setup ## open the demo evening; without a display rehearse it into out/
	$(BIN)/hoithi demo

test: setup ## run all tests
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 $(ARGS)

check: setup ## ruff, types, import contracts, qmllint, translations
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/basedpyright
	$(BIN)/lint-imports --no-logo --no-cache
	@find ui -name '*.qml' -print0 | xargs -0 -r $(BIN)/pyside6-qmllint -i ui/stage/parts/qmldir -I ui --max-warnings 0
	@if [ -e ui/i18n.py ] || [ -e ui/i18n ]; then $(BIN)/python -m ui.i18n --check; fi

bench: setup ## measure: JSON lines and a table
	$(BIN)/python -m tests.bench $(ARGS)

package: setup ## the wheel and the one-folder program, both in dist/
	rm -rf build dist *.egg-info
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .
	$(BIN)/pyinstaller --noconfirm --log-level WARN build.spec

lock: $(STAMP) ## resolve pyproject.toml anew into requirements.lock: exact versions, hashes, no addresses
	$(PYTHON) -m venv build/lock
	build/lock/bin/pip install --quiet pip-tools
	build/lock/bin/pip-compile pyproject.toml --extra dev --generate-hashes --strip-extras \
	    --allow-unsafe --no-header --no-emit-index-url --no-emit-trusted-host \
	    --no-emit-find-links --no-emit-options --upgrade --quiet --output-file requirements.lock

clean: ## remove what was built (not .venv)
	rm -rf build dist out *.egg-info .pytest_cache .ruff_cache .hypothesis .benchmarks

# The lock is complete, so nothing is resolved: an old pip would take a newer release of a package
# that somebody asks for with an extra, and then miss its hash. `pip check` says if the lock is not.
# Editable through a plain path file: new packages are found without installing again.
$(STAMP): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation \
	    --config-settings editable_mode=compat --editable .
	$(BIN)/python -m pip check --quiet
	@touch $@

# Asks the package list first, so that a second time it is quick and needs no network. A library may
# be there under a newer name that says it provides the old one.
system:
	@command -v dpkg-query >/dev/null || exit 0; \
	present="$$(dpkg-query -W -f '$${db:Status-Status} $${Package} $${Provides}\n' \
	    | sed -n 's/^installed //p' | tr ' ,' '\n\n' | sort -u)"; \
	missing=; \
	for name in $(SYSTEM); do \
	    printf '%s\n' "$$present" | grep -qxF "$$name" || missing="$$missing $$name"; \
	done; \
	[ -n "$$missing" ] || exit 0; \
	if [ "$$(id -u)" = 0 ]; then \
	    echo "Installing system libraries:$$missing"; \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
	        apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	else \
	    echo "Qt may need these system libraries; please have them installed:"; \
	    echo "    sudo apt-get install$$missing"; \
	fi
