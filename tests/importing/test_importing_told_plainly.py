"""Levels told in plain words: badges on cards, bold type that a sentence explains, scales, headings of columns."""

import io
from collections.abc import Sequence

import docx
import pytest

from shortlister.importing.html import read_html
from shortlister.importing.limits import DEFAULT
from shortlister.importing.recognising import recognise
from tests.importing.lines_making import draft_in, lines_in
from tests.importing.table_making import doubts_of, draft_of, lines_of, table_in

_ASKED = (
    ("Carries ladders up to 5 m", "CV, interview", True),
    ("Has wired a stage before", "interview", False),
    ("Holds an IPAF card", "documents", True),
    ("Mixes sound", "letter, interview", False),
)
_TOLD = [
    "e||Carries ladders up to 5 m|CV,Interview",
    "d||Has wired a stage before|Interview",
    "e||Holds an IPAF card|Documents",
    "d||Mixes sound|Letter,Interview",
]
_LEVELS = [line[: line.rindex("|") + 1] for line in _TOLD]
_CARDS = {
    "badge above": ("<span>{level}</span><p>{text}</p><small>We’ll look at: {how}</small>", "✅ Essential", "⭐ Bonus"),
    "badge below": ("<h3>{text}</h3><p>{level}</p><p>How we check: {how}</p>", "Must", "Nice to have"),
    "foot": (
        "<div><p>{text}</p><div><b>{level}</b><i>Seen in: {how}</i></div></div>",
        "🔒 Must have",
        "✨ Nice to have",
    ),
    "breaks": ("<b>{level}</b><br>{text}<br><small>We check this through your {how}</small>", "★ Needed", "☆ Helpful"),
    "loose text": ("<span>{level}</span>{text}<small>We’ll look at: {how}</small>", "You need", "It would help"),
    "a picture for a label": ("<div>{text}</div><div>{level}</div><div>👀 {how}</div>", "Essential", "Bonus"),
}


def _page(card: str, needed: str, wished: str) -> str:
    cards = (card.format(text=text, how=how, level=needed if must else wished) for text, how, must in _ASKED)
    return "<h1>Stage Technician</h1><h2>Who we hope for</h2>" + "".join(f"<div>{one}</div>" for one in cards)


@pytest.mark.parametrize("name", _CARDS)
def test_a_card_tells_its_level_by_a_badge_in_plain_words(name: str) -> None:
    draft = recognise(read_html(_page(*_CARDS[name]).encode(), "page.html", DEFAULT), DEFAULT)
    assert lines_of(draft) == _TOLD
    assert not draft.doubts


@pytest.mark.parametrize("form", ["docx", "html", "txt"])
@pytest.mark.parametrize("order", ["level text how", "text level how", "text how level"])
def test_cards_copied_line_by_line_keep_what_each_says(form: str, order: str) -> None:
    lines = ["# Stage Technician"]
    for text, how, must in _ASKED:
        said = {"level": "✅ Needed" if must else "⭐ Bonus", "text": text, "how": f"We’ll look at: {how}"}
        lines += [said[one] for one in order.split()]
    assert lines_in(form, "\n".join(lines)) == _TOLD


@pytest.mark.parametrize("form", ["docx", "txt"])
def test_a_badge_on_the_last_line_of_all_stands_below_what_it_is_of(form: str) -> None:
    lines = [line for text, _how, must in _ASKED for line in (text, "Essential" if must else "Desirable")]
    draft = draft_in(form, "\n".join(["# Stage Technician", *lines]))
    assert lines_of(draft) == _LEVELS
    assert not draft.doubts


_NOTES = (
    "What is in bold is essential; the rest would be nice.",
    "The points in bold are musts, everything else is a plus.",
    "Bold = we need it. Not bold = we would like it.",
    "If it's in bold, we need it. If it isn't, don't worry.",
)


