"""Every benchmark, one after the other, with the peak memory of each: `python tests/benchmarks/run.py [name …]`."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

EACH = """
import resource, runpy, sys
name = sys.argv.pop(1)
runpy.run_module(name, run_name="__main__", alter_sys=False)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(f"peak memory of the script {peak / 1000:.0f} MB")
"""


def main(names: list[str]) -> int:
    """Print the tables; the number of scripts that failed."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment["QT_LOGGING_RULES"] = "qt.qpa.*=false;*.warning=false"
    failed = 0
    for path in sorted(Path(__file__).parent.glob("bench_*.py")):
        name = path.stem.removeprefix("bench_")
        if names and name not in names:
            continue
        print(f"\n{name}", flush=True)
        done = subprocess.run(
            [sys.executable, "-c", EACH, f"tests.benchmarks.{path.stem}"], cwd=ROOT, env=environment, check=False
        )
        failed += done.returncode != 0
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
