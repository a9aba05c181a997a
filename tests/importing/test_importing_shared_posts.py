"""Criteria that several posts share belong to each of them, whatever says so: a heading, a row, a column."""

import html
import io
from collections.abc import Sequence

import docx
import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of

Row = tuple[str, str, str]
SHARED: tuple[Row, ...] = (("Tact with callers", "E", "Interview"), ("Spreadsheets", "D", "Application form"))
CLERK: tuple[Row, ...] = (("Payroll experience", "E", "Application form"), ("AAT level 3", "D", "Application form"))
PORTER: tuple[Row, ...] = (("Can lift 15 kg", "E", "Interview"),)
HEAD = ("Criterion", "E/D", "Measured by")
BOTH = {
    "Payroll Clerk": {text: level for text, level, _how in (*SHARED, *CLERK)},
    "Porter": {text: level for text, level, _how in (*SHARED, *PORTER)},
}


def _posts(draft: DraftSpecification) -> dict[str, dict[str, str]]:
    return {post.title: {one.text: one.level[:1].upper() for one in post.criteria} for post in draft.posts}


def _word(parts: Sequence[tuple[str, Sequence[Sequence[str]]]]) -> DraftSpecification:
    paper, written = docx.Document(), io.BytesIO()
    paper.add_heading("Person specifications", 1)
    for heading, rows in parts:
        if heading:
            paper.add_heading(heading, 2)
        table = paper.add_table(0, max(map(len, rows)))
        for row in rows:
            cells = table.add_row().cells
            if len(row) == 1:
                cells[0].merge(cells[-1])
            for cell, text in zip(cells, row, strict=False):
                cell.text = text
    paper.save(written)
    return draft_of(written.getvalue(), "docx")


def _page(parts: Sequence[tuple[str, Sequence[Row]]]) -> DraftSpecification:
    lists = (
        f"<h2>{html.escape(heading)}</h2><ul>"
        + "".join(
            f"<li>{text} ({'essential' if level == 'E' else 'desirable'}, {how})</li>" for text, level, how in rows
        )
        + "</ul>"
        for heading, rows in parts
    )
    return draft_of(f"<h1>Vacancies</h1>{''.join(lists)}".encode(), "html")


@pytest.mark.parametrize(
    "heading",
    [
        "Both posts",
        "Common to all posts",
        "Applies to both roles",
        "Core criteria (all roles)",
        "Shared criteria",
        "What we ask of every postholder",
        "Essential and desirable for both jobs",
        "For either vacancy:",
    ],
)
def test_what_stands_under_such_a_heading_is_of_each_post(heading: str) -> None:
    parts = ((heading, SHARED), ("Payroll Clerk", CLERK), ("Porter", PORTER))
    assert _posts(_word([(name, (HEAD, *rows)) for name, rows in parts])) == BOTH
    assert _posts(_page(parts)) == BOTH


@pytest.mark.parametrize(
    "own",
    [
        "Additional criteria for the {}",
        "{} only",
        "Specific to the {}",
        "{} (20 hours)",
        "The {} also needs",
        "Person specification: {}",
    ],
)
def test_a_heading_of_what_one_post_asks_for_besides_opens_that_post(own: str) -> None:
    parts = (("All roles", SHARED), (own.format("Payroll Clerk"), CLERK), (own.format("Porter"), PORTER))
    draft = _word([(name, (HEAD, *rows)) for name, rows in parts])
    assert _posts(draft) == BOTH
    assert not any(one.group for post in draft.posts for one in post.criteria)
    assert _posts(_page(parts)) == BOTH


def test_what_is_shared_may_stand_last() -> None:
    parts = (("Payroll Clerk", CLERK), ("Porter", PORTER), ("Both posts", SHARED))
    draft = _word([(name, (HEAD, *rows)) for name, rows in parts])
    assert _posts(draft) == BOTH
    assert [one.text for one in draft.posts[1].criteria] == ["Can lift 15 kg", "Tact with callers", "Spreadsheets"]


def test_the_level_in_such_a_heading_is_that_of_the_list_below_it() -> None:
    text = (
        "Vacancies at the Hall\n\nEssential for all posts\n- tact\n- first aid\n\n"
        "Porter: person specification\nEssential\n- lifting\nDesirable\n- Welsh\n\n"
        "Florist: person specification\nEssential\n- roses\nDesirable\n- weddings\n"
    )
    assert _posts(read_text(text, "pasted")) == {
        "Porter": {"tact": "E", "first aid": "E", "lifting": "E", "Welsh": "D"},
        "Florist": {"tact": "E", "first aid": "E", "roses": "E", "weddings": "D"},
    }


def test_rows_across_one_table_share_and_part_the_posts() -> None:
    rows = (HEAD, ("Both posts",), *SHARED, ("Payroll Clerk",), *CLERK, ("Porter",), *PORTER)
    assert _posts(_word([("", rows)])) == BOTH


@pytest.mark.parametrize("every", ["Both", "All posts", "Either", "Payroll Clerk and Porter", "Payroll Clerk / Porter"])
@pytest.mark.parametrize("head", ["Post", "Role", "Applies to", "Which post?"])
@pytest.mark.parametrize("last", [False, True])
def test_a_column_says_row_by_row_whose_the_criteria_are(every: str, head: str, last: bool) -> None:
    named = [(every, SHARED), ("Payroll Clerk", CLERK), ("Porter", PORTER)]
    rows = [(*row, name) if last else (name, *row) for name, own in named for row in own]
    heads = (*HEAD, head) if last else (head, *HEAD)
    assert _posts(_word([("", (heads, *rows))])) == BOTH


@pytest.mark.parametrize("blank", ["", "–", "n/a", "N", "Not required"])
@pytest.mark.parametrize("head", ["{}", "{} (E/D)", "{} Essential/Desirable"])
def test_a_column_of_levels_for_each_post_leaves_out_what_it_does_not_ask_for(blank: str, head: str) -> None:
    rows = [
        *((text, level, level, how) for text, level, how in SHARED),
        *((text, level, blank, how) for text, level, how in CLERK),
        *((text, blank, level, how) for text, level, how in PORTER),
    ]
    heads = ("Criterion", head.format("Payroll Clerk"), head.format("Porter"), "Measured by")
    assert _posts(_word([("", (heads, *rows))])) == BOTH


def test_ticks_under_the_names_of_posts_say_whose_a_row_is() -> None:
    rows = [
        *((text, level, "✓", "✓", how) for text, level, how in SHARED),
        *((text, level, "✓", "", how) for text, level, how in CLERK),
        *((text, level, "", "✓", how) for text, level, how in PORTER),
    ]
    heads = ("Criterion", "E/D", "Payroll Clerk", "Porter", "Measured by")
    assert _posts(_word([("", (heads, *rows))])) == BOTH


def test_posts_named_above_whole_tables_are_posts_though_one_has_a_single_level() -> None:
    draft = _word([("Payroll Clerk", (HEAD, *CLERK)), ("Porter", (HEAD, *PORTER))])
    assert _posts(draft) == {
        "Payroll Clerk": {"Payroll experience": "E", "AAT level 3": "D"},
        "Porter": {"Can lift 15 kg": "E"},
    }


def test_such_a_heading_in_the_specification_of_one_post_shares_nothing_out() -> None:
    draft = _word([("Common to all posts", (HEAD, *SHARED)), ("Experience", (HEAD, *CLERK))])
    assert len(draft.posts) == 1
    assert len(draft.posts[0].criteria) == len(SHARED) + len(CLERK)
