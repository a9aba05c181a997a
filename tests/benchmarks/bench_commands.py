"""The command line as whole processes, time and peak memory: `python -m tests.benchmarks.bench_commands`.

Help, a refusal and `rank` of a small vacancy against a bare Python; what reports, and the merge, at 200,000 scores.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from shortlister import SAMPLE_DATA
from shortlister.desk.kept import SURELY_LATER
from shortlister.domain.changes import Change, Delta
from shortlister.domain.records import Kind, Submission
from shortlister.domain.refusals import Sentence
from shortlister.store.store import Store
from tests.benchmarks.bench_merge import packs, vacancy
from tests.benchmarks.bench_store import AT, fill, founding

SIZE = (5, 1000, 40)
ROUNDS = 7
MEASURE = """
import runpy, sys
sys.argv = ["shortlister", *sys.argv[1:]]
try:
    runpy.run_module("shortlister", run_name="__main__")
finally:
    held = open("/proc/self/status").read() if sys.platform == "linux" else "VmHWM: 0"
    sys.stderr.write(f"\\npeak {held.partition('VmHWM:')[2].split()[0]}\\n")  # getrusage would tell the parent's too
"""


def run(words: list[str], *, whole: bool = True) -> tuple[float, float, int]:
    """Seconds, peak MB (where it is asked for) and exit status of a process."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    start = [] if whole else ["-c", MEASURE]
    began = time.perf_counter()
    process = subprocess.run([sys.executable, *start, *words], capture_output=True, text=True, env=environment)
    taken = time.perf_counter() - began
    said = process.stderr.strip().splitlines()
    peak = float(said[-1].split()[1]) / 1000 if said and said[-1].startswith("peak") else 0.0
    return taken, peak, process.returncode


def quick(name: str, words: list[str], aim: float) -> None:
    """The median of some runs."""
    run(words)
    times = [run(words)[0] for _ in range(ROUNDS)]
    print(f"{name:<44} {statistics.median(times):>7.2f} s   aim {aim:.2f} s", flush=True)


def made(folder: Path) -> Path:
    """200,000 scores, submitted by all."""
    path = folder / "large.shortlist"
    with Store.create(path, founding(*SIZE), author="HR", at=AT) as store:
        fill(store, SIZE)
        vacancy = store.state.vacancy
        rule = replace(vacancy, rule=replace(vacancy.rule, places=200))
        ruled = Change(Sentence("Rule set"), (Delta(Kind.VACANCY, (vacancy.id,), vacancy, rule),))
        store.append(ruled, author="HR", at=AT)
        for member in (f"m{n}" for n in range(SIZE[0])):
            delta = Delta(Kind.SUBMISSION, (member, "s"), None, Submission(member, "s", AT))
            store.append(Change(Sentence("Submitted"), (delta,)), author=member, at=AT, member=member)
    return path


def main() -> None:
    """Print both tables."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        sample = Path(shutil.copy(next(SAMPLE_DATA.rglob("*.shortlist")), folder))
        print(f"{'whole process':<44} {'median':>9}")
        quick("a bare Python", ["-c", "pass"], 0.15)
        quick("--help", ["-m", "shortlister", "--help"], 0.15)
        quick("a refusal (rank of no file)", ["-m", "shortlister", "rank", str(folder / "none.shortlist")], 0.15)
        quick("rank of the sample vacancy", ["-m", "shortlister", "rank", str(sample)], 0.6)
        path = str(made(folder))
        print(f"\n{'200,000 scores':<44} {'seconds':>9} {'peak MB':>8}   aim 120 MB")
        for command in ("rank", "coverage", "disagreements", "agreement", "stages", "rule", "verify"):
            taken, peak, status = run([command, path], whole=False)
            print(
                f"{command:<44} {taken:>9.2f} {peak:>8.0f}{'' if not status else f'   exit status {status}'}",
                flush=True,
            )
        for ending in ("xlsx", "csv"):
            taken, peak, status = run(["export", path, "--out", str(folder / f"out.{ending}")], whole=False)
            said = "" if not status else f"   exit status {status}"
            print(f"{f'export, .{ending}':<44} {taken:>9.2f} {peak:>8.0f}{said}", flush=True)
        empty = vacancy(folder / "empty.shortlist", SIZE)
        back = [str(one) for one in packs(folder, empty, SIZE, one_by_one=True)]
        time.sleep(SURELY_LATER)  # packs that came back are not of this moment
        taken, peak, status = run(["merge", str(empty), *back], whole=False)
        said = "" if not status else f"   exit status {status}"
        print(f"{'merge of five packs':<44} {taken:>9.2f} {peak:>8.0f}{said}", flush=True)


if __name__ == "__main__":
    main()
