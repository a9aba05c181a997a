"""Reading: each format against what others need for the same file, in one run; start of process and worker apart.

Run: python -m tests.benchmarks.bench_reading [FOLDER] [--peers SITE-PACKAGES]
FOLDER holds documents (.pdf, .docx, .xlsx …); without one, some are made. A peer that is not installed is left out.
Limits: PDF 0.5 × pdfplumber's words and tables, Word 0.7 × docx2python, Excel 2 × openpyxl, any file 1 s in all.
"""

import argparse
import importlib
import importlib.util
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import docx
import openpyxl
from fpdf import FPDF

from shortlister.importing.kinds import kind_of
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse

ROUNDS = 7
ENDINGS = (".pdf", ".docx", ".xlsx", ".odt", ".html", ".csv", ".txt", ".md")
LIMITS = {".pdf": ("pdfplumber", 0.5), ".docx": ("docx2python", 0.7), ".xlsx": ("openpyxl", 2.0)}
WHOLE = "import sys; from pathlib import Path; from shortlister.importing.reading import read_specification; \
read_specification(Path(sys.argv[1]))"


def milliseconds(work: Callable[[], object]) -> float:
    """The median time of a piece of work that has run once before."""
    work()
    taken = []
    for _round in range(ROUNDS):
        begin = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begin) * 1000)
    return statistics.median(taken)


def ours(path: Path) -> Callable[[], object]:
    """Our reading of a file's bytes to a document, without the worker."""
    data = path.read_bytes()
    kind = kind_of(data, path.name, DEFAULT)
    return lambda: parse(data, kind, path.name, DEFAULT)


def peer(path: Path) -> Callable[[], object] | None:
    """The other library's reading of the same file, or None where it is not installed."""
    name = LIMITS[path.suffix][0] if path.suffix in LIMITS else ""
    if not name or importlib.util.find_spec(name) is None:
        return None
    library: Any = importlib.import_module(name)
    match name:
        case "pdfplumber":
            return lambda: _pdfplumber(library, path)
        case "docx2python":
            return lambda: _docx2python(library, path)
        case _:
            return lambda: _openpyxl(path)


def _pdfplumber(library: Any, path: Path) -> None:
    with library.open(path) as document:
        for page in document.pages:
            page.extract_words()
            page.extract_tables()


def _docx2python(library: Any, path: Path) -> object:
    with library.docx2python(path) as document:
        return document.body


def _openpyxl(path: Path) -> object:
    book = openpyxl.load_workbook(path)
    return [[cell.value for row in sheet.iter_rows() for cell in row] for sheet in book.worksheets]


def made(folder: Path) -> list[Path]:
    """A specification of 60 criteria as PDF, Word and Excel."""
    rows = [("Criteria", "E/D", "Measured by")]
    text = "Experience of managing {n} services in a large organisation with partners"
    rows += [(text.format(n=number), "E", "A/I") for number in range(60)]
    paper = FPDF()
    paper.add_page()
    paper.set_font("Helvetica", size=10)
    with paper.table(col_widths=(6, 1, 2)) as drawn:
        for row in rows:
            line = drawn.row()
            for text in row:
                line.cell(text)
    paper.output(str(folder / "made.pdf"))
    document = docx.Document()
    document.add_heading("Person specification", 1)
    table = document.add_table(len(rows), 3)
    for cells, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, row, strict=True):
            cell.text = text
    document.save(str(folder / "made.docx"))
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(folder / "made.xlsx")
    return sorted(folder.glob("made.*"))


def compare(paths: Iterable[Path]) -> None:
    """Prints each file's times and the ratio of the sums for each format with its limit."""
    sums: dict[str, list[float]] = {}
    for path in paths:
        other = peer(path)
        one, two = milliseconds(ours(path)), milliseconds(other) if other else None
        print(f"{path.name:50}{one:9.1f} ms" + (f"{two:9.1f} ms{one / two:7.2f}" if two else "  (no peer)"))
        if two:
            total = sums.setdefault(path.suffix, [0.0, 0.0, 0.0])
            total[:] = [total[0] + one, total[1] + two, max(total[2], one / two)]
    for suffix, (one, two, worst) in sorted(sums.items()):
        name, most = LIMITS[suffix]
        verdict = "within" if one / two <= most else "ABOVE"
        print(f"{suffix}: {one / two:.2f} × {name} (worst file {worst:.2f}), {verdict} {most}")


def whole(paths: Iterable[Path]) -> None:
    """Prints how long whole processes take, from start to draft."""
    taken = []
    for path in paths:
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-c", WHOLE, str(path)], check=False, capture_output=True)
        taken.append((time.perf_counter() - begin, path.name))
    worst, name = max(taken)
    print(f"whole process: median {statistics.median(t for t, _name in taken):.2f} s, slowest {worst:.2f} s ({name})")


def longest(folder: Path) -> None:
    """Prints how long a list of 25,000 criteria takes, of the time that a file may take."""
    path = folder / "long.txt"
    items = "".join(f"- Experience of filing {number}\n" for number in range(25_000))
    path.write_text(f"Person specification\n\nEssential\n\n{items}", encoding="utf-8")
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", WHOLE, str(path)], check=True, capture_output=True)
    taken = time.perf_counter() - begin
    print(f"25,000 criteria: {taken:.1f} s, {taken / DEFAULT.seconds:.2f} of what a file may take")


def main() -> None:
    """The comparison for a folder, or for files made here."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--peers", type=Path, help="where pdfplumber and docx2python are installed")
    chosen = parser.parse_args()
    if chosen.peers:
        sys.path.append(str(chosen.peers))
    with tempfile.TemporaryDirectory() as scratch:
        paths = made(Path(scratch))
        if chosen.folder:
            paths = sorted(path for path in chosen.folder.iterdir() if path.suffix in ENDINGS)
        compare(paths)
        whole(paths)
        longest(Path(scratch))


if __name__ == "__main__":
    main()
