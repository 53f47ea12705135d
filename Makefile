# Isnad: the commands. `make run` and `make test` are all a newcomer needs; both install what is missing (Debian 12).
PACKAGES = sh cmake/install_packages.sh
SAMPLES ?= samples
FUZZ_SECONDS ?= 60
SOURCES = $(shell find src apps tests bench fuzz -name '*.h' -o -name '*.cc' 2>/dev/null)

.PHONY: help run test bench check-asan check-tsan fuzz deb deps format tidy clean

help:  ## This list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

run:  ## Build the program, read samples/ and print who said what, through whom
	@$(PACKAGES) build test
	cmake --preset release
	cmake --build --preset release --target isnad
	build/release/apps/isnad read --format text $(SAMPLES)

test:  ## Build and run every test
	@$(PACKAGES) build test
	cmake --preset release
	cmake --build --preset release
	ctest --preset release

bench:  ## Speed of every stage and of the whole reading
	@$(PACKAGES) build bench
	cmake --preset bench
	cmake --build --preset bench
	for program in $$(find build/bench/bench -maxdepth 1 -type f -executable | sort); do $$program || exit 1; done

check-asan:  ## Every test under the address and undefined behaviour sanitizers
	@$(PACKAGES) build test
	cmake --preset asan
	cmake --build --preset asan
	ctest --preset asan

check-tsan:  ## Every test under the thread sanitizer
	@$(PACKAGES) build test
	cmake --preset tsan
	cmake --build --preset tsan
	ctest --preset tsan

fuzz:  ## Every fuzz target for FUZZ_SECONDS (60) each
	@$(PACKAGES) build fuzz
	cmake --preset fuzz
	cmake --build --preset fuzz
	for program in $$(find build/fuzz/fuzz -maxdepth 1 -type f -executable | sort); do \
	  name=$$(basename $$program); seeds=fuzz/corpus/$$name; found=build/fuzz/found/$$name; mkdir -p $$found; \
	  words=fuzz/$$name.dict; [ -f $$words ] && words=-dict=$$words || words=; [ -d $$seeds ] || seeds=samples; \
	  $$program $$words -max_total_time=$(FUZZ_SECONDS) -rss_limit_mb=2048 -timeout=10 -artifact_prefix=build/fuzz/$$name- \
	    $$found $$seeds || exit 1; \
	done

deb:  ## Debian packages in build/deb
	@$(PACKAGES) build deb
	cmake --preset deb
	cmake --build --preset deb
	cd build/deb && cpack -G DEB

deps:  ## Install everything any target here may need
	@$(PACKAGES) build test bench fuzz deb style

format:  ## Lay out all C++ by .clang-format
	@$(PACKAGES) style
	clang-format-19 -i $(SOURCES)

tidy:  ## Build with clang-tidy looking on
	@$(PACKAGES) build test fuzz style
	cmake --preset tidy
	cmake --build --preset tidy

clean:  ## Remove everything that was built
	rm -rf build out