def _paper(note: str, kind: str) -> bytes:
    paper, written = docx.Document(), io.BytesIO()
    paper.add_heading("Stage Technician", 1)
    paper.add_heading("What we look for", 2)
    paper.add_paragraph(note)
    if kind == "table":
        table = paper.add_table(0, 2)
        for text, how, must in (("What", "How we find out", False), *_ASKED):
            row = table.add_row()
            row.cells[0].paragraphs[0].add_run(text).bold = must
            row.cells[1].text = how
    else:
        for text, _how, must in _ASKED:
            line = paper.add_paragraph(style="List Bullet" if kind == "list" else None)
            line.add_run(text).bold = must
    paper.save(written)
    return written.getvalue()


@pytest.mark.parametrize("kind", ["list", "lines", "table"])
@pytest.mark.parametrize("note", _NOTES)
def test_bold_type_explained_in_plain_words_gives_every_line_its_level(note: str, kind: str) -> None:
    draft = draft_of(_paper(note, kind), "docx")
    assert lines_of(draft) == (_TOLD if kind == "table" else _LEVELS)
    assert not draft.doubts


@pytest.mark.parametrize("kind", ["list", "lines", "table"])
def test_of_what_is_not_bold_nothing_is_taken_for_granted(kind: str) -> None:
    draft = draft_of(_paper("Items in bold type are what we cannot do without.", kind), "docx")
    assert [line[0] for line in lines_of(draft)] == ["e", "u", "e", "u"]
    assert all(bool(told) for text, told in doubts_of(draft).items() if text in ("Mixes sound", _ASKED[1][0]))


def test_bold_items_of_a_markdown_list_are_bold() -> None:
    items = [f"- **{text}**" if must else f"- {text}" for text, _how, must in _ASKED]
    assert lines_in("md", "\n".join(["# Stage Technician", "## What we look for", _NOTES[0], *items])) == _LEVELS


_NEEDED = "Carries ladders up to 5 m\nHolds an IPAF card"
_WISHED = "Has wired a stage before\nMixes sound"
_APART = ["e||Carries ladders up to 5 m|", "e||Holds an IPAF card|", "d||Has wired a stage before|", "d||Mixes sound|"]
_HEADS = (("You need", "It would help"), ("We need you to have", "Even better if you have"), ("*Musts*", "*Pluses*"))


@pytest.mark.parametrize("form", ["docx", "html", "xlsx", "txt"])
@pytest.mark.parametrize("heads", _HEADS)
def test_columns_may_be_headed_by_levels_in_plain_words(heads: tuple[str, str], form: str) -> None:
    rows = [(*heads, "How we check"), (_NEEDED, _WISHED, "Application form and interview")]
    assert lines_of(draft_of(table_in(form, rows), form)) == [f"{one}Application form,Interview" for one in _APART]
    assert lines_of(draft_of(table_in(form, [row[:2] for row in rows]), form)) == _APART


@pytest.mark.parametrize("form", ["docx", "html", "xlsx"])
@pytest.mark.parametrize("heads", [*_HEADS, ("Essential", "Desirable")])
def test_rows_may_begin_with_levels_in_plain_words(heads: tuple[str, str], form: str) -> None:
    rows = [(heads[0], _NEEDED, "CV"), (heads[1], _WISHED, "Interview")]
    assert lines_of(draft_of(table_in(form, rows), form)) == [
        *(f"{one}CV" for one in _APART[:2]), *(f"{one}Interview" for one in _APART[2:]),
    ]  # fmt: skip


_RANKS = ("1", "1", "2", "3", "3")
_BAKER = ("Bakes by hand", "Knows allergens law", "Drives a van", "Decorates cakes", "Speaks French")
_SCALES: dict[str, tuple[str, Sequence[str], str]] = {
    "in the heading": ("Importance (1 = must have, 2 = should have, 3 = nice)", _RANKS, ""),
    "below": ("Importance", _RANKS, "1 means we cannot do without it, 2 means it would help, 3 means it is a bonus."),
    "words": ("Priority", ("High", "High", "Medium", "Low", "Low"), "High = you vital; Medium = helps; Low = a bonus"),
    "words in the heading": ("Priority: high (must have), medium (useful) or low (bonus)",
                             ("High", "High", "Medium", "Low", "Low"), ""),
    "letters": ("MoSCoW", ("M", "M", "S", "C", "C"), ""),
    "letters explained": ("MoSCoW (M = must, S = should, C = could)", ("M", "M", "S", "C", "C"), ""),
}  # fmt: skip


