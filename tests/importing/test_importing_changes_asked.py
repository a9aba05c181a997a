"""Changes of a list that the same letter or a remark asks for: not made, and never passed over in silence."""

import pytest

from tests.importing.lines_making import draft_in, lines_in

_LETTER = (
    "From: Pat Orme\nSubject: Person specification: Gardener\n{said}\nEssential\n- Hedge trimmer ticket\n- Mowing\n"
)
_LETTER += "Desirable\n- Weekend work\nAll assessed by application form.\n{behind}"
_LISTED = ["e||Hedge trimmer ticket|Application form", "e||Mowing|Application form"]
_LISTED += ["d||Weekend work|Application form"]
_CHANGES = (
    "The hedge trimmer ticket should be desirable rather than essential.",
    "Please drop the weekend work this time.",
    "One more thing: can you add French to the essentials?",
    "Same list as last year, but with own transport as well.",
    "On second thoughts make the mowing desirable.",
    "We no longer need the hedge trimmer ticket.",
    "Two changes: mowing is to be desirable, and take out the weekend work altogether.",
    "Could we replace the ticket with a sense of humour?",
)
_NO_CHANGES = (
    "Please add this vacancy to the website and include the closing date.",
    "Please drop me a line when it is out.",
    "The post was advertised last year but was not filled.",
    "Applicants should make sure they meet the essential criteria.",
)


def _changes(said: str, behind: str = "") -> list[str]:
    draft = draft_in("txt", _LETTER.format(said=said, behind=behind))
    return [doubt for doubt in draft.doubts if "asks for a change of the list" in doubt]


@pytest.mark.parametrize("said", _CHANGES)
def test_a_change_that_a_letter_asks_for_is_doubted_at_its_place(said: str) -> None:
    assert [said[:40] in doubt for doubt in _changes(said)] == [True]
    assert [said[:40] in doubt for doubt in _changes("Here it is.", behind=f"PS {said}\n")] == [True]


@pytest.mark.parametrize("said", _NO_CHANGES)
def test_what_a_letter_asks_for_besides_is_no_change(said: str) -> None:
    assert not _changes(said)
    assert lines_in("txt", _LETTER.format(said=said, behind="")) == _LISTED


@pytest.mark.parametrize(
    "remark",
    ["[JB: should be desirable]", "(delete?)", "(no longer needed)", "[Mo: move to desirable]", "// make desirable"],
)
@pytest.mark.parametrize("form", ["docx", "txt"])
def test_a_remark_that_changes_a_criterion_is_doubted(form: str, remark: str) -> None:
    text = (
        f"# Person specification: Clerk\nEssential\n- Filing {remark}\n- Typing (40 words a minute)\nDesirable\n- Welsh"
    )
    told = [doubt for doubt in draft_in(form, text).doubts if "asks for a change of the list" in doubt]
    assert len(told) == 1
    assert remark in told[0]


def test_criteria_that_speak_of_changing_things_are_none() -> None:
    text = "# Person specification: Porter\nEssential\n- Able to add and take away in your head\n"
    text += "- Make essential repairs\n"
    text += "- Drop and collect parcels (not required at weekends)\nDesirable\n- Change bulbs\nAssessed by interview."
    assert not [doubt for doubt in draft_in("txt", text).doubts if "change of the list" in doubt]
