"""Rows and lines among criteria that are none: `or`, notes to the writer, the hint of a template, another scale."""

import pytest

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document, DraftSpecification
from shortlister.importing.limits import DEFAULT
from shortlister.importing.recognising import recognise
from tests.importing.pasting import read_text
from tests.importing.table_making import lines_of


def _draft(*tables: list[list[str]]) -> DraftSpecification:
    blocks = [Block(BlockKind.HEADING, "Person specification: Cooper", 1)]
    for rows in tables:
        cells = [
            Cell((text,) if text else (), row, column, place=Place(cell=f"table 1 row {row} column {column}"))
            for row, texts in enumerate(rows, 1)
            for column, text in enumerate(texts, 1)
        ]
        blocks.append(Block(BlockKind.TABLE, cells=tuple(cells)))
    return recognise(Document("a.docx", "docx", tuple(blocks)), DEFAULT)


@pytest.mark.parametrize(
    "rows",
    [
        [["Essential", "Desirable"], ["Apprenticeship", "French"], ["OR", ""], ["Ten years at it", "Own adze"]],
        [["No", "Criterion", "Level"], ["1", "Apprenticeship", "E"], ["", "or", ""], ["2", "Ten years at it", "E"]],
        [["Area", "Criteria", "E/D"], ["Skills", "Apprenticeship", "E"], ["", "- OR -", ""], ["", "Own adze", "E"]],
    ],
)
def test_an_or_in_a_row_of_its_own_is_no_criterion_and_is_said(rows: list[list[str]]) -> None:
    draft = _draft(rows)
    assert not [line for line in lines_of(draft) if "or|" in line.lower() or "or -" in line.lower()]
    assert [str(one) for one in (*draft.doubts, *draft.posts[0].doubts) if "stands between criteria" in str(one)]
    assert not [str(one) for one in draft.posts[0].doubts if "code" in str(one)]


def test_a_line_that_says_that_the_list_below_has_alternatives_is_no_group() -> None:
    lists = "Essential\nEither\n- Apprenticeship, or\n- City and Guilds\nTen years at it\n\nDesirable\nOwn adze\n"
    draft = read_text(f"Cooper\nPerson specification\n\n{lists}", "a.txt")
    assert lines_of(draft) == [
        "e||Apprenticeship|", "e||City and Guilds|", "e||Ten years at it|", "d||Own adze|",
    ]  # fmt: skip
    assert [str(one).split("; ")[1] for one in draft.doubts] == [
        "check which of them are alternatives.", "check whether they are alternatives.",
    ]  # fmt: skip


def test_a_row_of_notes_to_the_writer_is_no_criterion_and_is_said() -> None:
    rows = [["Area", "Essential", "Desirable"], ["Skills", "Bends staves", "Own adze"], ["Other", "Lifts", "French"]]
    draft = _draft([*rows, ["Notes", "Remember to update the closing paragraph", ""]])
    assert len(lines_of(draft)) == len("abcd")
    assert [str(one) for one in draft.doubts if "Remember to update" in str(one)]


def test_what_a_template_says_behind_the_name_of_a_group_is_not_its_name() -> None:
    rows = [["Area", "Essential", "Desirable"], ["Skills (e.g. tools)", "Bends staves", "Own adze"]]
    rows += [["Experience (give years where relevant)", "Lifts", "French"]]
    draft = _draft(rows)
    assert [line.split("|")[1] for line in lines_of(draft)] == ["Skills", "Skills", "Experience", "Experience"]
    assert not draft.doubts


def test_how_much_of_a_competency_is_required_is_not_that_it_is_essential() -> None:
    rows = [["Essential", "Desirable"], ["Bends staves", "Own adze"]]
    draft = _draft(rows, [["Competency", "Level required"], ["Takes care", "Level 2"], ["Works in a team", "Level 3"]])
    assert lines_of(draft) == ["e||Bends staves|", "d||Own adze|", "u||Takes care|", "u||Works in a team|"]


def test_a_heading_that_only_says_that_it_is_needed_is_no_group() -> None:
    rows = [["No.", "Need", "How much"], ["1", "Bends staves", "Essential"], ["2", "Own adze", "Useful"]]
    assert lines_of(_draft([*rows, ["3", "Lifts", "Essential"]]))[0] == "e||Bends staves|"


def test_a_post_named_beside_the_words_person_specification_on_its_sheet_is_the_title() -> None:
    blocks = []
    for sheet, post in (("Chef", "Chef de Partie"), ("Kitchen Porter", "Kitchen Porter")):
        table = [["Person specification", post], ["Essential", "Desirable"], ["Lifts pans", "French"]]
        cells = [Cell((text,), row, at) for row, texts in enumerate(table, 1) for at, text in enumerate(texts, 1)]
        blocks += [Block(BlockKind.HEADING, sheet, 1), Block(BlockKind.TABLE, cells=tuple(cells))]
    draft = recognise(Document("a.xlsx", "xlsx", tuple(blocks)), DEFAULT)
    assert [post.title for post in draft.posts] == ["Chef de Partie", "Kitchen Porter"]


def test_levels_in_rows_named_as_sections_need_no_heading_below_the_fields_of_a_form() -> None:
    rows = [["Post title:", "Cooper"], ["Section A - Essential", ""], ["Skills", ""], ["Bends staves", "Interview"]]
    rows += [
        ["Lifts", "Interview"],
        ["Section B - Desirable", ""],
        ["Skills", ""],
        ["Owns an adze", "Application form"],
    ]
    cells = [Cell((text,), row, at) for row, texts in enumerate(rows, 1) for at, text in enumerate(texts, 1) if text]
    draft = recognise(Document("a.xlsx", "xlsx", (Block(BlockKind.TABLE, cells=tuple(cells)),)), DEFAULT)
    assert draft.posts[0].title == "Cooper"
    assert lines_of(draft) == [
        "e|Skills|Bends staves|Interview", "e|Skills|Lifts|Interview", "d|Skills|Owns an adze|Application form",
    ]  # fmt: skip


def test_a_column_that_parts_the_groups_belongs_to_their_names() -> None:
    rows = [["Area", "Sub-area", "Essential", "Desirable"], ["Wood", "Oak", "Bends staves", "Own adze"]]
    draft = _draft([*rows, ["", "Ash", "Turns bungs", ""], ["Iron", "Hoops", "Rivets", "Forges"]])
    assert lines_of(draft) == [
        "e|Wood: Oak|Bends staves|", "d|Wood: Oak|Own adze|", "e|Wood: Ash|Turns bungs|",
        "e|Iron: Hoops|Rivets|", "d|Iron: Hoops|Forges|",
    ]  # fmt: skip
    assert not draft.doubts
