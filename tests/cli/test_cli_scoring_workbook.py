"""The Excel scoring workbook: out to a member without the program, and back by the rules of packs."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.cli.conftest import ANN, BO, CELLS, Command, digests, scores_file

FIRST, RATING, EVIDENCE, KEY = 5, 6, 7, 8
LAST = FIRST + len(CELLS) - 1


@pytest.fixture
def issued(opened: Path, shortlister: Command) -> Path:
    """A workbook issued to Bo Rees."""
    path = opened.parent / "bo.xlsx"
    ran = shortlister("pack", opened, "--member", "Bo Rees", "--out", path)
    assert (ran.status, ran.err) == (0, "")
    return path


def edited(source: Path, name: str, change: Callable[[Worksheet, Workbook], object]) -> Path:
    """A copy of the workbook as somebody saved it after a change on the sheet of scores."""
    book = load_workbook(source)
    change(book["Scores"], book)
    path = source.with_name(name)
    book.save(path)
    return path


def fill(ratings: tuple[object, ...], finished: str = "no") -> Callable[[Worksheet, Workbook], None]:
    """Ratings in every row from the top, with a note beside each, and a word beside *Finished?*."""

    def change(sheet: Worksheet, book: Workbook) -> None:
        for row, rating in enumerate(ratings, start=FIRST):
            sheet.cell(row, RATING).value = rating  # type: ignore[assignment]
            if rating is not None:
                sheet.cell(row, EVIDENCE).value = f"page {row}"
        tick(book, finished)

    return change


def tick(book: Workbook, word: str) -> None:
    """Write a word beside *Finished?*."""
    start = book["Start"]
    row = next(cell.row for (cell,) in start.iter_rows(max_col=1) if cell.value == "Finished?")
    start.cell(row, 2).value = word


def own_scores(shortlister: Command, vacancy: Path) -> tuple[object, ...]:
    """Bo Rees's ratings in the order of the cells, as the vacancy has them."""
    found = shortlister("scores", vacancy, "--json").document["scores"]
    given = {(one["applicant"], one["criterion"]): one["ratings"].get("Bo Rees") for one in found}
    return tuple(given.get(cell) for cell in CELLS)


def test_a_filled_workbook_comes_back_and_submits(issued: Path, opened: Path, shortlister: Command) -> None:
    back = edited(issued, "back.xlsx", fill(BO, "yes"))
    merged = shortlister("merge", opened, back, "--json")
    told = {
        "file": "back.xlsx",
        "member": "Bo Rees",
        "new": 12,
        "same": 0,
        "superseded": 0,
        "conflicts": 0,
        "erased": 0,
        "unfinished": False,
        "notices": [],
        "refused": None,
    }
    (one,) = merged.document["packs"]
    assert told.items() <= one.items()
    assert shortlister("stages", opened, "--json").document["stages"][0]["submitted"] == ["Bo Rees"]
    assert own_scores(shortlister, opened) == BO
    assert shortlister("verify", opened).status == 0


def test_the_same_workbook_twice_writes_nothing(issued: Path, opened: Path, shortlister: Command) -> None:
    back = edited(issued, "back.xlsx", fill(BO, "yes"))
    assert shortlister("merge", opened, back, issued).status == 0
    before = digests(opened.parent)
    again = shortlister("merge", opened, back, "--json").document["packs"][0]
    assert (again["new"], again["same"], again["superseded"], again["conflicts"]) == (0, 12, 0, 0)
    assert digests(opened.parent) == before


def test_a_workbook_is_the_same_bytes_whatever_colleagues_have_scored(
    issued: Path, opened: Path, shortlister: Command
) -> None:
    file = scores_file(opened.parent, "Ann Lee", ANN)
    assert shortlister("score", opened, "--member", "Ann Lee", "--from", file).status == 0
    assert shortlister("submit", opened, "--member", "Ann Lee").status == 0
    again = issued.with_name("again.xlsx")
    assert shortlister("pack", opened, "--member", "Bo Rees", "--out", again).status == 0
    assert again.read_bytes() == issued.read_bytes()


