"""Measures Profile against nginx, hugo, jekyll and an empty app on one machine in one run, and prints ratios. Called by tests/bench/run."""
import sys
import building, serving, starting

PARTS = {"serving": serving.run, "starting": starting.run, "building": building.run}

for part in sys.argv[1:] or PARTS:
    PARTS[part]()
