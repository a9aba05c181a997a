"""What a heading's bracket or a line of methods says of some numbers is theirs alone, added or instead."""

from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from tests.importing.pasting import read_text

_FORM, _TALK, _PAPERS = "Application form", "Interview", "Certificates"


def _measured(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.text, one.level, one.measured_by) for one in read_text(text, "a.txt").posts[0].criteria]


def test_numbers_in_the_bracket_of_a_heading_get_their_method_besides_or_instead() -> None:
    assert _measured(
        "Job title: Rigger\n\nEssential criteria (assessed from the application form; 2 and 3 also at interview)\n"
        "1. Ropes ticket\n2. Working at height\n3. Calm signals\n\n"
        "Desirable criteria (assessed at interview; 4 from the certificate instead)\n4. IPAF licence\n5. Welds\n"
    ) == [
        ("Ropes ticket", ESSENTIAL, (_FORM,)),
        ("Working at height", ESSENTIAL, (_FORM, _TALK)),
        ("Calm signals", ESSENTIAL, (_FORM, _TALK)),
        ("IPAF licence", DESIRABLE, (_PAPERS,)),
        ("Welds", DESIRABLE, (_TALK,)),
    ]


def test_a_number_in_a_line_of_methods_gets_its_method_alone() -> None:
    assert _measured(
        "Person specification\n\nPost: Printer\n\nSKILLS\nEssential:\n 1. Sets type\n 2. Mixes inks\nDesirable:\n"
        " 3. Binds books\nAssessment: portfolio; 2 also by a timed task\n"
    ) == [
        ("Sets type", ESSENTIAL, ("Portfolio",)),
        ("Mixes inks", ESSENTIAL, ("Portfolio", "Timed task")),
        ("Binds books", DESIRABLE, ("Portfolio",)),
    ]


def test_numbers_that_are_no_criteria_stay_where_they_are() -> None:
    said = "Weekends (one Saturday in four; 2 at Christmas)"
    assert _measured(f"Person specification\n\nEssential\n1. {said}\n2. Calm\n")[0][0] == said
