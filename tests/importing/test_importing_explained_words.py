"""Words that a document explains as its two levels in a sentence of its own, wherever they stand afterwards."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification, Verdict
from tests.importing.pasting import read_text

_TOLD = [
    ("Deck", "Ties a bowline blind", "essential"),
    ("Deck", "Varnishing", "desirable"),
    ("Galley", "Cooks for nine in a swell", "essential"),
    ("Galley", "Has a food hygiene certificate", "desirable"),
]


def _found(draft: DraftSpecification) -> list[tuple[str, str, str]]:
    return [(found.group, found.text, str(found.level)) for found in draft.posts[0].criteria]


@pytest.mark.parametrize(
    ("note", "lines"),
    [
        (
            "In the lists below the word KEEL means we expect it of everybody. The word FLAG means it can be learnt.",
            ["KEEL  {}", "FLAG  {}"],
        ),
        (
            "An anchor is something you must have when you join us. A pennant is something we would be pleased to see.",
            ["Anchor: {}", "Pennant: {}"],
        ),
        (
            "\u201cBallast\u201d below is what you must have, \u201ctrim\u201d is anything we could teach you here.",
            ["[Ballast] {}", "[Trim] {}"],
        ),
        (
            "Hull and sail: the hull is essential and the sail is desirable.",
            ["Hull\n- {}\n", "Sail\n- {}\n"],
        ),
    ],
)
def test_a_word_that_a_sentence_explains_is_the_level_of_what_it_opens(note: str, lines: list[str]) -> None:
    body: list[str] = []
    for at, (group, text, _level) in enumerate(_TOLD):
        body += [] if body and group == _TOLD[at - 1][0] else ["", group]
        body.append(lines[at % 2].format(text))
    draft = read_text("\n".join(["Ship\u2019s mate", "", note, *body, ""]), "a.txt")
    assert _found(draft) == _TOLD


def test_such_words_may_be_the_headings_of_the_only_two_lists() -> None:
    note = "Some of what follows is concrete: we will not appoint anyone without it. Some is paint, and paint can wait."
    draft = read_text(f"# Rigger\n\n{note}\n\n## Concrete\n- Splicing\n- Climbs\n\n## Paint\n- Sings\n", "a.md")
    assert _found(draft) == [("", "Splicing", "essential"), ("", "Climbs", "essential"), ("", "Sings", "desirable")]


def test_what_such_a_sentence_says_of_measuring_stays() -> None:
    note = "A root is essential and is tested at interview. A leaf is desirable."
    draft = read_text(f"Forester\n\n{note}\n\nRoot: Fells a larch\nRoot: Drives\nLeaf: Carves spoons\n", "a.txt")
    assert [(found.text, found.level) for found in draft.posts[0].criteria] == [
        ("Fells a larch", "essential"), ("Drives", "essential"), ("Carves spoons", "desirable"),
    ]  # fmt: skip
    said = draft.posts[0].criteria[0].measured_by or any("interview" in str(doubt).lower() for doubt in draft.doubts)
    assert said


def test_such_words_may_fill_a_column_below_any_heading() -> None:
    note = "Keel things are what you must have. Flag things can wait."
    head = "| What | Kind | Seen in |\n|---|---|---|\n"
    table = f"{head}| Splices | Keel | Interview |\n| Sings | Flag | CV |\n| Climbs | Keel | CV |\n"
    found = read_text(f"# Mate\n\n{note}\n\n{table}", "a.md").posts[0].criteria
    assert [(one.text, str(one.level), one.measured_by) for one in found] == [
        ("Splices", "essential", ("Interview",)), ("Sings", "desirable", ("CV",)), ("Climbs", "essential", ("CV",)),
    ]  # fmt: skip


def test_words_of_which_only_one_is_explained_are_left_as_they_are() -> None:
    draft = read_text("Note: an oak is essential here.\n\nOak: Fells a larch\nElm: Drives\nElm: Sings\n", "a.txt")
    assert draft.verdict is Verdict.NOT_A_SPECIFICATION


@pytest.mark.parametrize(
    ("signs", "note"),
    [
        ("+~", "In it a plus sign means we can't do without it, and a squiggle (~) means it would be a nice extra."),
        ("!?", "An exclamation mark means essential and a question mark means desirable."),
        ("#=", "A hash means you must have it; an equals sign means it would be a bonus."),
    ],
)
def test_signs_named_in_words_are_read_in_a_list_that_a_mail_quotes(signs: str, note: str) -> None:
    one, two = signs[0], signs[1]
    quoted = [
        "the van", f"{one} lifts a piano with one other person and does not", "  drop it", f"{two} tunes one", "",
        "the hall", f"{two} paints", f"{one} locks up",
    ]  # fmt: skip
    body = "\n".join(f"> {line}".rstrip() for line in quoted)
    head = "From: Nell <nell@a.example>\nTo: Jo\nSubject: Porter\n\nHi Jo"
    mail = f"{head}\n\n{note}\n\nNell\n\nOn Wed Dan wrote:\n{body}\n"
    assert _found(read_text(mail, "a.txt")) == [
        ("The van", "lifts a piano with one other person and does not drop it", "essential"),
        ("The van", "tunes one", "desirable"),
        ("The hall", "paints", "desirable"),
        ("The hall", "locks up", "essential"),
    ]


@pytest.mark.parametrize(
    "note",
    [
        "Need = you must have this. Nice = it would be a bonus.",
        "Nice: it would be lovely to see. Need: we cannot appoint you without it.",
        "Need means that you must have it.",
    ],
)
@pytest.mark.parametrize("head", ["Need / Nice", "How much", ""])
def test_a_word_that_is_a_level_stands_beside_one_that_is_only_explained(note: str, head: str) -> None:
    rows = [("Cooks for eighty", "Need"), ("Plans menus", "Need"), ("Bakes", "Nice"), ("Has led others", "Nice")]
    shown = "".join(f"<tr><td></td><td>{text}</td><td>{word}</td></tr>" for text, word in rows)
    table = f"<table><tr><td></td><td></td><th>{head}</th></tr>{shown}</table>"
    draft = read_text(f"<h1>Cook</h1><h2>Who we want</h2>{table}<p>{note}</p>", "page.html")
    levels = {"Need": "essential", "Nice": "desirable"}
    assert [one[1:] for one in _found(draft)] == [(text, levels[word]) for text, word in rows]
    assert not draft.doubts
