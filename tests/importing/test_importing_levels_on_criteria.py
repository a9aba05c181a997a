"""Tables and lists whose criteria each have their level written on them: `Types well (E)`, `[D] Welsh`."""

import pytest

from tests.importing.table_making import draft_of, lines_of, table_in

_ROWS = (
    ("Area", "Description", "How assessed"),
    ("Education", "Degree in botany (e.g. Kew) (E)", "Application form"),
    ("", "Diploma in garden design (D)", "Application form, interview"),
    ("", "First aid at work (E)", "Interview"),
    ("Practice", "Three seasons under glass (E)", "Interview"),
    ("", "Drives a tractor (D)", "Interview"),
)
_READ = [
    "e|Education|Degree in botany (e.g. Kew)|Application form",
    "d|Education|Diploma in garden design|Application form,Interview",
    "e|Education|First aid at work|Interview",
    "e|Practice|Three seasons under glass|Interview",
    "d|Practice|Drives a tractor|Interview",
]
_SIGNS = {"(E)": "E", "(D)": "D"}


def _rewritten(row: tuple[str, ...], behind: str, before: str) -> tuple[str, ...]:
    """The row with its level written in another way."""
    text, _space, sign = row[1].rpartition(" ")
    if sign not in _SIGNS:
        return row
    word = {"E": "Essential", "D": "Desirable"}[_SIGNS[sign]]
    said = {"letter": _SIGNS[sign], "word": word, "small": word.lower()}
    return (row[0], before.format(**said) + text + behind.format(**said), *row[2:])


@pytest.mark.parametrize(
    ("form", "behind", "before"),
    [
        ("xlsx", " [{word}]", ""),
        ("html", ", {small}", ""),
        ("txt", " – {word}", ""),
        ("xlsx", "", "{word}: "),
        ("docx", "\n({letter})", ""),
    ],
)
@pytest.mark.parametrize("methods", [True, False])
def test_a_level_on_each_criterion_is_its_level_and_the_column_before_names_its_group(
    form: str, behind: str, before: str, methods: bool
) -> None:
    rows = [_rewritten(row, behind, before)[: 2 + methods] for row in _ROWS]
    read = _READ if methods else [f"{line.rpartition('|')[0]}|" for line in _READ]
    assert lines_of(draft_of(table_in(form, rows), form)) == read


def test_tables_of_one_column_that_stand_under_headings_are_read_so_too() -> None:
    page = (
        "<h1>Person specification: Gardener</h1><h2>Education</h2><table><tr><td>Criterion</td></tr>"
        "<tr><td>Degree in botany (E)</td></tr><tr><td>First aid (D)</td></tr></table>"
        "<h2>Practice</h2><table><tr><td>Criterion</td></tr>"
        "<tr><td>Three seasons under glass (E)</td></tr><tr><td>Drives a tractor (D)</td></tr></table>"
    )
    assert lines_of(draft_of(page.encode(), "html")) == [
        "e|Education|Degree in botany|",
        "d|Education|First aid|",
        "e|Practice|Three seasons under glass|",
        "d|Practice|Drives a tractor|",
    ]


def test_a_letter_that_a_key_explains_as_a_method_is_no_level() -> None:
    rows = [("Criteria", "Level"), ("Degree (D)", "E"), ("First aid (D)", "D"), ("Work under glass (D)", "E")]
    assert lines_of(draft_of(table_in("html", rows, "D = Documents, I = Interview"), "html")) == [
        "e||Degree|Documents",
        "d||First aid|Documents",
        "e||Work under glass|Documents",
    ]


def test_a_numbered_item_without_a_level_over_items_with_one_names_their_group() -> None:
    text = (
        "Person specification: Gardener\n\nRequirements\n1. Education\n1. Degree in botany (E)\n2. First aid (D)\n"
        "2. Experience\n3. Three seasons under glass (E)\n4. Drives a tractor (D)\n"
    )
    assert lines_of(draft_of(text.encode(), "txt")) == [
        "e|Education|Degree in botany|",
        "d|Education|First aid|",
        "e|Experience|Three seasons under glass|",
        "d|Experience|Drives a tractor|",
    ]


def test_a_word_that_heads_a_column_of_such_lines_is_no_group() -> None:
    text = "Person specification: Gardener\n\nDescription\nDegree in botany (E)\nFirst aid (D)\nDrives a tractor (D)\n"
    assert lines_of(draft_of(text.encode(), "txt")) == [
        "e||Degree in botany|",
        "d||First aid|",
        "d||Drives a tractor|",
    ]


def test_numbers_beside_descriptions_are_no_names_of_them() -> None:
    rows = [
        ("No.", "Description", "Level", "How assessed"),
        ("Education", "", "", ""),
        ("1", "Degree in botany", "E", "Application form"),
        ("2", "First aid", "D", "Application form"),
        ("Experience", "", "", ""),
        ("3", "Three seasons under glass", "E", "Interview"),
    ]
    assert lines_of(draft_of(table_in("docx", rows), "docx")) == [
        "e|Education|Degree in botany|Application form",
        "d|Education|First aid|Application form",
        "e|Experience|Three seasons under glass|Interview",
    ]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_rows_of_a_sheet_whose_group_stands_further_up_stay_in_its_table(form: str) -> None:
    below = [("", f"{text} (E)") for text in ("Prunes", "Sows", "Waters", "Weeds")]
    rows = [("Area", "Criteria"), ("Practice", "Drives a tractor (D)"), *below, ("Other", "Works on Sundays (D)")]
    text = "\n".join(("Person specification: Gardener,", *(f"{area},{said}" for area, said in rows)))
    data = text.encode() if form == "csv" else table_in(form, rows)
    groups = [line.split("|")[1] for line in lines_of(draft_of(data, form))]
    assert groups == ["Practice"] * 5 + ["Other"]


@pytest.mark.parametrize(
    "text",
    [
        "- Essential: Degree in botany (e.g. Kew or Wisley)\n- Desirable: Drives, i.e. Tractors\n",
        "You should have a degree in botany (e.g. Kew or Wisley). You must be able to drive.\n",
    ],
)
def test_no_sentence_ends_behind_for_example(text: str) -> None:
    draft = draft_of(f"# Person specification: Gardener\n\n{text}".encode(), "md")
    first, _second = [one.text for post in draft.posts for one in post.criteria]
    assert first.lower().endswith("degree in botany (e.g. kew or wisley)")
    assert not draft.doubts


def test_both_levels_behind_a_criterion_are_no_method() -> None:
    rows = [("Criteria", "How assessed"), *((f"{one} (E)", "Interview") for one in ("Sows", "Prunes", "Weeds"))]
    draft = draft_of(table_in("html", [*rows, ("Drives (E/D)", "Interview")]), "html")
    assert lines_of(draft)[-1] == "u||Drives|Interview"
    assert not draft.doubts
