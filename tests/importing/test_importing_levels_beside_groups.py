"""Headings that say a level and name topics, beside the heading of a group whose criteria have no level."""

import pytest

from tests.importing.table_making import draft_of, lines_of

_ABOVE = "# Person specification: Caretaker\n\n{0}\n\n- Cleaning a public building\n- Working alone\n\n"
_BELOW = "{1}\n\n- First aid\n- Knows the town\n\n{2}\n\n- Honest\n- Patient\n"


@pytest.mark.parametrize("form", ["**{}**", "## {}", "**{}:**"])
@pytest.mark.parametrize("label", ["Preferred Knowledge, Skills", "Desirable skills and knowledge"])
def test_a_level_with_topics_beside_a_group_has_a_group_of_its_own(form: str, label: str) -> None:
    heads = [form.format(head) for head in ("Experience", label, "Qualities")]
    draft = draft_of((_ABOVE + _BELOW).format(*heads).encode(), "md")
    group = label.partition(" ")[2].casefold()
    assert [line.casefold() for line in lines_of(draft)] == [
        "u|experience|cleaning a public building|", "u|experience|working alone|",
        f"d|{group}|first aid|", f"d|{group}|knows the town|", "u|qualities|honest|", "u|qualities|patient|",
    ]  # fmt: skip
    assert not [doubt for doubt in draft.doubts if "in another group" in str(doubt)]


@pytest.mark.parametrize("label", ["Desirable experience:", "**Desirable experience**", "**Desirable**"])
def test_a_level_of_the_groups_own_topic_stays_in_it(label: str) -> None:
    draft = draft_of((_ABOVE + _BELOW).format("**Experience**", label, "**Qualities**").encode(), "md")
    assert [line for line in lines_of(draft) if line.startswith("d")] == [
        "d|Experience|First aid|", "d|Experience|Knows the town|",
    ]  # fmt: skip
