"""Keys told in a sentence or without signs, headings of methods that stand alone, and stems below a group's name."""

import pytest

from shortlister.importing.criteria.methods.keys import key_pairs
from tests.importing.table_making import draft_of, lines_of, table_in

_KEYS = [
    "Each point is marked to show if it is assessed from the (A) application, at (I) interview or by (T) skills test.",
    "Points are assessed from (A) the application form, in (I) the interview and with (T) a skills test.",
    "Each point will be looked at where the letters after it say: A Application, T Skills test, I Interview.",
    "Each point is assessed where the letters say: A Application (personal statement), T Skills test, I Interview.",
]


@pytest.mark.parametrize("key", _KEYS)
def test_a_key_in_a_sentence_has_all_its_codes(key: str) -> None:
    assert key_pairs(key) == {"A": "Application form", "I": "Interview", "T": "Skills test"}


@pytest.mark.parametrize("key", _KEYS)
@pytest.mark.parametrize("small", [False, True])
def test_codes_behind_points_are_read_by_it(key: str, small: bool) -> None:
    text = (
        f"# Person specification: Florist\n\n{key}\n\n## Essential\n- Has kept a shop (A, I)\n- Neat (T)\n- Quick (I)\n"
    )
    if small and "(A)" in key:
        for code in "AIT":
            text = text.replace(f"({code})", f"({code.lower()})")
        text = text.replace("(A, I)", "(a, i)")
    draft = draft_of(text.encode(), "md")
    assert [line[2:] for line in lines_of(draft)] == [
        "|Has kept a shop|Application form,Interview", "|Neat|Skills test", "|Quick|Interview",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "key",
    [
        "A = CV & covering letter, P = Practical test",
        "A - CV + covering letter; P - Practical test",
        "A: CV & covering letter | P: Practical test",
        "CV & covering letter (A), Practical test (P)",
    ],
)
def test_one_code_may_stand_for_two_methods(key: str) -> None:
    text = (
        f"# Person specification: Florist\n\n{key}\n\n## Essential\n- Has kept a shop (A)\n- Neat (P)\n- Quick (A/P)\n"
    )
    assert [line.rpartition("|")[2] for line in lines_of(draft_of(text.encode(), "md"))] == [
        "CV,Covering letter", "Practical test", "CV,Covering letter,Practical test",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("the chat with two trustees", "Chat with two trustees"),
        ("our conversation with the trustees", "Conversation with the trustees"),
        ("the talk over tea", "Talk over tea"),
        ("chat", "Chat"),
    ],
)
def test_an_article_before_a_name_is_none_of_it(told: str, name: str) -> None:
    assert key_pairs(f"F = your form, C = {told}, T = the task (30 minutes, on the day)") == {
        "F": "Application form", "C": name, "T": "Task",
    }  # fmt: skip


def test_what_else_is_joined_keeps_its_words() -> None:
    assert key_pairs("A = Application form, S = Skills & drills, I = Interview")["S"] == "Skills & drills"


@pytest.mark.parametrize("sentence", ["Led a team at Job Interview, Work Test level", "Has A Level Art, B Tech Design"])
def test_words_with_capitals_are_no_key(sentence: str) -> None:
    assert key_pairs(sentence) == {}


@pytest.mark.parametrize("form", ["docx", "html"])
def test_a_heading_of_methods_may_be_all_that_the_first_row_says(form: str) -> None:
    rows = (
        ("", "How we check"),
        ("Has kept a shop", "Covering letter + Interview"),
        ("Sees what is wilted", "Market walk"),
        ("Ties wreaths", "Interview + Market walk"),
        ("Keeps a till", "Market walk"),
    )
    draft = draft_of(table_in(form, rows), form)
    assert [line.partition("||")[2] for line in lines_of(draft)] == [
        "Has kept a shop|Covering letter,Interview",
        "Sees what is wilted|Market walk",
        "Ties wreaths|Interview,Market walk",
        "Keeps a till|Market walk",
    ]


@pytest.mark.parametrize("stem", ["Ability to:", "Able to", "Ability and willingness to:", "Willing to…"])
def test_a_stem_below_the_name_of_a_group_is_no_group(stem: str) -> None:
    lines = ("Person specification", "", "Skills", "Essential", stem, "• tie wreaths", "• keep a till")
    text = "\n".join((*lines, "", "Qualities", "Essential", "• Neat", ""))
    draft = draft_of(text.encode(), "txt")
    assert [line.split("|")[:2] for line in lines_of(draft)] == [["e", "Skills"]] * 2 + [["e", "Qualities"]]
    assert not any(stem[:7] in str(doubt) for doubt in draft.doubts)
