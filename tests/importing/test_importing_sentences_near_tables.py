"""Sentences near a table or list that tell how its criteria are assessed: by their codes, of one group, in a note."""

import pytest

from tests.importing.pasting import read_text

_CODED = "- Binds books by hand [{0}]\n- Sews a straight seam [{0}, {1}]\n- Mixes paste [{1}]\n"
_TABLE = (
    "| Area | Requirement | Level |\n|---|---|---|\n| Bench skills | Binds books by hand | E |\n"
    "| Bench skills | Sews a straight seam | D |\n| Personal attributes | Patient | E |\n"
)


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("Criteria marked A will be assessed from your application form and those marked I at interview.", "AI"),
        ("Points followed by F are looked for in the application form; those followed by V are for interview.", "FV"),
        ("Where a line is marked with an A, we use your application form; where it is marked with an I, "
         "we ask about it at interview.", "AI"),
        ("Items coded with the letter P will be assessed by application form. "
         "Items coded with the letter Q will be assessed at interview.", "PQ"),
    ],
)  # fmt: skip
def test_a_sentence_tells_what_the_codes_mark(told: str, codes: str) -> None:
    (post,) = read_text(
        f"# Person specification\n\nPost: Bookbinder\n\n{told}\n\n{_CODED.format(*codes)}", "s.md"
    ).posts
    assert [(one.text, one.measured_by) for one in post.criteria] == [
        ("Binds books by hand", ("Application form",)),
        ("Sews a straight seam", ("Application form", "Interview")),
        ("Mixes paste", ("Interview",)),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Note: Personal attributes will be tested at interview.",
        "N.B. Personal attributes will be tested by interview.",
        "Please note that personal attributes are explored at interview.",
    ],
)
def test_a_note_about_one_group_is_of_no_other(told: str) -> None:
    (post,) = read_text(f"# Person specification\n\nPost: Bookbinder\n\n{_TABLE}\n{told}\n", "s.md").posts
    assert [one.measured_by for one in post.criteria] == [(), (), ("Interview",)]


@pytest.mark.parametrize("heading", ["Applying", "Applying for this post", "What happens next", "Next steps"])
def test_a_section_about_applying_has_no_criteria(heading: str) -> None:
    listed = "## Essential\n\n- Binds books by hand\n- Mixes paste\n"
    told = f"## {heading}\n\nYour work will be assessed each year in an appraisal.\n"
    (post,) = read_text(f"# Person specification: Bookbinder\n\n{listed}\n{told}", "s.md").posts
    assert [one.text for one in post.criteria] == ["Binds books by hand", "Mixes paste"]


@pytest.mark.parametrize("heads", [("What you need", "What would be a bonus"), ("You must have", "It would help")])
@pytest.mark.parametrize("told", ["Evidence will be taken from {}.", "Measured through {}.", ""])
def test_a_note_below_a_heading_in_plain_words_leaves_its_level(heads: tuple[str, str], told: str) -> None:
    first, second = ((f"{told.format(how)}\n\n" if told else "") for how in ("application form", "interview"))
    lines = "Binds books by hand\n\nSews a straight seam\n\n"
    text = f"# Person specification\n\n**{heads[0]}**\n\n{first}{lines}**{heads[1]}**\n\n{second}Mixes paste\n"
    (post,) = read_text(text, "s.md").posts
    methods = [("Application form",), ("Application form",), ("Interview",)] if told else [()] * 3
    levels = ["essential", "essential", "desirable"]
    assert [(one.level, one.measured_by) for one in post.criteria] == list(zip(levels, methods, strict=True))


def test_a_code_in_brackets_before_that_of_the_level_leaves_a_line_a_criterion() -> None:
    parts = (
        "**Bench**\n\nHot Foil [T] (E)\n\nSews seams [A, T] (E)\n\n",
        "**Shop**\n\nServes customers [A, I] (E)\n\nCounts cash [I] (D)\n\n",
        "**Office**\n\nFiling papers [T] (E)\n\nKind [I, T] (D)\n",
    )
    told = "How each is assessed is shown as A (application form), I (interview) or T (test)."
    (post,) = read_text(f"# Person specification\n\nPost: Bookbinder\n\n{told}\n\n{''.join(parts)}", "s.md").posts
    assert [(one.group, one.text, one.level, len(one.measured_by)) for one in post.criteria] == [
        ("Bench", "Hot Foil", "essential", 1),
        ("Bench", "Sews seams", "essential", 2),
        ("Shop", "Serves customers", "essential", 2),
        ("Shop", "Counts cash", "desirable", 1),
        ("Office", "Filing papers", "essential", 1),
        ("Office", "Kind", "desirable", 2),
    ]
