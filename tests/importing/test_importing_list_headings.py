"""Lines between lists, levels and methods in brackets or on the line below, keys between gaps."""

from pathlib import Path

import docx
import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.pasting import read_text

_LISTS = (
    "Person specification\nPost: Cellar hand\n\nmust have\n- can lift a full keg\n- on time\n\n{}\n"
    "- speaks Welsh\n- own van\n"
)


def _levels(draft: DraftSpecification) -> list[tuple[str, str]]:
    return [(one.text, one.level) for one in draft.posts[0].criteria]


def _measured(draft: DraftSpecification) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.text, one.level, one.measured_by) for one in draft.posts[0].criteria]


def _grouped(draft: DraftSpecification) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(one.group, one.level, one.text, one.measured_by) for one in draft.posts[0].criteria]


@pytest.mark.parametrize("line", ["would be lovely", "bonus points", "other bits that help", "extras", "wish list"])
def test_a_line_of_wishes_between_two_lists_makes_the_second_desirable(line: str) -> None:
    assert _levels(read_text(_LISTS.format(line), "a.txt")) == [
        ("can lift a full keg", "essential"),
        ("on time", "essential"),
        ("speaks Welsh", "desirable"),
        ("own van", "desirable"),
    ]


@pytest.mark.parametrize("line", ["also", "other things", "if you have these too"])
def test_a_line_that_only_sets_the_second_list_apart_leaves_its_level_open_and_is_doubted(line: str) -> None:
    draft = read_text(_LISTS.format(line), "a.txt")
    assert [level for _text, level in _levels(draft)] == ["essential", "essential", "unspecified", "unspecified"]
    assert any(f"“{line}” stands over a list of its own" in str(doubt) for doubt in draft.doubts)


def test_a_line_behind_an_empty_line_is_the_group_of_the_list_below_and_no_end_of_the_item_above() -> None:
    draft = read_text(_LISTS.format("for the night shift"), "a.txt")
    assert [one.group for one in draft.posts[0].criteria] == ["", "", "For the night shift", "For the night shift"]
    assert draft.posts[0].criteria[1].text == "on time"


def test_a_small_line_right_below_an_item_still_goes_on_with_it() -> None:
    text = _LISTS.replace("on time\n\n{}\n", "turns up for every shift on time\nand in clean clothes\n")
    assert _levels(read_text(text, "a.txt"))[1:3] == [
        ("turns up for every shift on time and in clean clothes", "essential"),
        ("speaks Welsh", "essential"),
    ]


def test_a_level_in_other_words_above_the_second_list_is_no_reason_for_a_doubt() -> None:
    draft = read_text(_LISTS.format("would be lovely"), "a.txt")
    assert not any("another level" in str(doubt) for doubt in draft.doubts)


def test_a_bracket_says_a_level_and_a_method_in_words_of_its_own() -> None:
    text = (
        "Person specification\nPost: Groom\n\n- Rides to novice level (essential; seen in the riding test)\n"
        "- Clean licence (Essential - checked at interview)\n- Knows feed (preferred, from the form or the trial)\n"
        "- Can plait (useful, but not needed)\n- Tidy (essential!)\n- French (good)\n"
    )
    assert _measured(read_text(text, "a.txt"))[:5] == [
        ("Rides to novice level", "essential", ("Riding test",)),
        ("Clean licence", "essential", ("Interview",)),
        ("Knows feed", "desirable", ("Application form", "Trial")),
        ("Can plait", "desirable", ()),
        ("Tidy", "essential", ()),
    ]
    assert read_text(text, "a.txt").posts[0].criteria[5].text == "French (good)"


@pytest.mark.parametrize("said", ["tested", "we will test this", "to be tested", "tested on the day"])
def test_a_bracket_that_only_says_tested_is_a_test(said: str) -> None:
    text = f"Person specification\n\nEssential\n- Types at 70 words a minute ({said})\n- Discreet (interview)\n"
    assert _measured(read_text(text, "a.txt"))[0] == ("Types at 70 words a minute", "essential", ("Test",))


@pytest.mark.parametrize(
    "key", ["AF application form   I interview   T test", "Key:  (AF) application form    (I) interview    (T) tests"]
)
def test_a_key_between_gaps_explains_spaced_columns_and_glues_no_group_to_the_row_above(key: str) -> None:
    text = (
        "Person specification: Farrier\n\n"
        "CRITERIA                      ESSENTIAL   DESIRABLE   METHOD\n\n"
        "Experience\n"
        "Work beside horses               X                    AF, I\n"
        "A season on a yard                           X        AF\n"
        "Knowledge\n"
        "Hoof anatomy                     X                    T\n"
        "Breeds of pony                               X        I\n\n"
    )
    assert _grouped(read_text(text + key + "\n", "a.txt")) == [
        ("Experience", "essential", "Work beside horses", ("Application form", "Interview")),
        ("Experience", "desirable", "A season on a yard", ("Application form",)),
        ("Knowledge", "essential", "Hoof anatomy", ("Test",)),
        ("Knowledge", "desirable", "Breeds of pony", ("Interview",)),
    ]


def test_a_level_and_any_words_for_a_method_stand_below_each_bold_criterion(tmp_path: Path) -> None:
    paper = docx.Document()
    paper.add_paragraph("Person specification: Van driver")
    for wanted, said in (
        ("Drives a lorry", "E – driving assessment"),
        ("Polite on the doorstep", "E – seen at interview"),
        ("Holds a card", "D – CPC check"),
        ("Knows the yard", "D – amble round"),
    ):
        paper.add_paragraph().add_run(wanted).bold = True
        paper.add_paragraph(said)
    paper.save(str(tmp_path / "paper.docx"))
    draft = recognise(parse((tmp_path / "paper.docx").read_bytes(), "docx", "paper.docx", DEFAULT), DEFAULT)
    assert [(text, level) for text, level in _levels(draft)] == [
        ("Drives a lorry", "essential"),
        ("Polite on the doorstep", "essential"),
        ("Holds a card", "desirable"),
        ("Knows the yard", "desirable"),
    ]
    assert [one.measured_by for one in draft.posts[0].criteria] == [
        ("Driving assessment",), ("Interview",), ("CPC check",), ("Amble round",)
    ]  # fmt: skip


_NOTED = "Sweeper\n\nEssential experience\n* Outdoor work\n* Customer service\n\nAdditional information to note\n{}\n"


def test_a_list_of_additional_information_is_none_of_criteria_unless_some_stand_in_it() -> None:
    told = read_text(_NOTED.format("* Working hours: 35\n* We pay every two weeks"), "a.txt")
    assert _levels(told) == [("Outdoor work", "essential"), ("Customer service", "essential")]
    asked = read_text(_NOTED.format("* Able to work at weekends\n* We pay every two weeks"), "a.txt")
    assert _levels(asked)[2] == ("Able to work at weekends", "unspecified")
    assert any("Additional information to note" in doubt for doubt in asked.doubts)
