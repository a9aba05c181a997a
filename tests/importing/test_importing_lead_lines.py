"""`You will have` between the name of a group and its list leads up to it; beside wishes it says what is needed."""

import pytest

from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from tests.importing.pasting import read_text

_ADVERT = """Boat yard assistant

Who we want

Experience

{lead}
 - two seasons with wooden hulls
 - work out of doors in winter

Knowledge and skills

{lead}
 - a good eye for varnish
 - confidence with small engines

{more}
 - a ticket for the crane
 - some French
"""


@pytest.mark.parametrize(
    ("lead", "below"),
    [("You will have", ""), ("You'll have", ""), ("You have…", ""), ("You will need:", "Knowledge and skills")],
)
def test_a_lead_below_the_name_of_a_group_is_no_group_and_contrasts_with_wishes(lead: str, below: str) -> None:
    draft = read_text(_ADVERT.format(lead=lead, more="It would be great if you also have"), "a.txt")
    assert [(one.group, one.level, one.text) for one in draft.posts[0].criteria] == [
        ("Experience", ESSENTIAL, "two seasons with wooden hulls"),
        ("Experience", ESSENTIAL, "work out of doors in winter"),
        ("Knowledge and skills", ESSENTIAL, "a good eye for varnish"),
        ("Knowledge and skills", ESSENTIAL, "confidence with small engines"),
        (below, DESIRABLE, "a ticket for the crane"),
        (below, DESIRABLE, "some French"),
    ]
    assert not any("is the group of none" in doubt for doubt in draft.doubts)
