"""Items of a list that only lead to those below them, as deep as these: names of groups, beginnings of others."""

import pytest

from tests.importing.lines_making import draft_in, lines_in
from tests.importing.pasting import read_text

_HEAD = "# Nurse: person specification\n\n## Essential\n\n"


@pytest.mark.parametrize("form", ["docx", "html", "txt"])
def test_a_flat_list_all_of_which_stands_below_names_with_colons_is_in_these_groups(form: str) -> None:
    items = ("Experience:", "Night work", "Filing", "Personal qualities – you are able to:", "Stay calm", "Listen well")
    assert lines_in(form, _HEAD + "\n".join(f"- {one}" for one in items)) == [
        "e|Experience|Night work|", "e|Experience|Filing|",
        "e|Personal qualities|Stay calm|", "e|Personal qualities|Listen well|",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "lead"), [("html", "Personal qualities - evidence of these:"), ("md", "Able to:"), ("docx", "Skills in:")]
)
def test_one_such_item_among_others_is_no_criterion_and_said_to_be_left_out(form: str, lead: str) -> None:
    draft = draft_in(form, f"{_HEAD}- A degree\n- {lead}\n- Stay calm at night\n- Listen to patients\n")
    assert [one.text for one in draft.posts[0].criteria] == ["A degree", "Stay calm at night", "Listen to patients"]
    assert len(draft.doubts) == 1
    assert lead in draft.doubts[0]


@pytest.mark.parametrize("lead", ["One of the following:", "Microsoft packages, including:", "Clean driving licence"])
def test_a_choice_or_a_thing_with_its_parts_stays_one_of_the_criteria(lead: str) -> None:
    lines = lines_in("md", f"{_HEAD}- A degree\n- {lead}\n- Word\n- Excel\n")
    assert any(lead.strip(":") in line for line in lines)


def test_a_list_below_an_item_keeps_the_level_of_the_list_around_it() -> None:
    listed = "- A degree\n- Experience:\n  - Night work\n  - Filing\n- Patience\n"
    found = read_text(_HEAD + listed, "nurse.md").posts[0].criteria
    assert [(one.level[0], one.group) for one in found] == [
        ("e", ""), ("e", "Experience"), ("e", "Experience"), ("e", ""),
    ]  # fmt: skip
