"""What a scoring workbook does not say, hides, or holds beside its table: said by cell, or refused by cell."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from tests.cli.conftest import BO, Command, Ran

FIRST = 5
Edit = Callable[[Worksheet, Workbook], object]
Returned = Callable[..., Path]


@pytest.fixture
def returned(opened: Path, shortlister: Command) -> Returned:
    """Bo Rees's workbook as it comes back filled in, and then edited."""
    path = opened.parent / "bo.xlsx"
    assert shortlister("pack", opened, "--member", "Bo Rees", "--out", path).status == 0

    def back(edit: Edit = lambda _sheet, _book: None, name: str = "back.xlsx") -> Path:
        book = load_workbook(path)
        sheet = book["Scores"]
        for row, rating in enumerate(BO, start=FIRST):
            sheet[f"F{row}"] = rating
            sheet[f"G{row}"] = f"page {row} of it"
        edit(sheet, book)
        book.save(opened.parent / name)
        return opened.parent / name

    return back


def clear(*rows: int) -> Edit:
    """Nothing under Rating and Evidence in these rows."""

    def edit(sheet: Worksheet, _book: Workbook) -> None:
        for row in rows:
            sheet[f"F{row}"] = None
            sheet[f"G{row}"] = None

    return edit


def pack(ran: Ran) -> tuple[list[int], list[str]]:
    """The four counts, and the notices."""
    (one,) = ran.document["packs"]
    return [one[name] for name in ("new", "same", "superseded", "conflicts")], one["notices"]


def ratings(shortlister: Command, vacancy: Path) -> list[object]:
    """Bo Rees's ratings in the order of the rows, as a workbook issued now has them."""
    path = vacancy.with_name("look.xlsx")
    assert shortlister("pack", vacancy, "--member", "Bo Rees", "--out", path).status == 0
    sheet = load_workbook(path)["Scores"]
    return [sheet[f"F{row}"].value for row in range(FIRST, FIRST + len(BO))]


def test_a_workbook_as_it_should_be_has_no_notices(returned: Returned, opened: Path, shortlister: Command) -> None:
    assert pack(shortlister("merge", opened, returned(), "--json")) == ([12, 0, 0, 0], [])


def test_rows_cleared_in_a_second_return_are_said_and_their_scores_stay(
    returned: Returned, opened: Path, shortlister: Command
) -> None:
    assert shortlister("merge", opened, returned()).status == 0
    second = returned(clear(5, 6, 7, 10), "second.xlsx")
    said = (
        "Scores!F5:F7, F10: 4 of 12 rows are blank here and scored in the record. They stay as they are. If Bo Rees "
        "means to clear them, issue a new workbook and clear them in that one."
    )
    for words in (("--preview",), ()):
        assert pack(shortlister("merge", opened, second, "--json", *words)) == ([0, 8, 0, 0], [said])
        ran = shortlister("merge", opened, second, *words)
        assert f"To look at in “second.xlsx”:\n  {said}\n" in ran.out
    assert ratings(shortlister, opened) == list(BO)


def test_what_the_notice_advises_clears_them(returned: Returned, opened: Path, shortlister: Command) -> None:
    assert shortlister("merge", opened, returned()).status == 0
    new = opened.parent / "new.xlsx"
    assert shortlister("pack", opened, "--member", "Bo Rees", "--out", new).status == 0
    book = load_workbook(new)
    clear(5)(book["Scores"], book)
    book.save(new)
    assert pack(shortlister("merge", opened, new, "--json")) == ([0, 11, 1, 0], [])


def test_a_rating_cleared_with_its_note_left_is_a_visible_conflict(
    returned: Returned, opened: Path, shortlister: Command
) -> None:
    assert shortlister("merge", opened, returned()).status == 0
    second = returned(lambda sheet, _book: sheet.__setitem__("F5", None), "second.xlsx")
    assert pack(shortlister("merge", opened, second, "--json")) == ([0, 11, 0, 1], [])


def test_of_the_very_file_that_was_merged_before_its_blanks_are_not_told_again(
    returned: Returned, opened: Path, shortlister: Command
) -> None:
    partial = returned(clear(*range(7, 17)), "partial.xlsx")
    assert pack(shortlister("merge", opened, partial, "--json")) == ([2, 0, 0, 0], [])
    assert pack(shortlister("merge", opened, returned(), "--json")) == ([10, 2, 0, 0], [])
    assert pack(shortlister("merge", opened, partial, "--json")) == ([0, 2, 0, 0], [])

    def like_it(sheet: Worksheet, book: Workbook) -> None:
        clear(*range(7, 17))(sheet, book)
        sheet.title = "Again"

    like = returned(like_it, "like.xlsx")
    assert "10 of 12 rows are blank" in pack(shortlister("merge", opened, like, "--json"))[1][0]


