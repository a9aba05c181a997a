"""Tables with a list for each of several posts, and tables whose rows or lines alone say the levels."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.pasting import read_text


def _found(draft: DraftSpecification) -> dict[str, list[tuple[str, str, str]]]:
    return {post.title: [(one.group, one.text, str(one.level)) for one in post.criteria] for post in draft.posts}


@pytest.mark.parametrize("tail", ["", " Seen at |"])
def test_posts_beside_one_another_each_have_their_own_list(tail: str) -> None:
    more, how = ("---|", " Trial |") if tail else ("", "")
    table = (
        f"| | Cook | Kitchen Porter |{tail}\n|---|---|---|{more}\n"
        f"| Food | Runs a service (essential)<br>Vegan menus (desirable) | |{how}\n"
        f"| Kitchen | Keeps temperatures (E) | Lifts 15 kg (essential)<br>Drives a van (desirable) |{how}\n"
    )
    assert _found(read_text(f"# Caf\u00e9 posts\n\n{table}", "a.md")) == {
        "Cook": [
            ("Food", "Runs a service", "essential"), ("Food", "Vegan menus", "desirable"),
            ("Kitchen", "Keeps temperatures", "essential"),
        ],
        "Kitchen Porter": [("Kitchen", "Lifts 15 kg", "essential"), ("Kitchen", "Drives a van", "desirable")],
    }  # fmt: skip


def test_rows_of_levels_are_shared_out_to_the_posts_above_them() -> None:
    table = (
        "| | Head Gardener | Trainee Gardener |\n|---|---|---|\n| Essential | RHS level 3<br>Drives | Turns up |\n"
        "| Desirable | Chainsaws | Some growing |\n| Assessed by | Application form | Interview |\n"
    )
    draft = read_text(f"# Two posts\n\n{table}", "a.md")
    assert _found(draft) == {
        "Head Gardener": [
            ("", "RHS level 3", "essential"), ("", "Drives", "essential"), ("", "Chainsaws", "desirable"),
        ],
        "Trainee Gardener": [("", "Turns up", "essential"), ("", "Some growing", "desirable")],
    }  # fmt: skip
    assert [post.criteria[0].measured_by for post in draft.posts] == [("Application form",), ("Interview",)]


@pytest.mark.parametrize("head", ["| | |\n|---|---|\n| Essential |", "| | Criteria |\n|---|---|\n| Must have |"])
def test_rows_of_levels_alone_are_read(head: str) -> None:
    table = f"{head} Prunes<br>Drives |\n| Desirable | Chainsaws |\n| How we find out | CV and interview |\n"
    found = read_text(f"# Gardener\n\n{table}", "a.md").posts[0].criteria
    assert [(one.text, str(one.level), one.measured_by) for one in found] == [
        ("Prunes", "essential", ("CV", "Interview")), ("Drives", "essential", ("CV", "Interview")),
        ("Chainsaws", "desirable", ("CV", "Interview")),
    ]  # fmt: skip


@pytest.mark.parametrize("head", ["| Area | Criteria |", "| | |"])
def test_lines_that_each_end_with_their_level_are_no_headings(head: str) -> None:
    table = (
        f"{head}\n|---|---|\n| Skills | Dresses a stone (essential)<br>Reads grain (desirable) |\n"
        "| Experience | Two seasons milling (essential) |\n| Knowledge | Flours (essential)<br>Sieves (desirable) |\n"
    )
    assert _found(read_text(f"# Miller\n\n{table}", "a.md")) == {
        "Miller": [
            ("Skills", "Dresses a stone", "essential"), ("Skills", "Reads grain", "desirable"),
            ("Experience", "Two seasons milling", "essential"), ("Knowledge", "Flours", "essential"),
            ("Knowledge", "Sieves", "desirable"),
        ]
    }  # fmt: skip
