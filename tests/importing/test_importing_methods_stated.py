"""Sentences that say how some criteria are assessed: by star, number or level, and the rest of them."""

from pathlib import Path

import docx
import pytest

from shortlister.importing.reading import read_specification

_HEAD = "Harbour Pilot Assistant\n\nPerson specification\n\n"
_TEXTS = ("Knot tying", "Reading of tide tables", "Radio procedure", "Local knowledge of the estuary", "Poetry")
_A, _I, _AI = "Application form", "Interview", "Application form,Interview"


def _page(
    note: str, marks: tuple[str, ...] = ("", "", "", "", ""), *, labels: str = "-----", last: bool = False
) -> str:
    """A specification of three essential and two desirable criteria, with a note before or behind them."""
    lines = [f"{label}{text}{mark}" for label, text, mark in zip(_labels(labels), _TEXTS, marks, strict=True)]
    listed = "Essential\n" + "\n".join(lines[:3]) + "\n\nDesirable\n" + "\n".join(lines[3:]) + "\n"
    return f"{_HEAD}{listed}\n{note}\n" if last else f"{_HEAD}{note}\n\n{listed}"


def _labels(labels: str) -> list[str]:
    return [f"{one} " if one == "-" else f"({one}) " if one.isalpha() else f"{one}. " for one in labels]


def _read(folder: Path, text: str) -> tuple[list[str], list[str]]:
    """The methods of the criteria, and what is doubted of the document."""
    path = folder / "specification.txt"
    path.write_text(text, encoding="utf-8")
    draft = read_specification(path)
    assert [one.text for one in draft.posts[0].criteria] == list(_TEXTS) or "*" in text
    return [",".join(one.measured_by) for one in draft.posts[0].criteria], list(draft.doubts)


@pytest.mark.parametrize("last", [False, True])
@pytest.mark.parametrize(
    ("note", "starred", "others"),
    [
        ("Items with an asterisk are tested at interview; everything else is checked on the application form.", _I, _A),
        ("Criteria marked * will be assessed by application form and interview. All others at interview.", _AI, _I),
        ("Starred criteria are measured by a written exam, the remainder from your CV.", "Written exam", "CV"),
        (
            "All criteria are assessed from the application form. Those marked * are also explored at interview.",
            _AI,
            _A,
        ),
        ("All criteria are assessed on the form, except those marked *, which are assessed at interview.", _I, _A),
        ("All criteria will be assessed at interview except those marked *.", "", _I),
        ("Criteria marked (*) will be assessed through a deck trial and interview.", "Deck trial,Interview", ""),
    ],
)
def test_a_sentence_about_starred_criteria_holds_for_these_and_for_the_others(
    tmp_path: Path, note: str, starred: str, others: str, last: bool
) -> None:
    methods, doubts = _read(tmp_path, _page(note, (" *", "", "", "*", ""), last=last))
    assert methods == [starred, others, others, starred, others]
    assert not [said for said in doubts if "not read" in said]


def test_the_key_of_a_star_may_use_the_codes_of_the_document(tmp_path: Path) -> None:
    key = "* assessed by A and I, all other by I\n\nA = application form, I = interview"
    assert _read(tmp_path, _page(key, (" *", "", "", " *", ""), last=True))[0] == [_AI, _I, _I, _AI, _I]


def test_a_dagger_is_a_mark_too(tmp_path: Path) -> None:
    note = "Criteria marked † will be assessed at the assessment centre, all others from your CV."
    methods, _doubts = _read(tmp_path, _page(note, ("†", "", "", " †", "")))
    assert methods == ["Assessment centre", "CV", "CV", "Assessment centre", "CV"]


def test_bold_type_and_italics_in_a_word_file_are_marks_where_a_sentence_says_so(tmp_path: Path) -> None:
    for style in ("bold", "italic"):
        paper = docx.Document()
        paper.add_heading("Person specification", 1)
        paper.add_paragraph(f"Criteria in {style}{'s' * (style == 'italic')} are tested at interview, the rest by CV.")
        paper.add_heading("Essential", 2)
        for at, text in enumerate(_TEXTS):
            run = paper.add_paragraph(style="List Bullet").add_run(text)
            setattr(run, style, at in (1, 3) or None)
        path = tmp_path / f"{style}.docx"
        paper.save(str(path))
        found = [",".join(one.measured_by) for one in read_specification(path).posts[0].criteria]
        assert found == ["CV", "Interview", "CV", "Interview", "CV"]