def test_blanks_are_told_in_a_preview_of_both_files(returned: Returned, opened: Path, shortlister: Command) -> None:
    second = returned(clear(5), "second.xlsx")
    ran = shortlister("merge", opened, returned(), second, "--preview", "--json")
    told = [one["notices"] for one in ran.document["packs"]]
    assert told[0] == []
    assert told[1][0].startswith("Scores!F5: 1 of 12 rows is blank here and scored in the record.")


def test_rows_that_are_gone_are_named_by_applicant(returned: Returned, opened: Path, shortlister: Command) -> None:
    assert shortlister("merge", opened, returned()).status == 0
    gone = returned(lambda sheet, _book: sheet.delete_rows(8, 3), "gone.xlsx")
    counts, notices = pack(shortlister("merge", opened, gone, "--json"))
    assert counts == [0, 9, 0, 0]
    assert [line.partition(" gone")[0] for line in notices] == ["A-1: The row of D1 is", "A-2: The rows of E1, E2 are"]
    assert notices[1].endswith("stays as it is: 2 of 2 scored.")


def test_an_empty_workbook_is_said_to_be_empty(returned: Returned, opened: Path, shortlister: Command) -> None:
    empty = returned(clear(*range(5, 17)))
    said = "The workbook is empty: in its 12 rows there is no rating and no note."
    assert pack(shortlister("merge", opened, empty, "--json")) == ([0, 0, 0, 0], [said])
    assert said in shortlister("merge", opened, empty, "--preview").out


def paste(cell: str, value: str) -> Edit:
    return lambda sheet, _book: sheet.__setitem__(cell, value)


def strike(cell: str) -> Edit:
    def edit(sheet: Worksheet, _book: Workbook) -> None:
        sheet[cell].font = Font(strike=True)

    return edit


def comment(cell: str, text: str) -> Edit:
    def edit(sheet: Worksheet, _book: Workbook) -> None:
        sheet[cell].comment = Comment(text, "Bo")

    return edit


def column(sheet: Worksheet, _book: Workbook) -> None:
    for row in range(4, 9):
        sheet[f"K{row}"] = row


def sheet_of_notes(_sheet: Worksheet, book: Workbook) -> None:
    notes = book.create_sheet("Mine")
    notes["B2"], notes["B3"] = "A-1 was good", "A-2 was not"


@pytest.mark.parametrize(
    ("edit", "notice"),
    [
        (paste("J5", "see notes"), "Scores!J5: “see notes” stands beside the table and is not taken over."),
        (paste("D2", "over it"), "Scores!D2: “over it” stands beside the table and is not taken over."),
        (column, "Scores!K4:K8: 5 cells beside the table are not taken over; in the first stands “4”."),
        (paste("A19", "my sum"), "Scores!A19: “my sum” stands in a row that is none of the workbook's and is not"),
        (comment("F5", "unsure"), "Scores!F5: A comment stands here and is not taken over: “unsure”"),
        (
            comment("F5", "[Threaded comment]\n\nYour version …\n\nComment:\n    unsure"),
            "Scores!F5: A comment stands here and is not taken over: “unsure”",
        ),
        (sheet_of_notes, "Mine: This sheet is none of the workbook's: 2 cells in it are not taken over. In the first"),
        (paste("C5", "Any degree"), "Scores!C5: “Any degree” stands where E1 says “Runs the website of a large organ"),
        (strike("G6"), "Scores!G6: This is struck through, and counts all the same."),
        (strike("A6"), "Scores!A6: This is struck through, and counts all the same."),
        (lambda _sheet, book: book["Start"].__setitem__("E3", "on holiday"), "Start!E3: “on holiday” stands beside"),
        (lambda _sheet, book: book.remove(book["Start"]), "The first sheet is gone, and with it whether Bo Rees has"),
        (
            lambda sheet, _book: setattr(sheet.column_dimensions["G"], "hidden", True),
            "Scores!G:G: The column Evidence is hidden. What stands in it is taken over all the same.",
        ),
    ],
)
def test_what_is_not_taken_over_is_said_by_its_cell(
    returned: Returned, opened: Path, shortlister: Command, edit: Edit, notice: str
) -> None:
    back = returned(edit)
    counts, notices = pack(shortlister("merge", opened, back, "--preview", "--json"))
    assert counts == [12, 0, 0, 0]
    assert len(notices) == 1
    assert notices[0].startswith(notice)
    ran = shortlister("merge", opened, back)
    assert ran.status == 0
    assert f"To look at in “back.xlsx”:\n  {notices[0]}\n" in ran.out


