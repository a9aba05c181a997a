"""Criteria that end with their level and then how they are assessed, each as a short sentence."""

import pytest

from tests.importing.pasting import read_text

_JUDGEMENT = "Situational judgement test"


@pytest.mark.parametrize("label", ["Assessed by", "Tested by"])
def test_a_level_without_a_stop_before_it_is_read_with_its_methods(label: str) -> None:
    text = f"""Lifeguard: person specification

Skills

1. Keeps a clear head when many people shout Essential. {label}: Application form, Interview
2. Chooses well between two dangers Essential. {label}: {_JUDGEMENT}, Interview
3. Speaks some French Desirable. {label}: Interview
4. Swims underwater. Desirable. {label}: Pool test
"""
    (post,) = read_text(text, "a.txt").posts
    assert [(one.text, one.level, one.measured_by) for one in post.criteria] == [
        ("Keeps a clear head when many people shout", "essential", ("Application form", "Interview")),
        ("Chooses well between two dangers", "essential", (_JUDGEMENT, "Interview")),
        ("Speaks some French", "desirable", ("Interview",)),
        ("Swims underwater", "desirable", ("Pool test",)),
    ]


def test_a_criterion_that_speaks_of_the_essential_keeps_its_words() -> None:
    text = """Cook: person specification

Essential
- Able to tell what is essential. Assessed by: Interview
- Can keep a kitchen clean. Assessed by: Trial shift
"""
    (post,) = read_text(text, "a.txt").posts
    assert [(one.text, one.level) for one in post.criteria] == [
        ("Able to tell what is essential", "essential"),
        ("Can keep a kitchen clean", "essential"),
    ]
