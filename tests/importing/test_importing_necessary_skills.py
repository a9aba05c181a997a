"""Headings with the plain word for what is needed, titles with the state of the vacancy, names with their school."""

import pytest

from tests.importing.lines_making import FORMS, draft_in, lines_in

_WISHED = "## Desirable skills\n\n- A driving licence\n\n- Latin names of roses\n"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("heading", "group"),
    [
        ("Necessary skills", ""),
        ("Necessary", ""),
        ("The necessary skills", ""),
        ("Necessary requirements", ""),
        ("Necessary experience", "Experience"),
    ],
)
def test_a_heading_of_what_is_necessary_is_the_level_of_its_list(form: str, heading: str, group: str) -> None:
    text = f"# Gardener\n\n## {heading}\n\n- Pruning of roses\n\n- Use of a mower\n\n{_WISHED}"
    assert lines_in(form, text) == [
        f"e|{group}|Pruning of roses|",
        f"e|{group}|Use of a mower|",
        "d||A driving licence|",
        "d||Latin names of roses|",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Head Gardener [closed]",
        "Job vacancy: Head Gardener [closed]",
        "Vacancy: Head Gardener (now filled)",
        "Head Gardener – applications closed",
        "Job vacancy: Head Gardener (draft)",
    ],
)
def test_the_state_of_a_vacancy_is_no_part_of_the_title(line: str) -> None:
    (post,) = draft_in("html", f"# {line}\n\n## Essential skills\n\n- Pruning of roses\n\n{_WISHED}").posts
    assert post.title == "Head Gardener"


def test_a_name_that_goes_on_is_kept() -> None:
    (post,) = draft_in("html", f"# Gardener (Closed Borders)\n\n## Essential skills\n\n- Pruning\n\n{_WISHED}").posts
    assert post.title == "Gardener (Closed Borders)"


@pytest.mark.parametrize("behind", ["", " – Ashby Primary School", " - Ashby Primary School, Ashby, Westshire"])
def test_an_unknown_name_above_the_specification_is_taken_without_its_school(behind: str) -> None:
    text = f"# Kennel Hand{behind}\n\n## PERSON SPECIFICATION\n\n## Essential\n\n- Care of hounds\n\n- Sweeping\n"
    (post,) = draft_in("html", text).posts
    assert post.title == "Kennel Hand"
    assert "“Kennel Hand” was taken for the title of the post; check it." in post.doubts
