"""How criteria are assessed, said in ways of its own: columns of ticks, sentences, brackets, keys, tables of stages."""

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import openpyxl
import pytest

from shortlister.importing.reading import read_specification

_Read = Callable[[Path], list[str]]
_Rows = Sequence[Sequence[str | None]]


def _sheet(folder: Path, rows: _Rows, merges: Sequence[str] = ()) -> Path:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    for row in rows:
        page.append(list(row))
    for cells in merges:
        page.merge_cells(cells)
    path = folder / "specification.xlsx"
    book.save(path)
    return path


def _word_table(paper: docx.document.Document, rows: Sequence[Sequence[str]]) -> None:
    table = paper.add_table(len(rows), len(rows[0]))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text


def _saved(paper: docx.document.Document, folder: Path) -> Path:
    path = folder / "specification.docx"
    paper.save(str(path))
    return path


def _text(folder: Path, text: str, ending: str = "md") -> Path:
    path = folder / f"specification.{ending}"
    path.write_text(text, encoding="utf-8")
    return path


def _methods(path: Path) -> list[str]:
    return [",".join(one.measured_by) for post in read_specification(path).posts for one in post.criteria]


_TICKED: list[list[str | None]] = [
    ["Welding of thin sheet metal", "E", "Y", "Y", None],
    ["Reading of technical drawings", "E", "Y", None, None],
    ["Care for shared tools", "D", None, None, "Y"],
    ["Punctual at the bench", "E", None, "Y", "Y"],
]


def _under(*headings: str) -> list[list[str | None]]:
    return [[*headings], *_TICKED]


def test_a_column_of_ticks_headed_reference_among_methods_is_the_references(tmp_path: Path, criteria_of: _Read) -> None:
    rows = _under("Criteria", "E/D", "Application", "Interview", "Reference")
    assert criteria_of(_sheet(tmp_path, rows)) == [
        "e||Welding of thin sheet metal|Application form,Interview",
        "e||Reading of technical drawings|Application form",
        "d||Care for shared tools|References",
        "e||Punctual at the bench|Interview,References",
    ]


def test_a_column_of_numbers_headed_reference_stays_one(tmp_path: Path) -> None:
    rows: list[list[str | None]] = [["Reference", "Criteria", "E/D", "Application", "Interview"]]
    rows += [[f"E{at}", *row[:4]] for at, row in enumerate(_TICKED, start=1) if row[2] or row[3]]
    assert _methods(_sheet(tmp_path, rows)) == ["Application form,Interview", "Application form", "Interview"]


@pytest.mark.parametrize("heading", ["Forklift test", "Bench trial", "Walk round the site"])
def test_a_short_heading_over_ticks_under_assessed_by_is_a_method_by_its_own_name(tmp_path: Path, heading: str) -> None:
    rows = [
        ["Area", "Criterion", "Assessed by", None, None],
        [None, None, "Supporting statement", heading, "Puzzle day"],
        ["Skills", "Driving of a counterbalance truck", None, "x", None],
        ["Skills", "Stacking plans for mixed loads", "x", None, "x"],
        ["Values", "Calm when a delivery is late", "x", None, None],
    ]
    path = _sheet(tmp_path, rows, ("A1:A2", "B1:B2", "C1:E1"))
    assert _methods(path) == [heading, "Supporting statement,Puzzle day", "Supporting statement"]
    assert not [said for said in read_specification(path).doubts if "not read" in said]


def test_a_test_of_its_own_name_among_columns_of_methods_is_a_method(tmp_path: Path) -> None:
    rows = _under("Criteria", "E/D", "Application", "Interview", "Forklift test")
    assert _methods(_sheet(tmp_path, rows))[2:] == ["Forklift test", "Interview,Forklift test"]


@pytest.mark.parametrize("heading", ["Met", "Panel notes", "Grade 6", "Porter"])
def test_ticks_below_a_heading_that_names_no_method_are_said_and_not_guessed(tmp_path: Path, heading: str) -> None:
    rows = _under("Criteria", "E/D", "Application", "Interview", heading)
    path = _sheet(tmp_path, rows)
    assert not any(heading in said for said in _methods(path))
    assert any(heading in said for said in read_specification(path).doubts)


