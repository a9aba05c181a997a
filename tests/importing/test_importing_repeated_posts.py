"""Several posts in one file that what comes back below each heading tells, where not every heading names who works."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.pasting import read_text

LISTS = "Essential:\n- {0}\n- {1}\nDesirable:\n- {2}\n"
RUN_IN = "Essential: {0}\nEssential: {1}\nDesirable: {2}\n"
GROUPED = "Experience\nEssential:\n- {0}\nDesirable:\n- {2}\nSkills\nEssential:\n- {1}\nDesirable:\n- {2}s\n"
ASKED = (("lambing", "hedging", "shearing"), ("darning", "ironing", "French"), ("baking", "tact", "Sage"))


def _text(heads: tuple[str, ...], form: str, *, before: str = "") -> str:
    return before + "\n".join(f"{head}\n{form.format(*asked)}" for head, asked in zip(heads, ASKED, strict=False))


def _posts(draft: DraftSpecification) -> dict[str, list[str]]:
    return {post.title: [one.text for one in post.criteria] for post in draft.posts}


def _headings(draft: DraftSpecification) -> list[str]:
    return [doubt for doubt in draft.doubts if "criteria of their own" in doubt]


@pytest.mark.parametrize("form", [LISTS, RUN_IN])
@pytest.mark.parametrize(
    ("heads", "before"),
    [
        (("Farm Driver", "Laundry Hand", "Bothy Cook"), ""),
        (("FARM DRIVER (seasonal)", "LAUNDRY HAND", "BOTHY COOK (2 days)"), ""),
        (("Farm Driver", "Laundry Help", "Bothy Help"), "Estate vacancies this spring\n\n"),
    ],
)
def test_headings_among_which_some_name_posts_each_open_one(heads: tuple[str, ...], before: str, form: str) -> None:
    found = _posts(read_text(_text(heads, form, before=before), "pasted"))
    assert [title.casefold()[:5] for title in found] == [head.casefold()[:5] for head in heads]
    assert list(found.values()) == [list(asked) for asked in ASKED]


def test_posts_each_with_their_own_groups_are_apart() -> None:
    heads = ("Farm Driver", "Laundry Hand", "Bothy Cook")
    draft = read_text(_text(heads, GROUPED, before="Three posts on the estate\n\n"), "pasted")
    assert list(_posts(draft)) == list(heads)
    assert {one.group for one in draft.posts[1].criteria} == {"Experience", "Skills"}


@pytest.mark.parametrize(
    "heads",
    [
        ("ELM ESTATE\nPERSON SPECIFICATION\nStable Hand", "ELM ESTATE\nPERSON SPECIFICATION\nYard Manager"),
        ("Stable Hand\nPerson specification", "Yard Manager\nPerson specification"),
    ],
)
def test_a_heading_of_the_specification_on_each_page_tells_the_posts(heads: tuple[str, str]) -> None:
    draft = read_text(_text(heads, LISTS), "pasted")
    assert _posts(draft) == {"Stable Hand": list(ASKED[0]), "Yard Manager": list(ASKED[1])}


def test_a_page_that_goes_on_with_the_same_post_opens_none() -> None:
    heads = tuple(
        f"PERSON SPECIFICATION{more}\n{one}" for more, one in (("", "GAMEKEEPER"), (" (cont’d)", "GAMEKEEPER"))
    )
    draft = read_text(_text((*heads, "PERSON SPECIFICATION\nLODGE HELP"), LISTS), "pasted")
    assert _posts(draft) == {"Gamekeeper": [*ASKED[0], *ASKED[1]], "Lodge Help": list(ASKED[2])}


@pytest.mark.parametrize("before", ["Vacancies\n\n", ""])
def test_headings_that_may_be_posts_are_named_in_one_doubt(before: str) -> None:
    draft = read_text(_text(("Laundry Help", "Bothy Help"), RUN_IN, before=before), "pasted")
    assert len(draft.posts) == 1
    assert [("“Laundry Help”, “Bothy Help”" in one) for one in _headings(draft)] == [True]


@pytest.mark.parametrize(
    ("heads", "before"),
    [
        (("Woodland Work", "Dog Handler Skills", "Talks"), "Person specification: Ranger\n\n"),
        (("Trainer", "Adviser", "Budgets"), "Community Development Worker\nPerson specification\n\n"),
        (("Teamwork", "Computer literacy"), "Person specification\n\n"),
        (("PERSON SPECIFICATION\nWoodland Work", "PERSON SPECIFICATION\nTalks"), "Ranger\n"),
    ],
)
def test_groups_of_one_post_stay_groups_and_nothing_is_doubted(heads: tuple[str, ...], before: str) -> None:
    draft = read_text(_text(heads, LISTS, before=before), "pasted")
    assert len(draft.posts) == 1
    assert not _headings(draft)
    assert {one.group for one in draft.posts[0].criteria} == {head.split("\n")[-1] for head in heads}
