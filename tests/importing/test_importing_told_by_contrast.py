"""Levels and methods told by what stands around: a contrast, a bracket, a hyphen, the heading of a column."""

from collections.abc import Sequence
from pathlib import Path

import docx
import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from shortlister.importing.criteria.methods.legends import legend_pairs
from shortlister.importing.criteria.words.form_lines import is_form_line
from shortlister.importing.kinds import kind_of
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise


def _read(path: Path) -> list[str]:
    """Each criterion of a file: level, group, text and methods."""
    data = path.read_bytes()
    draft = recognise(parse(data, kind_of(data, path.name, DEFAULT), path.name, DEFAULT), DEFAULT)
    return [
        f"{one.level[0]}|{one.group}|{one.text}|{','.join(one.measured_by)}"
        for post in draft.posts
        for one in post.criteria
    ]


def _written(folder: Path, name: str, text: str) -> list[str]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return _read(path)


def _in_word(folder: Path, parts: Sequence[str | Sequence[Sequence[str]]]) -> list[str]:
    """Bold lines and tables, as they come; a row of one text lies across its table."""
    paper = docx.Document()
    for part in parts:
        if isinstance(part, str):
            paper.add_paragraph().add_run(part).bold = True
            continue
        wide = max(map(len, part))
        table = paper.add_table(len(part), wide)
        for at, texts in enumerate(part):
            if len(texts) < wide:
                table.cell(at, 0).merge(table.cell(at, wide - 1))
            for column, text in enumerate(texts):
                table.cell(at, column).text = text
    path = folder / "specification.docx"
    paper.save(str(path))
    return _read(path)


def _in_excel(folder: Path, rows: Sequence[Sequence[str]]) -> list[str]:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in rows:
        sheet.append(list(row))
    path = folder / "specification.xlsx"
    book.save(path)
    return _read(path)


@pytest.mark.parametrize(
    ("needed", "more"),
    [
        ("What you'll need", "It would be great if you also had"),
        ("Who we're looking for", "Bonus points if you have"),
        ("What you’ll bring", "It's a plus if you have"),
        ("Requirements", "Desirable"),
        ("What this job requires", "Nice to have"),
        ("You should have", "An advantage"),
    ],
)
@pytest.mark.parametrize("name", ["page.html", "page.md"])
def test_what_is_needed_is_essential_beside_a_list_of_what_is_only_welcome(
    tmp_path: Path, needed: str, more: str, name: str
) -> None:
    lists = [(needed, ["Patience with a loom", "Dyeing of wool"]), (more, ["Spinning by hand"])]
    if name.endswith("html"):
        parts = [f"<h3>{head}</h3><ul>{''.join(f'<li>{one}</li>' for one in texts)}</ul>" for head, texts in lists]
        text = f"<html><body><h1>Weaver</h1><h2>Person specification</h2>{''.join(parts)}</body></html>"
    else:
        shown = [f"### {head}\n\n" + "".join(f"- {one}\n" for one in texts) for head, texts in lists]
        text = "# Weaver\n\n## Person specification\n\n" + "\n".join(shown)
    found = _written(tmp_path, name, text)
    assert [one[0] for one in found] == ["e", "e", "d"]


def test_a_group_of_another_name_stays_without_a_level_beside_what_is_desirable(tmp_path: Path) -> None:
    text = "# Weaver\n\n## Person specification\n\n### Skills\n\n- Dyeing\n\n### Desirable\n\n- Lace\n"
    assert [one[0] for one in _written(tmp_path, "page.md", text)] == ["u", "d"]


def test_what_is_needed_stays_without_a_level_where_the_document_names_essential_ones(tmp_path: Path) -> None:
    text = (
        "# Weaver\n\n## Person specification\n\n### What you'll need\n\n- A loom\n\n### Essential\n\n- Dyeing\n\n"
        "### Desirable\n\n- Lace\n"
    )
    assert [one[0] for one in _written(tmp_path, "page.md", text)] == ["u", "e", "d"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "ESSENTIAL CRITERIA – these are what every applicant MUST show.",
            "DESIRABLE CRITERIA – these will only be used to reduce the number of applicants.",
        ),
        (
            "Essential requirements: you must meet all of these to be interviewed.",
            "Desirable requirements: these may be used to choose between applicants.",
        ),
        ("Essential - without these nobody is shortlisted", "Desirable - these help us to choose between candidates"),
    ],
)
@pytest.mark.parametrize("heads", [("Factor", "Criteria", "Measured by"), ("Area", "Requirement", "Assessed")])
def test_a_level_that_explains_itself_above_a_table_is_that_of_the_table(
    tmp_path: Path, first: str, second: str, heads: tuple[str, str, str]
) -> None:
    found = _in_word(tmp_path, [
        "PERSON SPECIFICATION",
        first, [heads, ("Craft", "Throwing on a wheel", "Interview"), ("Study", "Diploma in ceramics", "Form")],
        second, [heads, ("Craft", "Raku firing", "Interview")],
    ])  # fmt: skip
    assert found == [
        "e|Craft|Throwing on a wheel|Interview",
        "e|Study|Diploma in ceramics|Application form",
        "d|Craft|Raku firing|Interview",
    ]