@pytest.mark.parametrize(
    ("note", "methods"),
    [
        ("Criteria 1-2 and 5 are tested by a work sample, the remainder at interview.",
         ["Work sample"] * 2 + [_I, _I, ""]),
        ("At interview we will assess criteria 3 and 4. Criteria 1, 2 and 5 are assessed from the form.",
         [_A, _A, _I, _I, _A]),
        ("Applicants must address criteria 1 to 3 and 5 in their application. Criterion 4 is tested at interview.",
         [_A, _A, _A, _I, _A]),
        ("Requirements 1, 2 & 3 will be assessed by CV and 4 and 5 by interview.", ["CV"] * 3 + [_I, _I]),
    ],
)  # fmt: skip
def test_a_sentence_about_numbers_holds_for_the_criteria_with_these(
    tmp_path: Path, note: str, methods: list[str]
) -> None:
    wanted = [one or "Work sample" for one in methods]
    assert _read(tmp_path, _page(note, labels="12345"))[0] == wanted


def test_letters_in_brackets_are_numbers_too(tmp_path: Path) -> None:
    note = "Criteria (a) to (c) are assessed by application form and (d) and (e) by interview."
    assert _read(tmp_path, _page(note, labels="abcde"))[0] == [_A, _A, _A, _I, _I]


@pytest.mark.parametrize(
    ("note", "labels"),
    [
        ("Criteria 1 to 9 will be assessed at interview.", "12345"),
        ("Criteria 1 to 3 will be assessed at interview.", "12312"),
        ("Criteria 1 to 3 will be assessed at interview.", "-----"),
        ("Criteria marked * will be assessed at interview.", "-----"),
        ("The essential criteria may be assessed at interview.", "-----"),
    ],
)
def test_a_sentence_that_fits_not_surely_is_doubted_with_its_place_and_gives_nothing(
    tmp_path: Path, note: str, labels: str
) -> None:
    methods, doubts = _read(tmp_path, _page(note, labels=labels))
    assert methods == [""] * 5
    assert any(said.startswith("Line 5:") and note in said for said in doubts)


@pytest.mark.parametrize(
    ("note", "essential", "desirable"),
    [
        ("The essential and desirable criteria are assessed at sift through your CV and supporting statement.",
         "CV,Supporting statement", "CV,Supporting statement"),
        ("Essential criteria are assessed from your covering letter and résumé; desirable criteria are assessed at "
         "interview.", "Covering letter,CV", _I),
    ],
)  # fmt: skip
@pytest.mark.parametrize("last", [False, True])
def test_a_sentence_about_levels_holds_for_the_criteria_of_these(
    tmp_path: Path, note: str, essential: str, desirable: str, last: bool
) -> None:
    assert _read(tmp_path, _page(note, last=last))[0] == [essential] * 3 + [desirable] * 2


def test_a_criterion_that_speaks_of_assessing_is_no_such_sentence(tmp_path: Path) -> None:
    path = tmp_path / "specification.txt"
    items = ["Able to assess pupils in KS2 by tests and observation", "Evaluation of other projects through interviews"]
    path.write_text(f"{_HEAD}Essential\n- {items[0]}\n- {items[1]}\n- Poetry\n", encoding="utf-8")
    draft = read_specification(path)
    assert [one.text for one in draft.posts[0].criteria] == [*items, "Poetry"]


def test_shortlisting_against_these_requirements_holds_below_its_heading_only(tmp_path: Path) -> None:
    note = "Applicants will be shortlisted against these requirements on the basis of the CV and covering letter."
    text = _page("").replace("Essential\n", f"Essential\n{note}\n\n")
    assert _read(tmp_path, text)[0] == ["CV,Covering letter"] * 3 + [""] * 2


def test_the_other_level_ends_the_groups_below_the_first(tmp_path: Path) -> None:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    for bold, lines in (
        ("Essential requirements", ()),
        ("Seamanship", ("Knot tying", "Sculling")),
        ("Desirable requirements", ("Poetry", "Welsh")),
    ):
        paper.add_paragraph().add_run(bold).bold = True
        for text in lines:
            paper.add_paragraph(text, style="List Bullet")
    path = tmp_path / "specification.docx"
    paper.save(str(path))
    found = [(one.level, one.group) for one in read_specification(path).posts[0].criteria]
    assert found == [("essential", "Seamanship")] * 2 + [("desirable", "")] * 2


