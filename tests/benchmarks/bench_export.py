"""The scoring matrix against XlsxWriter and openpyxl, which write the same cells, and against LibreOffice opening it.

Each side runs in a process of its own, in turn; openpyxl's write-only mode and calamine are the measure of memory.
LibreOffice's time is that of `soffice --headless --convert-to csv` on the result (only its small first sheet is
written), less that of the same command on an empty workbook: what starting takes is not counted. It reads sheets in
several threads, so both the time that passes and the processor's time of both sides are given.
"""

import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shortlister.exporting.cells import Look, Row
    from shortlister.exporting.snapshot import Snapshot

RUNS = 5
APPLICANTS, CRITERIA, MEMBERS = 500, 40, 5
SIZES = (125, 250, 500, 1000)
Sheets = list[tuple[str, "list[Row]"]]


def made(applicants: int) -> "Snapshot":
    """A vacancy in which everybody has scored, and its ledger."""
    from tests.exporting.making import Recipe, snapshot, vacancy

    return snapshot(vacancy(Recipe(applicants=applicants, criteria=CRITERIA, members=MEMBERS)), entries=2000)


def rows_of(applicants: int) -> Sheets:
    """The same cells as ours, made beforehand."""
    from shortlister.exporting.derived import derive
    from shortlister.exporting.sheets.book_of_stage import sheets_of

    return [(sheet.name, list(sheet.rows)) for sheet in sheets_of(derive(made(applicants)))]


@contextmanager
def timed(spent: list[float]) -> Iterator[None]:
    """Adds the seconds that passed, and the processor's."""
    start, busy = perf_counter(), process_time()
    yield
    spent += [perf_counter() - start, process_time() - busy]


def ours(path: Path, applicants: int, spent: list[float]) -> int:
    """The nine kinds of sheet, read back and compared; how many cells hold something."""
    from shortlister.exporting.workbook import write_matrix

    source = made(applicants)
    with timed(spent):
        return write_matrix(path, source).cells


def xlsxwriter(path: Path, applicants: int, spent: list[float]) -> int:
    """XlsxWriter writes the same sheets, values and as many formats, and calamine reads them."""
    import xlsxwriter as library

    from shortlister.exporting.cells import Formula

    sheets = rows_of(applicants)
    with timed(spent):
        book = library.Workbook(str(path), {"strings_to_formulas": False, "constant_memory": False})
        formats: dict[Look, object] = {}
        for name, rows in sheets:
            page = book.add_worksheet(name)
            for index, row in enumerate(rows):
                if row.height is not None:
                    page.set_row(index, row.height)
                for column, (value, look) in enumerate(zip(row.values, row.looks, strict=True)):
                    if look not in formats:
                        formats[look] = book.add_format({"bold": look.bold, "font_size": look.size, "bottom": 1})
                    style = formats[look]
                    if isinstance(value, Formula):
                        page.write_formula(index, column, "=" + value.text, style, value.value)
                    elif isinstance(value, str):
                        page.write_string(index, column, value, style)
                    elif value is None:
                        page.write_blank(index, column, None, style)
                    else:
                        page.write_number(index, column, value, style)
        book.close()
        return _read(path)


def openpyxl(path: Path, applicants: int, spent: list[float]) -> int:
    """openpyxl writes the same values row by row, keeping none, and calamine reads them."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    from shortlister.exporting.derived import derive
    from shortlister.exporting.sheets.book_of_stage import sheets_of

    source = made(applicants)
    with timed(spent):
        book = Workbook(write_only=True)
        fonts: dict[Look, Font] = {}
        for sheet in sheets_of(derive(source)):
            page = book.create_sheet(sheet.name)
            for row in sheet.rows:
                cells = []
                for value, look in zip(row.values, row.looks, strict=True):
                    cell = WriteOnlyCell(page, "=" + value.text if isinstance(value, tuple) else value)
                    if look not in fonts:
                        fonts[look] = Font(bold=look.bold, size=look.size)
                    cell.font = fonts[look]
                    cells.append(cell)
                page.append(cells)
        book.save(path)
        return _read(path)


def _read(path: Path) -> int:
    from python_calamine import CalamineWorkbook

    cells = 0
    with CalamineWorkbook.from_path(path) as found:
        for name in found.sheet_names:
            cells += sum(value != "" for values in found.get_sheet_by_name(name).iter_rows() for value in values)
    return cells


SIDES: dict[str, Callable[[Path, int, list[float]], int]] = {
    "ours": ours,
    "xlsxwriter": xlsxwriter,
    "openpyxl": openpyxl,
}


def one(which: str, folder: Path, applicants: int) -> None:
    """Run one side and print seconds, the processor's seconds, cells, peak memory in MB, and the file's size in kB."""
    path = folder / f"{which}.xlsx"
    spent: list[float] = []
    cells = SIDES[which](path, applicants, spent)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(*spent, cells, peak, path.stat().st_size / 1024)


def run(which: str, folder: Path, applicants: int = APPLICANTS) -> list[float]:
    """The figures of one side, from a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.bench_export", which, str(folder), str(applicants)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [float(word) for word in output.split()]


