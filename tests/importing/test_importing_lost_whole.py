"""Layouts that were once lost whole: codes behind tabs, headings in two languages, semicolons, codes in a sentence."""

from pathlib import Path

import docx
import pytest

from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.words.vocabulary import is_weight_header
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.pasting import read_text


def _lines(text: str, name: str = "specification.txt") -> list[str]:
    draft = read_text(text, name)
    return [
        f"{one.level[0]}|{one.group}|{one.text}|{','.join(one.measured_by)}"
        for post in draft.posts
        for one in post.criteria
    ]


def _table(*rows: tuple[str, ...], before: str = "") -> list[str]:
    """The criteria of a page with a table; lines of a cell are paragraphs of it."""
    cells = (
        "".join(f"<td>{''.join(f'<p>{line}</p>' for line in text.split('|'))}</td>" for text in row) for row in rows
    )
    made = "".join(f"<tr>{row}</tr>" for row in cells)
    return _lines(f"<h1>Person specification</h1>{before}<table border=1>{made}</table>", "specification.html")


def test_lines_that_end_with_a_level_and_explained_codes_are_criteria_without_bullets_or_table(tmp_path: Path) -> None:
    paper = docx.Document()
    for text, bold in (
        ("Kennel Supervisor", True),
        ("About you", True),
        ("E stands for essential and D for desirable. We check your letter (L), talk at interview (I) and set a "
         "practical test (P).", False),
        ("Experience", True),
        ("Looking after dogs of all sizes\tE\tL, I", False),
        ("Rotas for a small crew\tD\tL", False),
        ("Skills", True),
        ("Calm handling of nervous animals\tE\tP", False),
        ("Stock taking\tD\tI/P", False),
    ):  # fmt: skip
        paper.add_paragraph().add_run(text).bold = bold
    path = tmp_path / "kennels.docx"
    paper.save(str(path))
    draft = recognise(parse(path.read_bytes(), "docx", path.name, DEFAULT), DEFAULT)
    assert [(c.group, c.text, c.level, c.measured_by) for post in draft.posts for c in post.criteria] == [
        ("Experience", "Looking after dogs of all sizes", "essential", ("Letter", "Interview")),
        ("Experience", "Rotas for a small crew", "desirable", ("Letter",)),
        ("Skills", "Calm handling of nervous animals", "essential", ("Practical test",)),
        ("Skills", "Stock taking", "desirable", ("Interview", "Practical test")),
    ]


def test_such_lines_are_read_from_plain_text_with_tabs() -> None:
    assert _lines(
        "THE PERSON\n\nKey: A = application form, T = test, I = interview\n\nKNOWLEDGE\n\n"
        "Timber and its faults\tE\tA\n\nGrading rules\tD\tT, I\n\nABILITIES\n\nSharpening of saws\tE\tT\n"
    ) == [
        "e|KNOWLEDGE|Timber and its faults|Application form",
        "d|KNOWLEDGE|Grading rules|Test,Interview",
        "e|ABILITIES|Sharpening of saws|Test",
    ]


def test_a_column_of_the_letters_of_levels_without_a_heading_leaves_no_doubt_about_codes() -> None:
    draft = read_text(
        "Baker\n\nThe person\n\nA application, I interview\n\n"
        "Mixing doughs by hand\tE\tA/I\nCounter work\tD\tI\nShaping loaves\tE\tI\n",
        "specification.txt",
    )
    assert [(one.level, one.measured_by) for one in draft.posts[0].criteria] == [
        ("essential", ("Application form", "Interview")),
        ("desirable", ("Interview",)),
        ("essential", ("Interview",)),
    ]
    assert not any("is not explained" in doubt for doubt in draft.posts[0].doubts)


