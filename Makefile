# `make help` lists the commands.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ADDRESS ?= localhost:8000
BASE ?= HEAD
FORGE ?= text
RUNS ?= 5
TIMES ?= 10
INTO ?= .letters
export NO_MKDOCS_2_WARNING := 1
STEP := scripts/step.sh
# Errors only: the warnings speak of the user's own configuration, once for each package.
PIP := $(BIN)/pip --disable-pip-version-check -qq install
COMPILE := $(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links
SCHEMA := $(BIN)/check-jsonschema --quiet --builtin-schema vendor
QUIETLY := --ignore-scripts --no-audit --no-fund --loglevel error
# What serves the portal: publish-check and the tests start it, as deploy/ configures it.
NGINX := nginx=nginx /usr/lib/nginx/modules/ngx_http_brotli_static_module.so=libnginx-mod-http-brotli-static
CHROMIUM := $(shell command -v chromium || command -v chromium-browser || command -v google-chrome || echo chromium)

.DEFAULT_GOAL := help
.PHONY: help site serve publish-check check live proposal evidence gaps letters weekly ready lint test acts mutants bench bench-finder bench-plans bench-hosting bench-change bench-web bench-scale words schema format lock clean

help: ## what can be done here
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

site: $(VENV)/site ## set up what is missing and build the portal into site/ (COMPRESS=1: with what nginx sends)
	@echo "Building the portal into site/"
	@$(BIN)/mkdocs build

serve: $(VENV)/site ## show the portal on http://localhost:8000/, rebuilt on change
	@$(BIN)/mkdocs serve --dev-addr $(ADDRESS)

publish-check: $(VENV)/site ## serve site/ by nginx as deploy/ has it, and ask for 250 addresses as browsers do (AT=https://… asks that server)
	@$(if $(AT),,scripts/need.sh $(NGINX))
	@$(BIN)/python -m tests.publishing $(AT)

check: $(VENV)/site ## check the registry, the gazetteer and the translations
	@echo "Checking the registry, a few seconds"
	@$(BIN)/lotsenbuch check
	@$(BIN)/lotsenbuch translations

live: $(VENV)/dev ## test what must be true of the data, whatever it says
	@$(BIN)/pytest tests/live -m "not built"

proposal: $(VENV)/site ## write what a proposal means into .proposal/ (BASE=origin/main FORGE=text, github or gitlab)
	@echo "Comparing with $(BASE), some ten seconds"
	@mkdir -p .proposal
	@$(BIN)/lotsenbuch diff $(BASE) --as markdown --preview "$(PREVIEW)" --built "$(BUILT)" > .proposal/comment.md; changed=$$?; \
	$(BIN)/lotsenbuch diff $(BASE) --as labels > .proposal/labels; \
	$(BIN)/lotsenbuch check --since $(BASE) --as $(FORGE) > .proposal/faults; sound=$$?; \
	cat .proposal/comment.md; exit $$((changed | sound))

evidence: $(VENV)/site ## look up whether contacts still stand in their sources
	@$(BIN)/lotsenbuch evidence

gaps: $(VENV)/site ## list the places whose counselling nobody can call or write to, by the people who live there
	@$(BIN)/lotsenbuch gaps

letters: $(VENV)/site ## write a letter to the town hall of each of these places into INTO (.letters/); nothing is sent
	@$(BIN)/lotsenbuch gaps --as mails --into $(INTO)

weekly: $(VENV)/site ## write into .weekly/ what one should ask about in each district: gaps, what is old, what its source says no more
	@echo "Looking through the registry, a few seconds"
	@$(BIN)/lotsenbuch weekly --into .weekly

ready: $(VENV)/site ## list what is missing before the portal may go online
	@echo "Looking for what is missing, some ten seconds"
	@$(BIN)/lotsenbuch ready

lint: $(VENV)/dev node_modules/.package-lock.json ## what a program finds by reading: faults, types, layout, order of the modules
	@$(STEP) "Python: faults" $(BIN)/ruff check --quiet .
	@$(STEP) "Python: layout" $(BIN)/ruff format --quiet --check .
	@$(STEP) "Python: types" $(BIN)/mypy --no-error-summary
	@$(STEP) "Python: order of the modules" $(BIN)/lint-imports --no-logo
	@$(STEP) "JavaScript and styles: faults, and what old browsers lack" npm run lint
	@$(STEP) "JavaScript: types" npm run types
	@$(STEP) "Workflows: what they give away" $(BIN)/zizmor --offline --quiet .
	@$(STEP) "Workflows: what GitHub takes" $(SCHEMA).github-workflows .github/workflows/*.yml
	@$(STEP) "Workflows: what GitLab takes" $(SCHEMA).gitlab-ci .gitlab-ci.yml

test: lint ## set up what is missing and run every test
	@scripts/need.sh $(notdir $(CHROMIUM))=chromium java=default-jre-headless pdftotext=poppler-utils \
		soffice=libreoffice-calc-nogui ogrinfo=gdal-bin jq=jq curl=curl $(NGINX)
	@# Without windows a page takes a third less time; where a system has no such package, Chromium does it all.
	@scripts/need.sh chromium-headless-shell=chromium-headless-shell 2>/dev/null || :
	@echo "Tests: the fast ones, then the whole build and a real browser"
	@TMPDIR=$$(scripts/scratch.sh) $(BIN)/pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

acts: $(VENV)/dev ## do in a copy what we ask of contributors, one act after another, and check it after each
	@TMPDIR=$$(scripts/scratch.sh) $(BIN)/python tests/contributor_acts.py

mutants: $(VENV)/dev ## make small wrong changes in the code and count those that no test notices (hours)
	@$(BIN)/python tests/mutants.py

bench: $(VENV)/dev ## measure the build beside Hugo on the same data
	@$(BIN)/python benchmarks/build.py

bench-finder: $(VENV)/dev node_modules/.package-lock.json ## measure the place finder beside MiniSearch
	@scripts/need.sh $(notdir $(CHROMIUM))=chromium
	@$(BIN)/python benchmarks/finder.py

bench-plans: $(VENV)/dev ## measure how long the integration plans take to set
	@scripts/need.sh $(notdir $(CHROMIUM))=chromium
	@$(BIN)/python benchmarks/plans.py

bench-hosting: $(VENV)/site ## measure what the portal that was built takes to host: bytes, files, the fullest folder
	@$(BIN)/python benchmarks/hosting.py

bench-change: $(VENV)/site ## measure how long it takes until one change is built, and until it is shown
	@$(BIN)/python -m benchmarks.change

bench-web: $(VENV)/dev benchmarks/lighthouse/node_modules/.package-lock.json ## measure what readers get by Lighthouse, and the bytes of a visit (RUNS=5)
	@scripts/need.sh $(notdir $(CHROMIUM))=chromium $(NGINX)
	@$(BIN)/python -m benchmarks.web --runs $(RUNS)

bench-scale: $(VENV)/dev ## measure the portal of ten times as many places (TIMES=10; half an hour, 10 GB of disk)
	@scripts/need.sh $(notdir $(CHROMIUM))=chromium $(NGINX)
	@$(BIN)/python -m benchmarks.scale --times $(TIMES)

words: $(VENV)/site ## bring the catalogues up to the messages of code and data
	@$(BIN)/lotsenbuch words

schema: $(VENV)/site ## write data/schema/ from the model
	@$(BIN)/lotsenbuch schema

format: $(VENV)/dev ## lay out the code
	@$(BIN)/ruff format --quiet . && $(BIN)/ruff check --quiet --fix .

lock: $(VENV)/dev ## renew the locked dependencies
	@$(STEP) "Locking the dependencies of the portal" $(COMPILE) --output-file requirements/site.txt pyproject.toml
	@$(STEP) "Locking the dependencies of the tests" $(COMPILE) --extra dev --constraint requirements/site.txt --output-file requirements/dev.txt pyproject.toml

clean: ## remove everything that was made
	rm -rf $(VENV) node_modules benchmarks/lighthouse/node_modules site .site-new .site-old .site-change .cache .proposal .letters .weekly

$(BIN)/pip:
	@scripts/need.sh $(PYTHON)=python3
	@$(PYTHON) -c "import ensurepip" 2>/dev/null || scripts/need.sh python3-venv-missing=python3-venv
	@$(STEP) "Setting up Python in $(VENV)" $(PYTHON) -m venv $(VENV)

$(VENV)/site: requirements/site.txt pyproject.toml | $(BIN)/pip
	@$(STEP) "Installing the locked dependencies" $(PIP) --require-hashes -r requirements/site.txt
	@$(STEP) "Installing the portal itself" $(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev: requirements/dev.txt $(VENV)/site
	@$(STEP) "Installing the locked dependencies of the tests" $(PIP) --require-hashes -r requirements/dev.txt
	@touch $@

node_modules/.package-lock.json: package-lock.json
	@scripts/need.sh node=nodejs npm=npm
	@$(STEP) "Installing the checkers of the tests" npm ci $(QUIETLY)
	@touch $@

benchmarks/lighthouse/node_modules/.package-lock.json: benchmarks/lighthouse/package-lock.json
	@scripts/need.sh node=nodejs npm=npm
	@$(STEP) "Installing Lighthouse" npm ci --prefix $(<D) $(QUIETLY)
	@touch $@