_RUN_IN = "Essential\n- Knot tying\n  {0}: Application, Interview\n- Reading of tide tables\n  {0}: Deck test\n"


@pytest.mark.parametrize("label", ["Assessed", "Assessed by", "How we will assess this", "Tested at"])
def test_a_line_below_each_criterion_says_how_it_is_assessed(tmp_path: Path, label: str) -> None:
    path = tmp_path / "specification.txt"
    more = f"- Radio procedure\n  {label}: Interview\n"
    path.write_text(_HEAD + _RUN_IN.format(label) + more, encoding="utf-8")
    found = read_specification(path).posts[0].criteria
    assert [(one.text, one.level, ",".join(one.measured_by)) for one in found] == [
        ("Knot tying", "essential", _AI),
        ("Reading of tide tables", "essential", "Deck test"),
        ("Radio procedure", "essential", _I),
    ]


def test_such_a_line_may_go_on_with_its_item(tmp_path: Path) -> None:
    path = tmp_path / "specification.md"
    items = ["1. Knot tying\n   *Assessed by: CV and interview*", "2. Radio procedure\n   *Assessed by: deck test*"]
    path.write_text(
        "# Mate\n\n## Person specification\n\n### Essential\n\n" + "\n".join(items) + "\n", encoding="utf-8"
    )
    found = read_specification(path).posts[0].criteria
    assert [(one.text, ",".join(one.measured_by)) for one in found] == [
        ("Knot tying", "CV,Interview"),
        ("Radio procedure", "Deck test"),
    ]


def test_a_label_of_methods_with_a_colon_holds_for_the_list_behind_it(tmp_path: Path) -> None:
    text = _page("").replace("- Reading", "\nAssessed at interview:\n- Reading").replace(
        "Essential\n", "Essential\nAssessed by application form:\n")  # fmt: skip
    assert _read(tmp_path, text)[0] == [_A, _I, _I, "", ""]


@pytest.mark.parametrize(
    "note",
    [
        "All criteria are assessed by application form and interview unless otherwise stated.",
        "Unless otherwise indicated, all criteria will be assessed by application form and interview.",
    ],
)
def test_unless_otherwise_stated_leaves_what_is_stated_and_doubts_what_is_unknown(tmp_path: Path, note: str) -> None:
    path = tmp_path / "specification.txt"
    marks = ("", " (interview only)", " - CV", " (deck test)", "")
    path.write_text(_page(note, marks), encoding="utf-8")
    draft = read_specification(path)
    found = [",".join(one.measured_by) for one in draft.posts[0].criteria]
    assert found == [_AI, _I, "CV", _AI, _AI]
    assert any("“deck test” was not read" in said for said in draft.doubts)


def test_what_is_scored_against_a_level_and_explored_at_interview(tmp_path: Path) -> None:
    note = (
        "Your CV will be scored against the essential criteria. The desirable criteria will be explored at interview."
    )
    assert _read(tmp_path, _page(note))[0] == ["CV"] * 3 + [_I] * 2


def test_raised_numbers_of_notes_on_a_web_page_are_marks_and_no_part_of_a_word(tmp_path: Path) -> None:
    items = (
        "Knot tying<sup>1</sup>",
        "Radio procedure<sup>2</sup>",
        "Sculling<sup>1, 2</sup>",
        "Fields of 5 m<sup>2</sup>x",
    )
    notes = ("<sup>1</sup> Assessed by CV and deck test.", "<sup>2</sup> Assessed at interview.")
    page = "<meta charset=utf-8><h1>Mate</h1><h2>Person specification</h2><h3>Essential</h3><ul>"
    page += "".join(f"<li>{item}</li>" for item in items) + "</ul>" + "".join(f"<p>{note}</p>" for note in notes)
    path = tmp_path / "specification.html"
    path.write_text(page, encoding="utf-8")
    found = read_specification(path).posts[0].criteria
    assert [(one.text, ",".join(one.measured_by)) for one in found] == [
        ("Knot tying", "CV,Deck test"),
        ("Radio procedure", "Interview"),
        ("Sculling", "CV,Deck test,Interview"),
        ("Fields of 5 m²x", ""),
    ]


def test_two_stars_are_another_mark_than_one(tmp_path: Path) -> None:
    note = "Criteria marked * are assessed at interview. Criteria marked ** are assessed by CV."
    assert _read(tmp_path, _page(note, ("*", "**", "*", "**", "")))[0] == [_I, "CV", _I, "CV", ""]
