"""Leads that ask for only some of what is listed below them: no point of it is essential by itself."""

import pytest

from tests.importing.pasting import read_text

_LIST = "Ability to think ahead\n\n{0}Ability to weigh evidence fairly\n\n{0}Knowledge of the county court"


@pytest.mark.parametrize(
    ("lead", "level"),
    [
        ("Candidates will need to possess most, if not all, of the following competencies:", "unspecified"),
        ("You must have at least three of the following:", "unspecified"),
        ("The successful applicant will need some of these skills:", "unspecified"),
        ("Members must show a majority of the qualities below:", "unspecified"),
        ("You will need all of the following:", "essential"),
        ("You must have the following, most of which can be shown by a certificate:", "essential"),
    ],
)
@pytest.mark.parametrize("bullet", ["", "* "])
def test_most_of_the_following_makes_no_point_essential(lead: str, level: str, bullet: str) -> None:
    text = f"# Person specification: Clerk\n\n## Abilities\n\n{lead}\n\n{bullet}{_LIST.format(bullet)}\n"
    (post,) = read_text(text, "clerk.md").posts
    assert [one.level for one in post.criteria] == [level] * 3