@pytest.mark.parametrize("mark", ["●", "X"])
def test_tables_headed_by_their_level_have_columns_of_ticks_too(tmp_path: Path, mark: str) -> None:
    paper = docx.Document()
    paper.add_paragraph("Person specification")
    for level, texts in (("Essential", ("Slinging of heavy loads", "Radio discipline")), ("Desirable", ("First aid",))):
        rows = [[f"{level} criteria", "Application form", "Written exercise", "Interview"]]
        _word_table(paper, [*rows, *([text, mark, "", mark if len(text) > 10 else ""] for text in texts)])
    path = _saved(paper, tmp_path)
    assert _methods(path) == ["Application form,Interview", "Application form,Interview", "Application form"]
    assert [one.level for one in read_specification(path).posts[0].criteria] == ["essential", "essential", "desirable"]
    draft = read_specification(path)
    assert not [said for said in (*draft.doubts, *draft.posts[0].doubts) if "not read" in said or "code" in said]


_LISTS = "### Essential\n\n- Pruning of old orchards\n- Use of a chainsaw\n\n### Desirable\n\n- Grafting\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Applicants have to speak to each of the criteria below, which are assessed in the application form and at "
        "interview.",
        "Use 500 words to show how you meet the criteria listed below, which will be assessed by application form and "
        "interview.",
        "All of the criteria below are assessed in the application form and at interview.",
        "The criteria below will be assessed through the application form and an interview.",
        "All of the criteria are tested by application form and interview.",
    ],
)
def test_a_sentence_about_the_criteria_below_holds_for_both_levels(tmp_path: Path, sentence: str) -> None:
    path = _text(tmp_path, f"# Orchard Keeper\n\n## Selection criteria\n\n{sentence}\n\n{_LISTS}")
    assert _methods(path) == ["Application form,Interview"] * 3


@pytest.mark.parametrize(
    "sentence",
    [
        "Not all of the criteria below are assessed at interview.",
        "The essential criteria below will be assessed at interview.",
        "The criteria below may be assessed at interview.",
    ],
)
def test_a_sentence_about_some_of_the_criteria_does_not(tmp_path: Path, sentence: str) -> None:
    path = _text(tmp_path, f"# Orchard Keeper\n\n## Selection criteria\n\n{sentence}\n\n{_LISTS}")
    assert _methods(path)[2] == ""


def test_a_sentence_below_one_level_says_nothing_of_the_next(tmp_path: Path) -> None:
    said = "### Essential\n\nThe criteria below will be assessed through the application form.\n"
    path = _text(tmp_path, f"# Orchard Keeper\n\n## Selection criteria\n\n{_LISTS.replace('### Essential', said, 1)}")
    assert _methods(path) == ["Application form", "Application form", ""]


def test_a_sentence_about_the_criteria_below_ends_with_their_section(tmp_path: Path) -> None:
    said = "## Person specification\n\nThe criteria below will be assessed through the application form.\n\n"
    more = "\n## Benefits\n\n- A pension\n\n# Cook\n\n## Person specification\n\n### Essential\n\n- Baking of bread\n"
    path = _text(tmp_path, f"# Orchard Keeper\n\n{said}{_LISTS}{more}")
    assert _methods(path)[:3] == ["Application form"] * 3
    assert "Application form" not in _methods(path)[3:]


def test_a_further_section_is_not_among_the_criteria_below(tmp_path: Path) -> None:
    said = "## Person specification\n\nThe criteria below will be assessed through the application form.\n\n"
    path = _text(tmp_path, f"# Orchard Keeper\n\n{said}{_LISTS}\n## Behaviours\n\n- Working together\n")
    assert _methods(path) == ["Application form"] * 3 + [""]