def hide(*rows: int) -> Edit:
    def edit(sheet: Worksheet, _book: Workbook) -> None:
        for row in rows:
            sheet.row_dimensions[row].hidden = True

    return edit


def filtered(sheet: Worksheet, book: Workbook) -> None:
    """As Excel saves it when only the rows of A-1 are shown."""
    sheet.auto_filter.add_filter_column(0, ["A-1"])
    hide(*range(9, 17))(sheet, book)


def note_for_rating(value: object) -> Edit:
    def edit(sheet: Worksheet, _book: Workbook) -> None:
        sheet["F5"] = None
        sheet["G5"] = value  # type: ignore[assignment]

    return edit


@pytest.mark.parametrize(
    ("edit", "line"),
    [
        (hide(6), "Scores!6:6: This row is hidden, by hand or by a filter, and holds a score."),
        (filtered, "Scores!9:16: These 8 rows are hidden, by hand or by a filter, and hold scores."),
        (
            lambda sheet, _book: setattr(sheet.column_dimensions["F"], "hidden", True),
            "Scores!F:F: The column Rating is hidden. Show it,",
        ),
        (lambda sheet, _book: setattr(sheet, "sheet_state", "hidden"), "Scores: The sheet is hidden. Show it,"),
        (strike("F5"), "Scores!F5: This rating is struck through. Clear it, or take the line away if it counts."),
        (note_for_rating(2), "Scores!G5: “2” stands under Evidence, and this row has no rating."),
        (note_for_rating("3"), "Scores!G5: “3” stands under Evidence, and this row has no rating."),
        (note_for_rating("7"), "Scores!G5: “7” stands under Evidence, and this row has no rating."),
        (note_for_rating("n/a"), "Scores!G5: “n/a” stands under Evidence, and this row has no rating."),
    ],
)
def test_what_hides_a_rating_or_may_be_meant_for_one_is_refused_by_its_cell(
    returned: Returned, opened: Path, shortlister: Command, edit: Edit, line: str
) -> None:
    ran = shortlister("merge", opened, returned(edit))
    assert ran.status == 1
    first, second = ran.err.splitlines()
    assert first.startswith("“back.xlsx” is not merged, because 1 of its cells is wrong.")
    assert second.startswith(line)
    assert shortlister("scores", opened, "--json").document["scores"] == []


def test_hidden_rows_without_scores_do_no_harm(returned: Returned, opened: Path, shortlister: Command) -> None:
    def edit(sheet: Worksheet, book: Workbook) -> None:
        clear(6, 7)(sheet, book)
        hide(6, 7, 30)(sheet, book)

    assert pack(shortlister("merge", opened, returned(edit), "--json")) == ([10, 0, 0, 0], [])


def test_a_lone_digit_that_stood_under_evidence_when_it_went_out_is_nobodys_slip(
    opened: Path, shortlister: Command
) -> None:
    file = opened.with_name("notes.csv")
    file.write_text("applicant,criterion,rating,evidence\nA-1,E1,,3\n", encoding="utf-8")
    assert shortlister("score", opened, "--member", "Bo Rees", "--from", file).status == 0
    out = opened.with_name("out.xlsx")
    assert shortlister("pack", opened, "--member", "Bo Rees", "--out", out).status == 0
    assert pack(shortlister("merge", opened, out, "--json")) == ([0, 1, 0, 0], [])


@pytest.mark.parametrize(("at", "name"), [(6, "Rating"), (7, "Evidence"), (8, "Key"), (1, "Applicant")])
def test_a_column_that_is_gone_is_named(
    returned: Returned, opened: Path, shortlister: Command, at: int, name: str
) -> None:
    ran = shortlister("merge", opened, returned(lambda sheet, _book: sheet.delete_cols(at)))
    assert ran.status == 1
    assert ran.err == (
        f"“back.xlsx” is not merged. On its sheet Scores the column {name} is gone. Ask for the workbook as it was "
        "before that, or issue a new one.\n"
    )