def test_a_workbook_holds_no_name_of_an_applicant_and_offers_the_ratings(issued: Path) -> None:
    book = load_workbook(issued)
    texts = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not [text for text in texts if any(name in text for name in ("Mellor", "Idris", "Treharne", "Ann"))]
    sheet = book["Scores"]
    assert sheet.protection.sheet
    assert [sheet.cell(FIRST, column).protection.locked for column in (1, RATING, EVIDENCE)] == [True, False, False]
    assert sheet.data_validations.dataValidation[0].formula1 == '"0,1,2,3,NA"'
    assert book["shortlister"].sheet_state == "veryHidden"


def test_sorted_rows_moved_columns_and_renamed_sheets_are_understood(
    issued: Path, opened: Path, shortlister: Command
) -> None:
    def change(sheet: Worksheet, book: Workbook) -> None:
        fill(BO)(sheet, book)
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(FIRST, LAST)]
        for number, row in enumerate(sorted(rows, key=lambda row: (str(row[1]), str(row[0]))), start=FIRST):
            for column, value in enumerate(row, start=1):
                sheet.cell(number, column).value = value
        sheet.insert_cols(3)
        sheet.insert_rows(1, 2)
        sheet.title = "My scores"
        book["Start"].title = "Read me"

    ran = shortlister("merge", opened, edited(issued, "sorted.xlsx", change))
    assert (ran.status, ran.err) == (0, "")
    assert own_scores(shortlister, opened) == BO


@pytest.mark.parametrize(
    "value",
    ["2=", "1st", "strong", "two", "2", 2.5, 7, -1, True, "=1+1", "=RANK(F6,F5:F16)", datetime(2026, 3, 2), "#N/A"],
)
def test_what_is_not_plainly_a_rating_is_refused_by_its_cell(
    value: object, issued: Path, opened: Path, shortlister: Command
) -> None:
    before = digests(opened.parent)

    def change(sheet: Worksheet, book: Workbook) -> None:
        fill(BO)(sheet, book)
        sheet.cell(FIRST + 2, RATING).value = value  # type: ignore[assignment]

    bad = edited(issued, "bad.xlsx", change)
    ran = shortlister("merge", opened, bad)
    assert ran.status == 1
    first, second = ran.err.splitlines()
    assert "bad.xlsx” is not merged" in first
    assert second.startswith("Scores!F7: ")
    bad.unlink()
    assert digests(opened.parent) == before


def test_every_cell_that_cannot_be_understood_is_named(issued: Path, opened: Path, shortlister: Command) -> None:
    def change(sheet: Worksheet, book: Workbook) -> None:
        fill(BO)(sheet, book)
        sheet["A5"] = "A-2"
        sheet["B6"] = "E9"
        sheet["E7"] = "Interview"
        sheet["F8"] = 9
        sheet["G9"] = "=A1"
        sheet["H10"] = "somebody|else"
        sheet["H11"] = None
        sheet["H12"] = sheet["H13"].value

    before = opened.read_bytes()
    bad = edited(issued, "bad.xlsx", change)
    ran = shortlister("merge", opened, bad)
    assert ran.status == 1
    cells = [line.partition(": ")[0].removeprefix("Scores!") for line in ran.err.splitlines()[1:]]
    assert cells[:7] == ["A5", "B6", "E7", "F8", "G9", "H10", "H11"]
    assert "Scores!H13: " in shortlister("merge", opened, bad, "--json").out
    assert opened.read_bytes() == before


def test_a_colleagues_workbook_with_ones_own_name_on_it_is_refused(
    issued: Path, opened: Path, shortlister: Command
) -> None:
    def rename(to: str) -> Callable[[Worksheet, Workbook], None]:
        def change(sheet: Worksheet, book: Workbook) -> None:
            fill(BO)(sheet, book)
            book["Start"]["B2"] = to

        return change

    ran = shortlister("merge", opened, edited(issued, "ann.xlsx", rename("ann lee ")))
    assert ran.status == 1
    assert "Start!B2: “ann lee” stands where this workbook has Bo Rees" in ran.err
    assert shortlister("merge", opened, edited(issued, "bo2.xlsx", rename("B. Rees"))).status == 0


