"""Methods that a sentence adds for those with a mark, and what holds for all unless a mark says otherwise."""

import pytest

from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.legends import mark_note
from tests.importing.pasting import read_text

_A, _I, _AI = ("Application form",), ("Interview",), ("Application form", "Interview")


def _read(note: str) -> list[tuple[str, str, tuple[str, ...]]]:
    listed = "Essential\n- Splices rope *\n- Reads tide tables\n\nDesirable\n- Rows a gig *\n- Sings shanties\n"
    draft = read_text(f"Boatman – person specification\n\n{note}\n\n{listed}", "boat.txt")
    return [(one.text, str(one.level)[0], one.measured_by) for one in draft.posts[0].criteria]


@pytest.mark.parametrize(
    "note",
    [
        "All essential criteria are assessed from your application form. Items marked * are also tested at interview.",
        "Essential criteria are assessed from your application form.\n\nThose marked * are explored at interview too.",
        "Essential criteria will be measured by application form. In addition, items marked * are tested at interview.",
        "Essential criteria are assessed from the application form. Those with * are tested at interview as well.",
    ],
)
def test_what_is_also_measured_adds_to_the_methods_of_its_level_and_changes_no_level(note: str) -> None:
    assert _read(note) == [
        ("Splices rope", "e", _AI), ("Reads tide tables", "e", _A),
        ("Rows a gig", "d", _I), ("Sings shanties", "d", ()),
    ]  # fmt: skip


def test_what_is_also_measured_adds_to_the_methods_of_all_said_before_it_in_the_sentence() -> None:
    told = _read("Assessed by application form, and those with * at interview as well.")
    assert [methods for _text, _level, methods in told] == [_AI, _A, _AI, _A]


def test_without_such_a_word_the_methods_replace_those_of_the_level() -> None:
    told = _read("Essential criteria are assessed by application form. Items marked * are assessed at interview.")
    assert [methods for _text, _level, methods in told][:2] == [_I, _A]


@pytest.mark.parametrize(
    "note",
    [
        "Unless marked otherwise everything is assessed by application form; those marked * are assessed at interview.",
        "Criteria are assessed by application form unless marked *, which are assessed at interview.",
        "All criteria are assessed from the application form unless starred, in which case they are at interview.",
        "Everything is assessed by application form unless otherwise marked (* = interview).",
        "* Assessed at interview.\n\nWhere not marked, criteria are assessed by application form.",
    ],
)
def test_what_holds_unless_marked_holds_for_all_others(note: str) -> None:
    assert [methods for _text, _level, methods in _read(note)] == [_I, _A, _I, _A]


@pytest.mark.parametrize(
    ("heading", "codes"),
    [
        ("Shown by (A = form unless marked I = interview)", True),
        ("Assessed by (application form unless stated)", False),
        ("Method (blank = application form)", False),
    ],
)
def test_an_empty_cell_means_what_the_heading_of_its_column_says(heading: str, codes: bool) -> None:
    shown = "I" if codes else "Interview"
    rows = (("Splices rope", "", "E"), ("Rows a gig", shown, "D"), ("Reads tide tables", "", "E"))
    lines = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in rows)
    head = f"<tr><th>Criterion</th><th>{heading}</th><th>Level</th></tr>"
    draft = read_text(f"<h1>Person specification: Boatman</h1><table>{head}{lines}</table>", "boat.html")
    assert [one.measured_by for one in draft.posts[0].criteria] == [_A, _I, _A]


@pytest.mark.parametrize(
    "note",
    [
        "After each line A means application form, I means interview and T means test.",
        "A denotes application form; I denotes interview; T denotes a test.",
        "“A” means the application form, “I” means the interview and “T” means a test.",
    ],
)
def test_a_key_told_in_a_sentence_is_read(note: str) -> None:
    assert key_pairs(note) == {"A": "Application form", "I": "Interview", "T": "Test"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We shortlist on the essential criteria. Points marked * will be tested at interview.", None),
        ("Essential criteria marked * are tested at interview.", None),
        ("Items marked * are desirable and will be tested at interview.", ("*", "desirable")),
        ("Essential criteria are marked * and are used for shortlisting.", ("*", "essential")),
    ],
)
def test_a_level_named_in_a_sentence_about_methods_is_no_meaning_of_a_mark(
    text: str, told: tuple[str, str] | None
) -> None:
    assert mark_note(text) == told
