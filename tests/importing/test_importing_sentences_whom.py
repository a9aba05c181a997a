"""Whom a plain sentence about measuring means: kinds, lists, orders, posts, what is left when others are named."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.pasting import read_text

_A, _I, _C = "Application form", "Interview", "Certificates"
_POST = (
    "Canal Warden\n\nPerson specification\n\nEssential\n\n- Diploma in navigation\n- Experience of running locks\n"
    "- Able to splice rope\n\nDesirable\n\n- Experience of dredging\n- Speaks French\n\n{said}\n"
)


def _read(said: str) -> DraftSpecification:
    return read_text(_POST.format(said=said), "warden.txt")


def _methods(draft: DraftSpecification) -> list[str]:
    return [",".join(one.measured_by) for post in draft.posts for one in post.criteria]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The essential and the desirable criteria are assessed by interview and by application form respectively.",
         [_I, _I, _I, _A, _A]),
        ("Items in the first list will be assessed from your application form. Those in the second will be assessed at"
         " interview.", [_A, _A, _A, _I, _I]),
        ("How will we assess the essential criteria? From the application form and at interview.",
         [f"{_A},{_I}"] * 3 + ["", ""]),
        ("At sift we will assess your application form against each of the essential criteria, and we will explore the"
         " essential criteria further at interview. The desirable criteria will only be considered at interview. If we"
         " receive a large number of applications we may sift on the first essential criterion alone.",
         [f"{_A},{_I}"] * 3 + [_I] * 2),
        ("If shortlisted you will be questioned on the essential criteria at interview.", [_I] * 3 + ["", ""]),
        ("Rope splicing will be assessed by a practical test, and everything else, essential or desirable, at"
         " interview.", [_I, _I, "Practical test", _I, _I]),
        ("Splicing rope and anything under Desirable are checked at interview. The two remaining criteria are assessed"
         " by application form.", [_A, _A, _I, _I, _I]),
        ("We will assess the essential criteria at interview, and we will use your application form to check the"
         " desirable criteria.", [_I] * 3 + [_A] * 2),
        ("We assess dredging and French by a ten-minute presentation. The rest we judge at interview.",
         [_I] * 3 + ["Presentation"] * 2),
        ("The desirable criteria, and no others, are assessed by an in-tray exercise.",
         [""] * 3 + ["In-tray exercise"] * 2),
    ],
)  # fmt: skip
def test_a_sentence_means_those_it_names_in_whatever_order(said: str, expected: list[str]) -> None:
    draft = _read(said)
    assert _methods(draft) == expected
    assert not any("check whether it says a level or a method" in one for one in draft.doubts)


def test_a_kind_that_no_heading_names_is_known_by_the_criteria_themselves_and_said() -> None:
    draft = _read("Qualifications will be checked from your certificates and all other criteria at interview.")
    assert _methods(draft) == [_C, _I, _I, _I, _I]
    assert [said for said in draft.doubts if "“Diploma in navigation”" in said and "taken to be meant" in said]


@pytest.mark.parametrize(
    "said",
    [
        "Qualifications will be checked on the first day. All other criteria are assessed at interview.",
        "Brass will be polished well and tested by a practical test. All other criteria are assessed at interview.",
    ],
)
def test_the_others_are_nobody_where_one_of_those_named_is_not_known(said: str) -> None:
    draft = _read(said)
    assert _methods(draft) == [""] * 5
    assert any("was not read" in one for one in draft.doubts)


def test_the_words_of_a_heading_are_known_that_makes_no_group() -> None:
    lists = "Essential rope work\n\n- Splicing\n- Whipping ends\n\nEssential manners\n\n- Patience\n- Tact\n"
    said = "Rope work is assessed by a practical test and manners at interview."
    draft = read_text(f"Canal Warden\n\nPerson specification\n\n{lists}\n{said}\n", "warden.txt")
    assert _methods(draft) == ["Practical test"] * 2 + [_I] * 2


_TWO = (
    "CANAL WARDEN\n\nPerson specification\n\nEssential:\n- Able to splice rope\n- Experience of running locks\n\n"
    "Desirable:\n- Experience of dredging\n\n{first}\n\nBOAT PAINTER\n\nPerson specification\n\nEssential:\n"
    "- Steady hand\n- Experience of sign writing\n\nDesirable:\n- Own brushes\n\n{second}\n"
)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            "The essential criteria will be assessed at interview. Splicing rope will also be assessed by a practical"
            " test. The desirable criteria will be assessed from the application form only.",
            "All criteria will be assessed from your portfolio.",
            [f"{_I},Practical test", _I, _A, "Portfolio", "Portfolio", "Portfolio"],
        ),
        ("", "For both posts all criteria will be assessed from the application form and at interview.",
         [f"{_A},{_I}"] * 6),
    ],
)  # fmt: skip
def test_each_of_several_posts_has_what_its_own_paragraph_says(first: str, second: str, expected: list[str]) -> None:
    draft = read_text(_TWO.format(first=first, second=second), "posts.txt")
    assert [post.title for post in draft.posts] == ["Canal Warden", "Boat Painter"]
    assert _methods(draft) == expected