def test_texts_of_criteria_that_were_sorted_away_from_their_rows_are_refused(
    issued: Path, opened: Path, shortlister: Command
) -> None:
    def swap(sheet: Worksheet, book: Workbook) -> None:
        fill(BO)(sheet, book)
        first, second = sheet.cell(FIRST, 3).value, sheet.cell(FIRST + 1, 3).value
        sheet.cell(FIRST, 3).value, sheet.cell(FIRST + 1, 3).value = second, first

    ran = shortlister("merge", opened, edited(issued, "swapped.xlsx", swap))
    assert ran.status == 1
    assert f"Scores!C{FIRST}: " in ran.err
    assert f"Scores!C{FIRST + 1}: " in ran.err

    def tidy(sheet: Worksheet, book: Workbook) -> None:
        fill(BO)(sheet, book)
        sheet.cell(FIRST, 3).value = "Touched up"

    assert shortlister("merge", opened, edited(issued, "tidy.xlsx", tidy)).status == 0


def test_a_digit_written_as_text_is_refused_as_text(issued: Path, opened: Path, shortlister: Command) -> None:
    ran = shortlister("merge", opened, edited(issued, "text.xlsx", fill(("2",))))
    assert ran.status == 1
    assert f"Scores!F{FIRST}: 2 is written as text" in ran.err


def test_a_preview_says_what_would_come_and_changes_nothing(issued: Path, opened: Path, shortlister: Command) -> None:
    back, other = edited(issued, "back.xlsx", fill(BO)), edited(issued, "other.xlsx", fill(BO[:2]))
    before = digests(opened.parent)
    seen = shortlister("merge", opened, back, other, "--preview")
    assert seen.status == 0
    assert "Nothing has been merged yet." in seen.out
    assert "Bo Rees sent 2 files" in seen.out
    assert digests(opened.parent) == before
    first = shortlister("merge", opened, back, "--preview", "--json").document["packs"][0]
    assert first["new"] == shortlister("merge", opened, back, "--json").document["packs"][0]["new"] > 0


def test_two_workbooks_that_diverged_are_a_conflict_in_either_order(
    issued: Path, opened: Path, shortlister: Command
) -> None:
    one = edited(issued, "one.xlsx", fill((3, 3, 3, None)))
    two = edited(issued, "two.xlsx", fill((3, 1, 3, 2)))
    other = opened.with_name("copy.shortlist")
    other.write_bytes(opened.read_bytes())
    found = []
    for vacancy, order in ((opened, (one, two)), (other, (two, one))):
        ran = shortlister("merge", vacancy, *order, "--json")
        assert ran.status == 0
        assert [pack["conflicts"] for pack in ran.document["packs"]] == [0, 1]
        assert shortlister("verify", vacancy).status == 0
        found.append(own_scores(shortlister, vacancy))
    assert found[0] == found[1]
    settled = ("--member", "Bo Rees", "--applicant", "A-1", "--criterion", "E2", "--rating", 1, "--reason", "a slip")
    assert shortlister("settle", opened, *settled).status == 0
    assert own_scores(shortlister, opened)[:4] == (3, 1, 3, 2)
    again = shortlister("merge", opened, one, two, "--json").document["packs"]
    assert [(pack["new"], pack["superseded"], pack["conflicts"]) for pack in again] == [(0, 0, 0), (0, 0, 0)]


def test_a_later_workbook_knows_the_earlier_and_supersedes_it(issued: Path, opened: Path, shortlister: Command) -> None:
    shortlister("merge", opened, edited(issued, "one.xlsx", fill((3, 3, 3))))
    later = issued.with_name("later.xlsx")
    assert shortlister("pack", opened, "--member", "Bo Rees", "--out", later).status == 0
    back = edited(later, "two.xlsx", fill((3, 1, None, 2)))
    merged = shortlister("merge", opened, back, "--json").document["packs"][0]
    assert (merged["new"], merged["superseded"], merged["conflicts"]) == (1, 2, 0)
    assert own_scores(shortlister, opened)[:4] == (3, 1, None, 2)