def office(soffice: str, path: Path, folder: Path) -> list[float]:
    """Seconds for LibreOffice to start, open the workbook and write its first sheet as CSV; and the processor's."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    command = [soffice, profile, "--headless", "--convert-to", "csv", "--outdir", str(folder / "csv"), str(path)]
    subprocess.run(command, check=True, capture_output=True)
    passed, after = perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return [passed, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime]


def empty(folder: Path) -> Path:
    """A workbook with nothing in it."""
    from openpyxl import Workbook

    path = folder / "empty.xlsx"
    Workbook().save(path)
    return path


def medians(rows: list[list[float]]) -> list[float]:
    """The median of each column."""
    return [median(column) for column in zip(*rows, strict=True)]


def main() -> None:
    """Run all sides in turn and print tables of medians."""
    found: dict[str, list[list[float]]] = {which: [] for which in SIDES}
    opened: dict[str, list[list[float]]] = {"empty": [], "ours": []}
    soffice = shutil.which("soffice")
    with TemporaryDirectory() as name:
        folder = Path(name)
        nothing = empty(folder)
        for _run in range(RUNS):
            for which, results in found.items():
                results.append(run(which, folder))
            if soffice is not None:
                opened["empty"].append(office(soffice, nothing, folder))
                opened["ours"].append(office(soffice, folder / "ours.xlsx", folder))
        growth = [(size, *run("ours", folder, size)) for size in SIZES]
    print(f"{APPLICANTS} applicants × {CRITERIA} criteria × {MEMBERS} members, medians of {RUNS}")
    print(f"{'':28}{'seconds':>9}{'CPU':>7}{'cells':>9}{'peak MB':>9}{'file kB':>9}")
    mid = {which: medians(rows) for which, rows in found.items()}
    for which, label in zip(
        SIDES, ("nine sheets, read back", "XlsxWriter, calamine", "openpyxl, calamine"), strict=True
    ):
        seconds, busy, cells, peak, size = mid[which]
        print(f"{label:28}{seconds:9.2f}{busy:7.2f}{cells:9.0f}{peak:9.0f}{size:9.0f}")
    print(f"against XlsxWriter {mid['ours'][0] / mid['xlsxwriter'][0]:.3f} (aim 0.5)")
    print(f"memory against openpyxl {mid['ours'][3] / mid['openpyxl'][3]:.3f} (aim 1.25)")
    if opened["ours"]:
        _print_office(mid["ours"], medians(opened["empty"]), medians(opened["ours"]))
    print("growth: " + ", ".join(f"{one[0]} {one[1]:.2f} s {one[4]:.0f} MB" for one in growth))


def _print_office(own: list[float], started: list[float], both: list[float]) -> None:
    passed, busy = both[0] - started[0], both[1] - started[1]
    print(f"LibreOffice starts in {started[0]:.2f} s and opens the result in {passed:.2f} s, {busy:.2f} s of processor")
    print(f"against its opening: {own[0] / passed:.3f} of the time (aim 0.4), {own[1] / busy:.3f} of the processor's")
    print(f"against starting and opening together: {own[0] / both[0]:.3f} of the time, {own[1] / both[1]:.3f}")


if __name__ == "__main__":
    if len(sys.argv) == 4:
        one(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main()
