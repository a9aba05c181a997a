"""Lead-ins that say what is preferred, and those behind them, which begin a list of their own."""

import pytest

from shortlister.importing.criteria.lines.outline import level_label
from shortlister.importing.criteria.methods.methods import MethodKey
from tests.importing.pasting import read_text


@pytest.mark.parametrize(
    ("lead", "level"),
    [
        ("And we prefer, but don’t require, that you:", "desirable"),
        ("We’d really prefer gardeners who:", "desirable"),
        ("It isn't essential that you have:", "desirable"),
        ("Preferably you will:", "desirable"),
        ("You must have, preferably from a garden:", "essential"),
    ],
)
def test_lead_ins_say_in_their_verb_what_is_only_preferred(lead: str, level: str) -> None:
    label = level_label(lead, MethodKey())
    assert label is not None
    assert label.level == level


def test_a_lead_in_that_prefers_where_to_apply_says_no_level() -> None:
    assert level_label("We prefer to hear from you by e-mail, with:", MethodKey()) is None


@pytest.mark.parametrize(
    ("lead", "level", "doubted"),
    [
        ("As the head gardener, we expect you to:", "essential", False),
        ("We are looking for someone who is:", "unspecified", True),
        ("You should:", "unspecified", True),
    ],
)
def test_the_next_lead_in_does_not_go_on_with_what_was_only_wished(lead: str, level: str, doubted: bool) -> None:
    text = (
        "# Gardener\n\n## Your profile\n\nIt is essential that you:\n\n- Have dug beds\n- Are able to prune\n\n"
        "We prefer that you:\n\n- Have knowledge of moss\n- Are interested in bees\n\n"
        f"{lead}\n\n- Are familiar with roses\n- Have experience of hedges\n"
    )
    draft = read_text(text, "page.md")
    criteria = draft.posts[0].criteria
    assert [one.level for one in criteria] == ["essential"] * 2 + ["desirable"] * 2 + [level] * 2
    assert bool(criteria[-1].doubts) is doubted
    assert not draft.doubts