@pytest.mark.parametrize("form", ["docx", "html", "xlsx", "txt"])
@pytest.mark.parametrize("name", _SCALES)
def test_a_scale_that_is_explained_in_plain_words_tells_levels(name: str, form: str) -> None:
    head, said, note = _SCALES[name]
    rows = [("Requirement", head, "How tested"), *zip(_BAKER, said, ["CV"] * 5, strict=True)]
    draft = draft_of(table_in(form, rows, note), form)
    assert lines_of(draft) == [f"{level}||{text}|CV" for level, text in zip("eeddd", _BAKER, strict=True)]
    assert not draft.doubts


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_a_number_whose_words_tell_no_level_stays_in_doubt(form: str) -> None:
    rows = [("Requirement", "Rank", "How tested"), *zip(_BAKER, _RANKS, ["CV"] * 5, strict=True)]
    draft = draft_of(table_in(form, rows, "Scale: 1 essential, 2 important, 3 bonus"), form)
    assert [line[0] for line in lines_of(draft)] == ["e", "e", "u", "d", "d"]
    assert "2" in doubts_of(draft)["Drives a van"][0]


def test_ranks_that_nobody_explains_are_no_levels() -> None:
    rows = [("Requirement", "Importance", "How tested"), *zip(_BAKER, _RANKS, ["CV"] * 5, strict=True)]
    assert {line[0] for line in lines_of(draft_of(table_in("xlsx", rows), "xlsx"))} == {"u"}


@pytest.mark.parametrize("form", ["docx", "txt"])
def test_numbers_of_a_scale_behind_the_items_of_a_list_tell_levels(form: str) -> None:
    text = "# Museum Guide\n1 = must, 2 = would be nice\n- Speaks clearly (1)\n- Stands all day (1)\n- Sings (2)"
    assert lines_in(form, text) == ["e||Speaks clearly|", "e||Stands all day|", "d||Sings|"]


@pytest.mark.parametrize("form", ["docx", "html", "xlsx"])
def test_signs_beside_plain_words_in_a_column_are_no_part_of_the_level(form: str) -> None:
    rows = [("What", "Need it?", "How"), ("Speaks clearly", "✅ must", "CV"), ("Stands", "✅ must", "CV"),
            ("Sings", "➕ bonus", "letter")]  # fmt: skip
    assert lines_of(draft_of(table_in(form, rows), form)) == ["e||Speaks clearly|CV", "e||Stands|CV", "d||Sings|Letter"]


@pytest.mark.parametrize("form", ["docx", "html", "txt"])
def test_a_line_may_open_with_its_level_in_plain_words(form: str) -> None:
    text = "# Museum Guide\nYou need: a clear voice; strong legs.\nIt would help: a second language; first aid."
    assert lines_in(form, text) == ["e||a clear voice|", "e||strong legs|", "d||a second language|", "d||first aid|"]


@pytest.mark.parametrize("form", ["docx", "html"])
def test_a_sign_behind_a_heading_of_a_level_is_no_part_of_it(form: str) -> None:
    text = "# Museum Guide\n## Must-haves 💪\n- Speaks clearly\n- Stands all day\n## Nice-to-haves 🌟\n- Sings"
    assert lines_in(form, text) == ["e||Speaks clearly|", "e||Stands all day|", "d||Sings|"]


def test_criteria_above_columns_of_levels_and_methods_are_no_posts() -> None:
    rows = [("", "Speaks clearly", "Stands all day", "Sings"), ("Level", "Must", "Must", "Nice"),
            ("How", "Interview", "Letter", "CV")]  # fmt: skip
    assert len(draft_of(table_in("xlsx", rows), "xlsx").posts) < 2