def test_levels_explained_above_a_table_with_columns_of_levels_only_explain(tmp_path: Path) -> None:
    found = _in_word(tmp_path, [
        "Person specification",
        "Essential: these must all be met.",
        "Desirable: these are used to choose between candidates.",
        [("Requirement", "Essential", "Desirable"), ("Throwing on a wheel", "x", ""), ("Raku firing", "", "x")],
    ])  # fmt: skip
    assert found == ["e||Throwing on a wheel|", "d||Raku firing|"]


@pytest.mark.parametrize("hyphen", ["-", "\u00ad", "‐", "- "])
def test_a_level_that_a_narrow_column_divided_is_read_whole(tmp_path: Path, hyphen: str) -> None:
    heads = ("Criteria", f"Essen{hyphen}tial", f"Desir{hyphen}able", "Seen at")
    found = _in_word(tmp_path, [
        "Person specification",
        [heads, ("Bee keeping", "✔", "", "Interview"), ("Candle making", "", "✔", "Interview")],
    ])  # fmt: skip
    assert found == ["e||Bee keeping|Interview", "d||Candle making|Interview"]


@pytest.mark.parametrize(
    "text",
    [
        "(E) Essential (D) Desirable",
        "[E] essential [D] desirable",
        "Essential (E), Desirable (D)",
    ],
)
def test_levels_and_their_letters_in_brackets_are_a_legend(text: str) -> None:
    assert legend_pairs(text) == {"E": "essential", "D": "desirable"}


@pytest.mark.parametrize(
    ("legend", "key"),
    [
        ("(E) Essential (D) Desirable", "Assessment: A Application form; I Interview; D Documents"),
        ("[E] Essential [D] Desirable", "How assessed: (A) Application (I) Interview (D) Documents"),
        ("Criteria are Essential (E) or Desirable (D).", "A = Application, I = Interview, D = Documents"),
    ],
)
@pytest.mark.parametrize("form", ["({}) [{}]", "[{}] ({})", "({}) ({})"])
def test_a_letter_that_is_a_level_and_a_method_is_read_by_its_place(
    tmp_path: Path, legend: str, key: str, form: str
) -> None:
    lines = [("Bee keeping", "E", "A, I"), ("Candle making", "D", "A"), ("A van licence", "E", "D"), ("Tact", "D", "I")]
    listed = "".join(f" {at}. {text} {form.format(*told)}\n" for at, (text, *told) in enumerate(lines, 1))
    found = _written(tmp_path, "plain.txt", f"PERSON SPECIFICATION\n\nSKILLS\n{listed}\n{legend}\n{key}\n")
    assert found == [
        "e|SKILLS|Bee keeping|Application form,Interview",
        "d|SKILLS|Candle making|Application form",
        "e|SKILLS|A van licence|Documents",
        "d|SKILLS|Tact|Interview",
    ]


@pytest.mark.parametrize("head", ["Code", "Ref", "Id"])
@pytest.mark.parametrize(
    "key",
    ["Codes: A - Application form I - Interview T - Trade test", "A = Application form; I = Interview; T = Trade test"],
)
def test_a_column_of_explained_codes_holds_methods_whatever_number_it_is_headed_as(
    tmp_path: Path, head: str, key: str
) -> None:
    found = _in_excel(tmp_path, [
        ("Person specification – Glazier",),
        ("", "Essential", head, "Desirable", head),
        ("Craft", "Cutting of glass", "T", "Leaded lights", "A,I"),
        ("Manner", "Clear with customers", "T,I", "Writes quotations", "I"),
        (key,),
    ])  # fmt: skip
    assert found == [
        "e|Craft|Cutting of glass|Trade test",
        "d|Craft|Leaded lights|Application form,Interview",
        "e|Manner|Clear with customers|Trade test,Interview",
        "d|Manner|Writes quotations|Interview",
    ]


def test_letters_that_count_the_rows_are_no_methods(tmp_path: Path) -> None:
    found = _in_excel(tmp_path, [
        ("Person specification",),
        ("Code", "Criteria", "Essential", "Desirable"),
        ("A", "Cutting of glass", "x", ""), ("B", "Leaded lights", "", "x"), ("C", "Clear speech", "x", ""),
        ("A = Application form, I = Interview",),
    ])  # fmt: skip
    assert found == ["e||Cutting of glass|", "d||Leaded lights|", "e||Clear speech|"]


