"""Measures Profile against nginx, hugo, jekyll, an empty app and an earlier build on one machine in one run, and prints ratios. Called by tests/bench/run."""
import sys
import building, earlier, serving, starting

PARTS = {"serving": serving.run, "starting": starting.run, "building": building.run, "earlier": earlier.run}

for part in sys.argv[1:] or PARTS:
    PARTS[part]()
