"""The scoring matrix against XlsxWriter: both write the same cells and read them back, each in a process of its own."""

import resource
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

RUNS = 5
APPLICANTS, CRITERIA, MEMBERS = 500, 40, 5


def ours(path: Path) -> tuple[float, int]:
    """Seconds for the nine sheets, read back; and how many cells."""
    from shortlister.exporting.workbook import write_matrix
    from tests.exporting.making import Recipe, snapshot, vacancy

    made = snapshot(vacancy(Recipe(applicants=APPLICANTS, criteria=CRITERIA, members=MEMBERS)), entries=2000)
    start = perf_counter()
    report = write_matrix(path, made)
    return perf_counter() - start, report.cells


def theirs(path: Path) -> tuple[float, int]:
    """Seconds for XlsxWriter to write the same sheets, values and as many formats, and for calamine to read them."""
    import xlsxwriter
    from python_calamine import CalamineWorkbook

    from shortlister.exporting.cells import Formula, Look, Row
    from shortlister.exporting.derived import derive
    from shortlister.exporting.sheets.book_of_stage import sheets_of
    from tests.exporting.making import Recipe, snapshot, vacancy

    made = snapshot(vacancy(Recipe(applicants=APPLICANTS, criteria=CRITERIA, members=MEMBERS)), entries=2000)
    sheets: list[tuple[str, list[Row]]] = [(sheet.name, list(sheet.rows)) for sheet in sheets_of(derive(made))]
    start = perf_counter()
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "constant_memory": False})
    formats: dict[Look | None, object] = {None: None}
    for name, rows in sheets:
        page = book.add_worksheet(name)
        for index, row in enumerate(rows):
            if row.height is not None:
                page.set_row(index, row.height)
            for column, (value, look) in enumerate(zip(row.values, row.looks, strict=True)):
                if look not in formats and look is not None:
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
    cells = 0
    with CalamineWorkbook.from_path(path) as found:
        for name in found.sheet_names:
            cells += sum(value != "" for values in found.get_sheet_by_name(name).iter_rows() for value in values)
    return perf_counter() - start, cells


def one(which: str, folder: Path) -> None:
    """Run one side and print seconds, cells, peak memory in MB, and the file's size in kB."""
    path = folder / f"{which}.xlsx"
    seconds, cells = (ours if which == "ours" else theirs)(path)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(seconds, cells, peak, path.stat().st_size / 1024)


def main() -> None:
    """Run both sides in turn and print a table of medians."""
    found: dict[str, list[list[float]]] = {"ours": [], "theirs": []}
    with TemporaryDirectory() as folder:
        for _run in range(RUNS):
            for which, results in found.items():
                command = [sys.executable, "-m", "tests.benchmarks.bench_export", which, folder]
                output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
                results.append([float(word) for word in output.split()])
    print(f"{APPLICANTS} applicants × {CRITERIA} criteria × {MEMBERS} members, medians of {RUNS}")
    print(f"{'':28}{'seconds':>9}{'cells':>10}{'peak MB':>9}{'file kB':>9}")
    medians = {which: [median(column) for column in zip(*rows, strict=True)] for which, rows in found.items()}
    for which, label in (("ours", "nine sheets, read back"), ("theirs", "XlsxWriter and calamine")):
        seconds, cells, peak, size = medians[which]
        print(f"{label:28}{seconds:9.2f}{cells:10.0f}{peak:9.0f}{size:9.0f}")
    print(f"ratio {medians['ours'][0] / medians['theirs'][0]:.2f}")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        one(sys.argv[1], Path(sys.argv[2]))
    else:
        main()