@pytest.mark.parametrize(
    ("codes", "key"),
    [("TAI", "T = Test, A = Application, I = Interview"), ("132", "1 = Test, 2 = Interview, 3 = Application")],
)
def test_one_code_in_the_heading_of_the_first_section_of_a_table_holds_for_its_rows(
    tmp_path: Path, codes: str, key: str
) -> None:
    test, form, talk = tuple(codes)
    found = _in_word(tmp_path, [
        "Person specification", key,
        [
            (f"Craft ({test})",), ("Essential", "Cutting of glass"), ("Desirable", "Leaded lights"),
            (f"Study ({form}, {talk})",), ("Essential", "Diploma in glazing"),
        ],
    ])  # fmt: skip
    assert found == [
        "e|Craft|Cutting of glass|Test",
        "d|Craft|Leaded lights|Test",
        "e|Study|Diploma in glazing|Application form,Interview",
    ]


def test_a_bracket_that_no_key_explains_stays_in_the_name_of_its_group(tmp_path: Path) -> None:
    found = _in_word(tmp_path, [
        "Person specification", "A = Application, I = Interview",
        [("Skills (IT)",), ("Essential", "Databases"), ("Desirable", "Web pages"), ("Manner (I)",),
         ("Essential", "Tact")],
    ])  # fmt: skip
    assert found == ["e|Skills (IT)|Databases|", "d|Skills (IT)|Web pages|", "e|Manner|Tact|Interview"]


@pytest.mark.parametrize(
    "heads",
    [("Type", "Category", "Criterion"), ("Category", "Area", "Description"), ("Level", "Factor", "Requirement")],
)
@pytest.mark.parametrize("more", [0, 3])
def test_levels_in_the_first_column_of_a_list_leave_its_headings_headings(
    tmp_path: Path, heads: tuple[str, str, str], more: int
) -> None:
    rows = [("Essential", "Craft", "Cutting of glass"), ("Essential", "Manner", "Clear speech")]
    rows += [
        ("Desirable", "Craft", text) for text in ("Leaded lights", "Painted glass", "Gilding", "Etching")[: 1 + more]
    ]
    found = _in_excel(tmp_path, [("Glazier – person specification",), heads, *rows])
    assert found == [f"{level[0].lower()}|{group}|{text}|" for level, group, text in rows]


@pytest.mark.parametrize("duties", ["Role profile", "Job Specification", "Post specification", "Position outline"])
def test_beside_a_person_specification_the_profile_of_a_role_is_its_duties(tmp_path: Path, duties: str) -> None:
    text = (
        f"# Glazier\n\n## {duties}\n\n**Workshop**\n\n- Cut glass to size.\n- Keep the bench tidy.\n\n"
        "## Person specification\n\n**Essential**\n\n1. Cutting of glass\n2. Speech\n\n**Desirable**\n\n1. Gilding\n"
    )
    found = _written(tmp_path, "page.md", text)
    assert found == ["e||Cutting of glass|", "e||Speech|", "d||Gilding|"]


def test_the_profile_of_a_role_by_itself_is_the_specification(tmp_path: Path) -> None:
    text = (
        "# Glazier\n\n## Role profile\n\n### Skills and experience\n\n- Cutting of glass\n- Clear speech\n- Gilding\n"
    )
    assert len(_written(tmp_path, "page.md", text)) == 3


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Scale 4, 37 hours, term time plus one week", True),
        ("Grade 5, £24,000 per annum, part-time", True),
        ("30 hours per week | Permanent | Band 3", True),
        ("£12.60 an hour - 16 hours a week", True),
        ("Grade C in English and mathematics", False),
        ("Full-time experience", False),
        ("Level 3, level 4", False),
        ("37 hours of training in first aid", False),
    ],
)
def test_a_line_of_nothing_but_terms_asks_for_nothing(text: str, *, terms: bool) -> None:
    assert is_form_line(text) is terms


def test_terms_above_the_label_of_a_level_name_no_group(tmp_path: Path) -> None:
    text = "PERSON SPECIFICATION: Glazier\n\nBand 3, 30 hours a week\n\nEssential\n- Cutting of glass\n- Clear speech\n"
    assert _written(tmp_path, "plain.txt", text) == ["e||Cutting of glass|", "e||Clear speech|"]


@pytest.mark.parametrize(
    "text",
    [
        "Good standard of education, to at least A level or equivalent",
        "Educated to at minimum A level standard in two subjects",
        "Mathematics to a good standard, in any case A grade or better",
    ],
)
def test_the_levels_and_grades_of_an_examination_begin_no_further_criterion(tmp_path: Path, text: str) -> None:
    assert _written(tmp_path, "plain.txt", f"PERSON SPECIFICATION\n\nEssential\n- {text}\n- Clear speech\n") == [
        f"e||{text}|",
        "e||Clear speech|",
    ]
