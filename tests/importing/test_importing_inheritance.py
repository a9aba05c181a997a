"""Levels and methods that rows, notes and headings hand on, and where that ends."""

from tests.importing.pasting import read_text


def _read(text: str) -> list[tuple[str, str, str, str, tuple[str, ...]]]:
    draft = read_text(text, "pasted")
    return [(p.title, c.level, c.group, c.text, c.measured_by) for p in draft.posts for c in p.criteria]


_POST = (
    "Post: {title}\n\nMain duties\n\n1) To {duty}.\n\nPerson specification\t\tMeasured by:\n"
    "Knowledge\tEssential\tAll measured by Application Form/Interview\n\tTides\t\n\tBuoys\t\n"
    "Training\tDesirable\t\n\tFirst aid\tCertificate\n\nEssential Competencies\n\n"
    "(All measured via selection process)\n\n"
    "Calm under way\n\n- Keeps a steady hand\n\nCare for crew\n\n- Notices when others tire\n\n"
)


def test_two_posts_hand_on_the_same_in_both() -> None:
    text = _POST.format(title="Pilot", duty="steer") + _POST.format(title="Deckhand", duty="haul")
    read = _read(text)
    one = [
        ("essential", "Knowledge", "Tides", ("Application form", "Interview")),
        ("essential", "Knowledge", "Buoys", ("Application form", "Interview")),
        ("desirable", "Training", "First aid", ("Certificates",)),
        ("essential", "Calm under way", "Keeps a steady hand", ("Selection process",)),
        ("essential", "Care for crew", "Notices when others tire", ("Selection process",)),
    ]
    assert read == [(title, *row) for title in ("Pilot", "Deckhand") for row in one]


def test_a_note_below_a_table_holds_for_all_of_it_where_nothing_else_is_said() -> None:
    text = (
        "Person specification\n\nArea\tEssential\tDesirable\nKnowledge\tTides\tBuoys\nSkills\tKnots\t\n\n"
        "All measured by interview and test.\n"
    )
    assert {row[4] for row in _read(text)} == {("Interview", "Test")}


def test_a_note_below_one_group_does_not_reach_the_one_above() -> None:
    text = "Person specification\n\nEssential\n\nKNOWLEDGE\n\n- Tides\n\nSKILLS\n\n- Knots\n\nMeasured by test.\n"
    assert [(row[3], row[4]) for row in _read(text)] == [("Tides", ()), ("Knots", ("Test",))]


def test_the_level_of_one_group_ends_with_it() -> None:
    text = "Person specification\n\nKNOWLEDGE\n\nDesirable\n\n- Tides\n\nSKILLS\n\n- Knots\n"
    assert [(row[1], row[3]) for row in _read(text)] == [("desirable", "Tides"), ("unspecified", "Knots")]