def test_finished_with_gaps_is_refused_unless_it_says_so(issued: Path, opened: Path, shortlister: Command) -> None:
    before = opened.read_bytes()
    refused = shortlister("merge", opened, edited(issued, "gaps.xlsx", fill(BO[:5], "yes")))
    assert refused.status == 1
    assert "7 of 12 scores are missing" in refused.err
    odd = shortlister("merge", opened, edited(issued, "odd.xlsx", fill(BO, "perhaps")))
    assert odd.status == 1
    assert "“perhaps”" in odd.err
    assert opened.read_bytes() == before
    assert shortlister("merge", opened, edited(issued, "said.xlsx", fill(BO[:5], "yes with gaps"))).status == 0
    assert shortlister("stages", opened, "--json").document["stages"][0]["submitted"] == ["Bo Rees"]


def test_what_was_submitted_does_not_change_through_a_workbook(
    issued: Path, opened: Path, shortlister: Command
) -> None:
    assert shortlister("merge", opened, edited(issued, "done.xlsx", fill(BO, "yes"))).status == 0
    before = opened.read_bytes()
    refused = shortlister("merge", opened, edited(issued, "late.xlsx", fill(ANN)))
    assert refused.status == 1
    assert "the scores are locked" in refused.err
    assert len(refused.err.splitlines()) == 1
    assert opened.read_bytes() == before


def test_a_workbook_of_another_vacancy_and_one_that_is_none_are_refused(
    issued: Path, opened: Path, specification: Path, applicants: Path, tmp_path: Path, shortlister: Command
) -> None:
    other = tmp_path / "other.shortlist"
    words = ("--spec", specification, "--applicants", applicants, "--chair", "Ann Lee", "--panel", "Bo Rees")
    shortlister("new", other, *words)
    shortlister("open-scoring", other)
    before = digests(tmp_path)
    elsewhere = shortlister("merge", other, issued)
    assert elsewhere.status == 1
    assert "another vacancy" in elsewhere.err
    assert digests(tmp_path) == before
    plain = tmp_path / "plain.xlsx"
    Workbook().save(plain)
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(issued.read_bytes()[:4000])
    for path, said in ((plain, "not a scoring workbook"), (broken, "damaged")):
        ran = shortlister("merge", opened, path)
        assert ran.status == 1
        assert said in ran.err
        assert len(ran.err.splitlines()) == 1


def test_notes_stay_word_for_word(issued: Path, opened: Path, shortlister: Command) -> None:
    notes = {"A-1": "=SUM(1)", "A-2": "two\nlines, “quoted” 李", "A-3": "a _x0041_ b"}
    file = opened.with_name("notes.csv")
    lines = [f'{applicant},E1,,2,"{note}"' for applicant, note in notes.items()]
    file.write_text("\n".join(["applicant,criterion,method,rating,evidence", *lines]), encoding="utf-8")
    assert shortlister("score", opened, "--member", "Bo Rees", "--from", file).status == 0
    again = issued.with_name("again.xlsx")
    assert shortlister("pack", opened, "--member", "Bo Rees", "--out", again).status == 0
    same = shortlister("merge", opened, again, "--json").document["packs"][0]
    assert (same["new"], same["same"], same["superseded"]) == (0, 3, 0)