def test_a_bracket_behind_the_heading_of_a_level_says_how_it_is_assessed(tmp_path: Path) -> None:
    page = (
        "<h1>Map Keeper</h1><h2>Merit criteria</h2><h3>Essential (assessed by application form)</h3>"
        "<ul><li>A degree in geography</li><li>Experience of filing maps</li></ul>"
        "<h3>Asset qualifications <em>(assessed in the interview)</em></h3>"
        "<ul><li>Experience with drones</li><li>Experience in drawing</li></ul>"
    )
    assert _methods(_text(tmp_path, page, "html")) == ["Application form"] * 2 + ["Interview"] * 2


@pytest.mark.parametrize("foot", ["(A) application form, (I) interview, (P) presentation on the day",
                                  "A = application form, I = interview, P = presentation on the day"])  # fmt: skip
def test_a_key_may_say_when_a_method_is_used(tmp_path: Path, foot: str) -> None:
    paper = docx.Document()
    paper.add_heading("Ferry Steward: person specification", 1)
    paper.add_paragraph().add_run("Essential").bold = True
    for text in ("Serving of guests (A, I)", "Good at sums (A, P)", "Clear speech (P)"):
        paper.add_paragraph(text, style="List Bullet")
    paper.add_paragraph(f"Assessed by: {foot}")
    path = _saved(paper, tmp_path)
    assert _methods(path) == ["Application form,Interview", "Application form,Presentation", "Presentation"]


def _numbered(folder: Path, rows: Sequence[Sequence[str]]) -> Path:
    paper = docx.Document()
    paper.add_heading("Ferry Steward", 1)
    paper.add_heading("Person specification", 2)
    paper.add_heading("Essential criteria", 3)
    for text in ("E1 A boatman's licence", "E2 Experience of winter crossings", "E3 Calm in bad weather"):
        paper.add_paragraph(text, style="List Bullet")
    paper.add_heading("Desirable criteria", 3)
    paper.add_paragraph("D1 Knowledge of knots", style="List Bullet")
    paper.add_heading("How we will assess you", 3)
    _word_table(paper, rows)
    return _saved(paper, folder)


def test_a_table_of_stages_gives_each_numbered_criterion_its_methods(tmp_path: Path) -> None:
    rows = [["Stage", "Criteria assessed"], ["Application", "E1–E2, D1"], ["Interview", "E2 and E3"]]
    path = _numbered(tmp_path, rows)
    assert _methods(path) == ["Application form", "Application form,Interview", "Interview", "Application form"]


def test_a_table_of_stages_whose_numbers_stand_nowhere_is_said_with_its_place(tmp_path: Path) -> None:
    path = _numbered(tmp_path, [["Stage", "Criteria assessed"], ["Application", "K1, K2"], ["Interview", "K3"]])
    draft = read_specification(path)
    assert [said for said in draft.doubts if "K1, K2" in said and "row 2" in said]
    assert not [said for said in draft.posts[0].doubts if "does not say how the criteria are measured" in said]


_PAGE = "<h1>Ferry Steward</h1><h2>Person specification</h2><h3>Essential</h3><ul><li>Calm in bad weather</li></ul>"


@pytest.mark.parametrize(
    "beside",
    [
        "<aside><h3>Also at sea</h3><ul><li><a href='#'>Deck Hand</a></li><li><a href='#'>Cook</a></li></ul></aside>",
        "<div><h3>Related jobs</h3><ul><li>Deck Hand</li><li>Cook</li></ul></div>",
    ],
)
def test_other_posts_beside_a_page_are_no_criteria(tmp_path: Path, beside: str, criteria_of: _Read) -> None:
    assert criteria_of(_text(tmp_path, _PAGE + beside, "html")) == ["e||Calm in bad weather|"]


def test_what_stands_beside_a_page_and_is_no_list_of_links_is_read(tmp_path: Path, criteria_of: _Read) -> None:
    beside = "<aside><h3>Desirable</h3><ul><li>Knowledge of knots</li></ul></aside>"
    assert criteria_of(_text(tmp_path, _PAGE + beside, "html"))[1:] == ["d||Knowledge of knots|"]