@pytest.mark.parametrize(
    "heads",
    [
        ("Rhif / No.", "Maes / Area", "Gofyniad / Requirement", "Dull asesu / How assessed"),
        ("No. / Uimh.", "Area / Réimse", "Criterion / Critéar", "How assessed / Conas"),
        ("Uimh.|Ref", "Raon|Category", "Slat tomhais|Criteria", "Conas|Measured by"),
        ("Ref (Rhif)", "Area (Maes)", "Requirement (Gofyniad)", "Assessed by (Asesir)"),
    ],
)
def test_headings_of_columns_in_two_languages_are_understood(heads: tuple[str, ...]) -> None:
    assert _table(
        heads,
        ("E1", "Experience", "Serving meals to a ward", "Application form"),
        ("E2", "Skills", "Lifts trays with care", "Interview"),
        before="<p><b>HANFODOL / ESSENTIAL</b></p>",
    ) == ["e|Experience|Serving meals to a ward|Application form", "e|Skills|Lifts trays with care|Interview"]


def test_a_heading_of_two_words_of_one_language_keeps_both() -> None:
    assert _table(
        ("Skills / Knowledge", "Essential / Desirable", "How assessed (A or I)"),
        ("Serving meals to a ward", "Essential", "A"),
        ("Lifts trays with care", "Desirable", "I"),
    ) == [
        "e|Skills / Knowledge|Serving meals to a ward|Application form",
        "d|Skills / Knowledge|Lifts trays with care|Interview",
    ]


def test_criteria_between_semicolons_are_parted_where_other_lines_end_with_semicolons() -> None:
    rows = (
        ("", "Essential", "Desirable"),
        ("Training", "Gas ticket;|Boiler course", "Welding certificate; First aid at work."),
        ("Practice", "Service of boilers (oil; Gas too);|Keeping of records;|Reads drawings", "Heat pumps; solar too"),
    )
    assert [line.split("|")[2] for line in _table(*rows)] == [
        "Gas ticket", "Boiler course", "Welding certificate", "First aid at work.",
        "Service of boilers (oil; Gas too)", "Keeping of records", "Reads drawings", "Heat pumps; solar too",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "pairs"),
    [
        (
            "Criteria marked [S] are used at the sift and those marked [I] at interview.",
            {"S": "Sift", "I": "Interview"},
        ),
        (
            "Points marked [A] count at shortlisting; those marked [T] are put to a test.",
            {"A": "Shortlisting", "T": "Test"},
        ),
        (
            "Items coded (A) are judged on the application form and items coded (R) from references.",
            {"A": "Application form", "R": "References"},
        ),
        (
            "Lines shown with [P] apply at a presentation, while lines followed by [T] apply in a test.",
            {"P": "Presentation", "T": "Test"},
        ),
    ],
)
def test_a_sentence_that_says_where_marked_criteria_are_used_is_a_key(sentence: str, pairs: dict[str, str]) -> None:
    assert key_pairs(sentence) == pairs


def test_codes_in_square_brackets_are_read_by_such_a_sentence() -> None:
    assert _lines(
        "PERSONNEL SPECIFICATION\n\nPoints marked [S] count at shortlisting and those marked [I] at interview.\n\n"
        "EXPERIENCE\n\nEssential\n\n- A year in a glasshouse [S]\n- Grafting of fruit trees [S, I]\n\nDesirable\n\n"
        "- Budding of roses [I]\n"
    ) == [
        "e|EXPERIENCE|A year in a glasshouse|Shortlisting",
        "e|EXPERIENCE|Grafting of fruit trees|Shortlisting,Interview",
        "d|EXPERIENCE|Budding of roses|Interview",
    ]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Weighting", True),
        ("Maximum points available", True),
        ("Points for each criterion (0–5)", True),
        ("A licence with fewer than six penalty points", False),
        ("Confident in lifting free weights with older members", False),
    ],
)
def test_a_criterion_in_which_points_or_weights_stand_is_no_heading_of_weights(text: str, heads: bool) -> None:
    assert is_weight_header(text) is heads


def test_rows_below_a_criterion_that_speaks_of_points_are_kept() -> None:
    assert _table(
        ("Category", "Requirement", "Essential / Desirable", "Assessed via"),
        ("Trade", "Fits kitchens", "Essential", "Interview"),
        ("Other", "A van licence carrying no more than three points", "Essential", "Certificates"),
        ("", "Works one Saturday in four", "Desirable", "Interview"),
    ) == [
        "e|Trade|Fits kitchens|Interview",
        "e|Other|A van licence carrying no more than three points|Certificates",
        "d|Other|Works one Saturday in four|Interview",
    ]
