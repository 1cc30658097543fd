#!/usr/bin/env python3
"""Runs the given cases, or all of them. See `run`."""
import argparse
import datetime
import os
import pathlib
import re
import sys
import time
import traceback

import clients_and_load
import content_faults
import process_faults
import watching
from drill import CannotRun, Drill

DRILLS = {**watching.DRILLS, **content_faults.DRILLS, **process_faults.DRILLS, **clients_and_load.DRILLS}


def run(case, app):
    """The result of one case (pass, FAIL, or `not here` with the reason) and the seconds it took."""
    what, steps = DRILLS[case]
    print(f"{case}  {what}", flush=True)
    began = time.monotonic()
    drill = Drill(case, app)
    try:
        steps(drill)
        result = "FAIL" if drill.faults else "pass"
        note = "; ".join(drill.faults)
    except CannotRun as why:
        result, note = "not here", str(why)
    # A drill that breaks counts as failed, and the others go on.
    except Exception as fault:
        traceback.print_exc()
        result, note = "FAIL", "; ".join([*drill.faults, f"the drill itself broke: {fault!r}"])
    finally:
        try:
            drill.close()
        except Exception:
            traceback.print_exc()
    took = time.monotonic() - began
    if result == "FAIL":
        note += f" (load average {os.getloadavg()[0]:.0f} on {os.cpu_count()} processors)"
    print(f"{result}  {case} ({took:.0f} s){': ' + note if note else ''}\n", flush=True)
    return result, note, took, "; ".join(drill.seen)


def print_table(results):
    """One line for each case: what was done, the result, and what was seen."""
    print("| case | what was done | result | seconds | what was seen |\n|---|---|---|---|---|")
    for case, (result, note, took, seen) in results.items():
        cells = (case, DRILLS[case][0], result, f"{took:.0f}", note or seen)
        print(f"| {' | '.join(cell.replace('|', '/').replace(chr(10), ' ') for cell in cells)} |")
    print()


def write_table(file, results):
    """Writes the results into the table's last column, in the rows that begin with the names of the cases, and the day above the table."""
    text = pathlib.Path(file).read_text()
    for case, (result, note, *_) in results.items():
        cell = f"{result}: {note}" if note else result
        text = re.sub(rf"^(\| {case} \|.*\| )[^|\n]*( \|)$", lambda m: m[1] + cell.replace("|", "/") + m[2], text, flags=re.M)
    today = datetime.date.today().isoformat()
    text = re.sub(r"(?<=Run in one go on )[0-9-]+", today, text)
    pathlib.Path(file).write_text(text)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cases", nargs="*")
    parser.add_argument("--app", required=True)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--table")
    parser.add_argument("--minutes", type=float, help="how long L4 lasts")
    options = parser.parse_args()
    if options.minutes:
        os.environ["MINUTES"] = str(options.minutes)
    if options.list:
        for case, (what, _) in DRILLS.items():
            print(f"{case:4} {what}")
        return
    unknown = [c for c in options.cases if c not in DRILLS]
    if unknown:
        sys.exit(f"no drill is called {', '.join(unknown)}; there are {', '.join(DRILLS)}")
    results = {case: run(case, os.path.abspath(options.app)) for case in options.cases or DRILLS}
    print_table(results)
    if options.table:
        write_table(options.table, results)
    counts = [sum(r == kind for r, *_ in results.values()) for kind in ("pass", "FAIL", "not here")]
    print(f"{counts[0]} passed, {counts[1]} failed, {counts[2]} not possible here")
    sys.exit(1 if counts[1] else 0)


if __name__ == "__main__":
    main()
