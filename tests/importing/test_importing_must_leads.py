"""`Drivers must:` over a further list behind the desirable criteria: needed, and no wish with them."""

import pytest

from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, UNSPECIFIED
from tests.importing.lines_making import draft_in
from tests.importing.pasting import read_text

_LIST = """<h1>Night carer</h1><p><b>ESSENTIAL CRITERIA:</b></p><ul><li>Six months in a care home</li></ul>
<p><b>DESIRABLE CRITERIA:</b></p><ul><li>NVQ level 2</li><li>A driving licence</li></ul>
<p><b>{lead}</b></p><ul><li>Hold a first aid certificate</li><li>Work alternate weekends</li></ul>"""


@pytest.mark.parametrize(
    "lead", ["CARE WORKERS MUST:", "You must", "All staff will need to:", "They must also be able to:"]
)
def test_what_somebody_must_do_is_essential_behind_a_list_of_wishes(lead: str) -> None:
    draft = read_text(_LIST.format(lead=lead), "carer.html")
    assert [one.level for one in draft.posts[0].criteria] == [ESSENTIAL, *[DESIRABLE] * 2, *[ESSENTIAL] * 2]
    assert draft.doubts == ()


@pytest.mark.parametrize(
    "lead",
    [
        "CONDITIONS – TO BE CONFIRMED BY A LETTER FROM YOUR OWN DOCTOR OR BY A BLOOD TEST BEFORE YOU START",
        "What every carer of ours has to show, and has to show again each year: (not required for work in offices)",
    ],
)
def test_a_long_bold_line_over_a_list_of_its_own_ends_the_list_of_wishes(lead: str) -> None:
    criteria = read_text(_LIST.format(lead=lead), "carer.html").posts[0].criteria
    assert [one.level for one in criteria] == [ESSENTIAL, *[DESIRABLE] * 2, *[UNSPECIFIED] * 2]
    assert all(one.doubts for one in criteria[3:])


@pytest.mark.parametrize("lead", ["You will not need to:", "Nobody has to, and you don't have to:"])
def test_what_nobody_must_do_is_not_needed_and_is_doubted(lead: str) -> None:
    draft = draft_in("md", f"# Carer\n\nEssential:\n\n- Patience\n- Tact\n\n{lead}\n\n- Drive\n")
    assert [one.level for one in draft.posts[0].criteria] == [ESSENTIAL, ESSENTIAL, UNSPECIFIED]
    assert any(lead.rstrip(":") in doubt for doubt in draft.doubts)