def test_a_note_longer_than_a_cell_is_not_cut(opened: Path, shortlister: Command) -> None:
    file = opened.with_name("long.csv")
    file.write_text(f"applicant,criterion,method,rating,evidence\nA-1,E1,,2,{'x' * 33_000}\n", encoding="utf-8")
    assert shortlister("score", opened, "--member", "Bo Rees", "--from", file).status == 0
    out = opened.with_name("long.xlsx")
    ran = shortlister("pack", opened, "--member", "Bo Rees", "--out", out)
    assert ran.status == 1
    assert "E1 of A-1 is longer" in ran.err
    assert not out.exists()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_what_libreoffice_saves_is_understood(issued: Path, opened: Path, shortlister: Command) -> None:
    filled = edited(issued, "filled.xlsx", fill(BO, "yes"))
    folder = issued.parent / "office"
    command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    convert = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder), str(filled)]
    subprocess.run([*command, *convert], check=True, capture_output=True, timeout=120)
    ran = shortlister("merge", opened, folder / "filled.xlsx", "--json")
    assert ran.document["packs"][0]["new"] == 12
    assert own_scores(shortlister, opened) == BO


def test_a_workbook_with_a_password_is_merged_with_it_and_never_without(
    issued: Path, opened: Path, shortlister: Command, tmp_path: Path
) -> None:
    from shortlister.exporting.passwords import lock

    filled = edited(issued, "filled.xlsx", fill(BO))
    locked = opened.parent / "locked.xlsx"
    lock(locked, filled.read_bytes(), "gwydr 42")
    (tmp_path / "word").write_text("gwydr 42\n", encoding="utf-8")
    (tmp_path / "wrong").write_text("gwydr 43\n", encoding="utf-8")
    before = opened.read_bytes()
    ran = shortlister("merge", opened, locked)
    assert ran.status == 1
    assert ran.err.startswith("“locked.xlsx” is not merged. There is no terminal to ask for the password.")
    ran = shortlister("merge", opened, locked, "--password-from", tmp_path / "wrong")
    assert ran.status == 1
    assert ran.err.startswith("The password does not open “locked.xlsx”, so nothing was read.")
    assert opened.read_bytes() == before
    ran = shortlister("merge", opened, locked, "--password-from", tmp_path / "word", "--json")
    assert (ran.status, ran.err) == (0, "")
    assert ran.document["packs"][0]["new"] == len(BO)
    ran = shortlister("merge", opened, filled, "--json")
    assert (ran.document["packs"][0]["new"], ran.document["packs"][0]["same"]) == (0, len(BO))


def test_a_workbook_with_a_password_is_found_in_a_folder(
    issued: Path, opened: Path, shortlister: Command, tmp_path: Path
) -> None:
    from shortlister.exporting.passwords import lock

    folder = tmp_path / "back"
    folder.mkdir()
    lock(folder / "bo.xlsx", edited(issued, "filled.xlsx", fill(BO)).read_bytes(), "x")
    (tmp_path / "word").write_text("x", encoding="utf-8")
    ran = shortlister("merge", opened, folder, "--password-from", tmp_path / "word", "--json")
    assert (ran.status, ran.document["packs"][0]["new"]) == (0, len(BO))


def test_a_pack_says_nothing_of_the_number_of_places(opened: Path, shortlister: Command) -> None:
    pack = opened.with_name("bo.scorepack")
    assert shortlister("pack", opened, "--member", "Bo Rees", "--out", pack).status == 0
    assert "lace" not in shortlister("rule", pack).out
    assert "1 place." in shortlister("rule", opened).out


def test_where_packs_come_back_sealed_a_workbook_is_said_to_come_back_open(opened: Path, shortlister: Command) -> None:
    out = opened.with_name("bo.xlsx")
    assert "unsealed" not in shortlister("pack", opened, "--member", "Bo Rees", "--out", out).out
    assert shortlister("seal", opened).status == 0
    out.unlink()
    assert "comes back unsealed" in shortlister("pack", opened, "--member", "Bo Rees", "--out", out).out


def test_of_a_conflict_both_copies_are_shown(issued: Path, opened: Path, shortlister: Command) -> None:
    one, other = edited(issued, "one.xlsx", fill((3,))), edited(issued, "other.xlsx", fill((1,)))
    assert shortlister("merge", opened, one, other).status == 0
    said = " ".join(shortlister("disagreements", opened).out.split())
    assert "Bo Rees: two copies differ" in said
    assert "1 / 3" in said or "3 / 1" in said
