"""Small employers' lists below a lead-in in plain speech, which they complete: of the person, or of the work."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification, Verdict
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, UNSPECIFIED
from tests.importing.lines_making import draft_in
from tests.importing.pasting import read_text

_AS_ONE_IS = ("fond of geese", "over 21", "able to mend a fence", "a good timekeeper")
_AS_ONE_DOES = ("can mend a fence", "has kept geese", "likes children", "is never late")
_HELD = ("a tractor licence", "two winters on a farm", "your own boots")
_BARE = ("be over 21", "have a tractor licence", "know a wether from a ewe", "not mind mud")
_PERHAPS = "that each line asks something of the person"


def _read(lead: str, items: tuple[str, ...], mark: str = "- ", more: str = "") -> DraftSpecification:
    listed = "\n".join(f"{mark}{item}" for item in items)
    return read_text(f"Farm helper\nLittle Hay, Alford\n\n{lead}\n{listed}\n\n{more}", "a.txt")


def _told(draft: DraftSpecification) -> list[tuple[str, str, str]]:
    return [(one.text, one.level, one.group) for post in draft.posts for one in post.criteria]


@pytest.mark.parametrize(
    ("lead", "items", "level"),
    [
        ("We want someone who", _AS_ONE_DOES, UNSPECIFIED),
        ("Could you be the helper who …", _AS_ONE_DOES, UNSPECIFIED),
        ("The right helper", _AS_ONE_DOES, UNSPECIFIED),
        ("You’d be", _AS_ONE_IS, UNSPECIFIED),
        ("Are you…?", _AS_ONE_IS, UNSPECIFIED),
        ("Need to be", _AS_ONE_IS, ESSENTIAL),
        ("We'd love to meet someone with:", _HELD, UNSPECIFIED),
        ("You", ("can mend a fence", "have kept geese", "are never late"), UNSPECIFIED),
        ("You will", _BARE, UNSPECIFIED),
    ],
)
def test_lines_that_complete_what_is_said_of_whoever_is_wanted_are_criteria(
    lead: str, items: tuple[str, ...], level: str
) -> None:
    draft = _read(lead, items)
    assert draft.verdict is Verdict.SPECIFICATION
    assert _told(draft) == [(item, level, "") for item in items]
    assert not any(_PERHAPS in doubt for doubt in draft.doubts)


def test_they_need_no_bullets_where_each_stands_on_a_line_of_its_own() -> None:
    draft = _read("We need a helper who", ("Can mend a fence", "Has kept geese", "Is never late"), mark="")
    assert [text for text, _level, _group in _told(draft)] == ["Can mend a fence", "Has kept geese", "Is never late"]


def test_such_a_lead_may_be_set_as_a_heading() -> None:
    draft = draft_in(
        "docx", "# Second alto\nCantorion y Cwm\n# Our new alto\n- reads music\n- can sing in tune\n- owns a bicycle"
    )
    assert [text for text, _level, _group in _told(draft)] == ["reads music", "can sing in tune", "owns a bicycle"]


@pytest.mark.parametrize(
    ("lead", "items"),
    [
        ("You will", ("take bookings", "feed the hens", "lock up on Sundays")),
        ("You'd be", ("feeding the hens", "mending fences", "cleaning out")),
        ("We want someone to", ("feed the hens", "mend fences", "sweep the yard")),
        ("You'll get", ("eggs every week", "your own key", "28 days' holiday")),
        ("To apply, send us", ("your CV", "a letter", "the names of two people")),
        ("Our new barn", ("is open on Sundays", "has a tea room", "is warm")),
        ("We don't want someone who", _AS_ONE_DOES),
        ("You", ("take the second turning", "cross the bridge", "are there")),
    ],
)
def test_the_work_what_is_given_and_what_is_no_person_stay_out(lead: str, items: tuple[str, ...]) -> None:
    assert _told(_read(lead, items)) == []
    wanted = _read("You'd be", _AS_ONE_IS, more="\n".join([lead, *(f"- {item}" for item in items)]))
    assert [text for text, _level, _group in _told(wanted)][:4] == list(_AS_ONE_IS)
    assert [text for text, _level, _group in _told(wanted)][4:] == []


def test_what_may_be_the_work_as_well_is_doubted_at_its_line() -> None:
    draft = _read("You will", ("be over 21", "have a tractor licence", "feed the hens"))
    assert [text for text, _level, _group in _told(draft)] == ["be over 21", "have a tractor licence", "feed the hens"]
    assert [doubt for doubt in draft.doubts if _PERHAPS in doubt] == [
        "Line 4: “You will” stands over a list that may tell the work too; check that each line asks something of the "
        "person."
    ]


def test_a_bonus_below_such_a_list_is_desirable() -> None:
    draft = _read(
        "You", ("can mend a fence", "are never late"), more="Bonus\n- have been paid to shear\n- speak Welsh\n"
    )
    assert [level for _text, level, _group in _told(draft)] == [UNSPECIFIED, UNSPECIFIED, DESIRABLE, DESIRABLE]


def test_the_next_letter_begins_an_item_whatever_the_one_before_ends_with() -> None:
    draft = read_text(
        "Cook\n\nThe successful applicant will have\na) a food hygiene certificate\nb) willingness to live in\n"
        "c) a cheerful manner\n\nItems (a) to (c) are assessed at interview.\n",
        "a.txt",
    )
    assert _told(draft) == [
        ("a food hygiene certificate", UNSPECIFIED, ""),
        ("willingness to live in", UNSPECIFIED, ""),
        ("a cheerful manner", UNSPECIFIED, ""),
    ]


def test_a_number_that_goes_on_is_a_criterion_and_heads_nothing_above_the_other_level() -> None:
    draft = read_text(
        "Pool attendant\n\nEssential criteria\n1. Lifeguard certificate\n2. Customer focus\n3. Communication skills\n\n"
        "Desirable criteria\n4. A first aid certificate\n",
        "a.txt",
    )
    assert _told(draft) == [
        ("Lifeguard certificate", ESSENTIAL, ""),
        ("Customer focus", ESSENTIAL, ""),
        ("Communication skills", ESSENTIAL, ""),
        ("A first aid certificate", DESIRABLE, ""),
    ]
