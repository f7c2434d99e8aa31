#!/usr/bin/env python3
"""The whole command `anonymizer detect` on real judgments: speed, start, memory; beside it the rivals of rivals/.

Usage: speed.py ANONYMIZER SHARED [--judgments N] [--rivals]
  ANONYMIZER: artifacts/bin/Anonymizer.Cli/release/anonymizer
  SHARED: the folder of data beside the checkout
  --judgments N: every so manieth judgment, so that N are read (default all 322)
  --rivals: also npm packages openredaction and redact-pii; run `npm ci --ignore-scripts` in rivals/ first
Processor seconds tell more than wall time where other programs run."""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

RIVALS = pathlib.Path(__file__).parent / "rivals"
ONE = 43_000


def measured(command, out):
    """Runs a command: wall seconds, processor seconds, peak megabytes."""
    began = time.monotonic()
    with open(out, "wb") as target:
        process = subprocess.Popen(command, stdout=target, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]} failed: {status}")
    return time.monotonic() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def report(name, characters, result):
    wall, processor, peak = result
    print(f"{name}: {characters:,} characters, {wall:.2f} s, {characters / wall:,.0f} characters/s; "
          f"{processor:.2f} s of processor, {characters / processor:,.0f} characters/s; peak {peak:.0f} MB", flush=True)


def write(path, rows):
    with open(path, "w", encoding="utf-8") as target:
        for row in rows:
            target.write(json.dumps({"id": row["id"], "text": row["text"]}, ensure_ascii=False) + "\n")


def score(found, gold):
    result = json.loads(subprocess.run(
        [sys.executable, f"{arguments.shared}/tools/tab_eval.py", found, gold], capture_output=True, text=True, check=True).stdout)
    print("  TAB dev: " + ", ".join(f"{name} {result[name]}" for name in ("token_recall", "ER_di", "ER_qi", "token_precision")), flush=True)


options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("anonymizer")
options.add_argument("shared")
options.add_argument("--judgments", type=int)
options.add_argument("--rivals", action="store_true")
arguments = options.parse_args()

judgments = [json.loads(line) for line in open(f"{arguments.shared}/data/echr_judgments/judgments.jsonl", encoding="utf-8")]
sample = judgments[:: max(1, len(judgments) // (arguments.judgments or len(judgments)))]
one = min(judgments, key=lambda row: abs(len(row["text"]) - ONE))
gold = f"{arguments.shared}/data/tab/dev.jsonl"

with tempfile.TemporaryDirectory() as folder:
    many, single, short, found = (f"{folder}/{name}.jsonl" for name in ("many", "single", "short", "found"))
    write(many, sample)
    write(single, [one])
    write(short, [{"id": "short", "text": "The applicant, Mr Doe, lives in Riga."}])
    report("start to first result", 37, measured([arguments.anonymizer, "detect", short], found))
    report("one judgment", len(one["text"]), measured([arguments.anonymizer, "detect", single], found))
    report(f"{len(sample)} judgments", sum(len(row["text"]) for row in sample), measured([arguments.anonymizer, "detect", many], found))

    for rival in ("openredaction", "redact-pii") if arguments.rivals else ():
        command = ["node", str(RIVALS / "detect.mjs"), rival]
        report(f"{rival}, {len(sample)} judgments", sum(len(row["text"]) for row in sample), measured([*command, many], found))
        measured([*command, gold], found)
        score(found, gold)
