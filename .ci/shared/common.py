"""What the checks against ../shared have in common: the built tool, and a line that says what was found."""
import json
import subprocess
import sys

TOOL = "artifacts/bin/Anonymizer.Cli/release/anonymizer"
SHARED = "../shared"


def tool(*arguments, **options):
    return subprocess.run([TOOL, *arguments], **options)


def tool_json(*arguments):
    """The tool's JSON answer and its exit code."""
    ran = tool(*arguments, "--json", capture_output=True, text=True)
    try:
        return json.loads(ran.stdout), ran.returncode
    except json.JSONDecodeError:
        sys.exit(f"no JSON from {arguments[0]} (exit code {ran.returncode}): {ran.stderr[-500:]}")


def demand(holds, message):
    print(("ok: " if holds else "BROKEN: ") + message)
    if not holds:
        sys.exit(1)