def test_of_two_score_sheets_neither_is_chosen(returned: Returned, opened: Path, shortlister: Command) -> None:
    ran = shortlister("merge", opened, returned(lambda sheet, book: book.copy_worksheet(sheet)))
    assert ran.status == 1
    assert "There are 2 sheets of scores in it (Scores, Scores Copy). Delete the copy, keep the one" in ran.err


def test_of_many_wrong_cells_all_are_shown(returned: Returned, opened: Path, shortlister: Command) -> None:
    def ranks(sheet: Worksheet, _book: Workbook) -> None:
        for row in range(5, 17):
            sheet[f"F{row}"] = row + 10

    back = returned(ranks)
    lines = shortlister("merge", opened, back).err.splitlines()
    assert [line.partition(":")[0] for line in lines[1:]] == [f"Scores!F{row}" for row in range(5, 17)]
    refused = shortlister("merge", opened, back, "--json")
    assert all(f"Scores!F{row}: " in refused.out for row in range(5, 17))


def test_of_many_notices_all_are_shown(returned: Returned, opened: Path, shortlister: Command) -> None:
    def beside(sheet: Worksheet, _book: Workbook) -> None:
        for letter in "JKLMNOPQRSTU":
            sheet[f"{letter}6"] = "x"

    back = returned(beside)
    shown = shortlister("merge", opened, back, "--preview").out.splitlines()
    places = [line.partition(":")[0].strip() for line in shown[-12:]]
    assert places == [f"Scores!{letter}6" for letter in "JKLMNOPQRSTU"]
    assert len(pack(shortlister("merge", opened, back, "--json"))[1]) == 12


def test_who_still_scores_is_told_that_there_is_something_and_not_what(
    returned: Returned, opened: Path, shortlister: Command
) -> None:
    back = returned(paste("J5", "A-1 is the best"))
    ran = shortlister("merge", opened, back, "--preview", "--as", "Ann Lee")
    assert "There is something to look at in “back.xlsx”; HR sees what." in ran.out
    assert "the best" not in ran.out
    ran = shortlister("merge", opened, back, "--preview", "--as", "Ann Lee", "--json")
    assert ran.document["packs"][0]["notices"] is None


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_what_libreoffice_saves_has_no_notices_of_its_own_and_keeps_comments(
    returned: Returned, opened: Path, shortlister: Command
) -> None:
    back = returned(comment("F5", "unsure"))
    folder = opened.parent / "office"
    command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    convert = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder), str(back)]
    subprocess.run([*command, *convert], check=True, capture_output=True, timeout=120)
    counts, notices = pack(shortlister("merge", opened, folder / "back.xlsx", "--json"))
    assert counts == [12, 0, 0, 0]
    assert notices == ["Scores!F5: A comment stands here and is not taken over: “unsure”"]


def test_a_list_of_scores_with_a_hidden_column_is_refused(opened: Path, shortlister: Command) -> None:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for line in (("applicant", "criterion", "rating"), ("A-1", "E1", 1)):
        sheet.append(line)
    path = opened.with_name("list.xlsx")
    book.save(path)
    assert shortlister("score", opened, "--member", "Bo Rees", "--from", path).status == 0
    sheet.column_dimensions["C"].hidden = True
    sheet["C2"] = 2
    book.save(path)
    ran = shortlister("score", opened, "--member", "Bo Rees", "--from", path)
    assert ran.status == 1
    assert ran.err.splitlines() == [
        "“list.xlsx” has hidden columns, so nothing was taken from it. Show or delete them in Excel, save the workbook "
        "there, and choose it again.",
        "column C (“rating”): This column is hidden.",
    ]
    assert ratings(shortlister, opened)[0] == 1


def test_a_line_for_an_applicant_of_whom_the_member_is_recused_is_named_by_its_number(
    opened: Path, shortlister: Command
) -> None:
    words = ("--member", "Bo Rees", "--applicant", "A-1", "--interest", "recused", "--reason", "a cousin")
    assert shortlister("declare", opened, *words).status == 0
    file = opened.with_name("bo.csv")
    file.write_text("applicant,criterion,rating,evidence\nA-2,E1,1,\nA-1,E1,2,\nA-3,E9,2,\n", encoding="utf-8")
    ran = shortlister("score", opened, "--member", "Bo Rees", "--from", file)
    assert ran.status == 1
    first, *lines = ran.err.splitlines()
    assert first == "“bo.csv” is not taken, because 2 of its lines are wrong. Nothing was changed."
    assert lines[0] == "line 3: Bo Rees is recused for A-1 and does not score them."
    assert lines[1].startswith("line 4: ")
