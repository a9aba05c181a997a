"""Lists under headings of stages, methods in brackets behind a group, keys in small letters, letters of levels."""

import pytest

from tests.importing.lines_making import draft_in, lines_in
from tests.importing.table_making import doubts_of, draft_of, lines_of, table_in

_FORMS = ("docx", "html", "md")
_HOW = " How: A application form, I interview, R references, "


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize(
    ("first", "second", "methods"),
    [
        ("Assessed at shortlisting", "Assessed at interview", ("Shortlisting", "Interview")),
        ("Tested from the application form", "Tested at interview", ("Application form", "Interview")),
    ],
)
def test_items_that_name_certificates_are_no_answer_to_a_heading_that_says_how(
    form: str, first: str, second: str, methods: tuple[str, str]
) -> None:
    text = f"# Person specification: Deckhand\nAll criteria below are essential.\n## {first}\n- Basic sea survival\n"
    text += f"- Sea medical certificate\n## {second}\n- Ties knots in the dark\n- Shares a small cabin\n"
    assert lines_in(form, text) == [
        f"e||Basic sea survival|{methods[0]}",
        f"e||Sea medical certificate|{methods[0]}",
        f"e||Ties knots in the dark|{methods[1]}",
        f"e||Shares a small cabin|{methods[1]}",
    ]


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize(
    ("title", "first", "second"),
    [
        ("# Recruitment plan: Turf lecturer", "## Shortlisting criteria", "## Interview criteria"),
        ("# Person specification: Turf lecturer", "# Shortlisting", "# Interview"),
        ("# Person specification: Turf lecturer", "# Sift", "# Interview"),
    ],
)
@pytest.mark.parametrize(
    "closing", ["All criteria are essential.", "All of these are essential.", "Everything above is essential."]
)
def test_each_stage_of_a_specification_has_its_list(
    form: str, title: str, first: str, second: str, closing: str
) -> None:
    text = f"{title}\n{first}\n- A year as a greenkeeper\n- Has taught others\n{second}\n- Speaks clearly\n"
    text += f"- Understands safeguarding\n{closing}\n"
    lines = lines_in(form, text)
    assert [line.split("|")[2] for line in lines] == [
        "A year as a greenkeeper",
        "Has taught others",
        "Speaks clearly",
        "Understands safeguarding",
    ]
    assert [line[0] for line in lines] == ["e"] * 4
    assert [line.split("|")[3] for line in lines][2:] == ["Interview"] * 2


def test_stages_behind_a_specification_are_none_of_it() -> None:
    text = "# Person specification: Turf lecturer\n## Essential\n- A year as a greenkeeper\n- Has taught others\n"
    text += "# Application form\n- Fill it in by Friday\n# Interview\n- Interviews are on 3 May\n"
    assert [line.split("|")[2] for line in lines_in("docx", text)] == ["A year as a greenkeeper", "Has taught others"]


def test_a_level_of_all_is_not_that_of_what_stands_behind_it() -> None:
    text = "# Person specification: Turf lecturer\n- A year as a greenkeeper\n- Has taught others\n"
    text += "All of these are essential.\n## Other things\n- Speaks clearly\n- Can drive a tractor\n"
    lines = lines_in("docx", text)
    assert not any(line.startswith("e") and "tractor" in line for line in lines)


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
@pytest.mark.parametrize(
    ("heading", "group", "method"),
    [("Skills (test)", "Skills", "Test"), ("Knowledge (written test)", "Knowledge", "Written test")],
)
def test_a_group_and_the_method_in_its_bracket_are_no_one_name(
    form: str, heading: str, group: str, method: str
) -> None:
    rows = [
        ("Experience (application)", "E or D"),
        ("Keeping registers", "E"),
        ("Meeting the public", "D"),
        (heading, ""),
        ("Typing without errors", "E"),
        ("Writing by hand", "D"),
    ]
    lines = lines_of(draft_of(table_in(form, rows), form))
    assert lines[2:] == [f"e|{group}|Typing without errors|{method}", f"d|{group}|Writing by hand|{method}"]


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("how", "how: a=application; c=certificate; i=interview; p=practical"),
        ("Where", "Where: a - application, c - certificate, i - interview, p - practical"),
        ("method", "method: a = application, c = certificate, i = interview, p = practical"),
        ("checked", "a: application; c: certificate; i: interview; p: practical"),
    ],
)
def test_the_first_letter_of_a_key_in_small_letters_is_not_lost(heading: str, key: str) -> None:
    rows = [
        ("Criteria", "e/d", heading),
        ("Ride-on mowers", "e", "a,p"),
        ("Chainsaws", "d", "c"),
        ("Line marking", "e", "p"),
        ("Early starts", "e", "i"),
    ]
    for form in ("docx", "xlsx"):
        assert lines_of(draft_of(table_in(form, rows, key), form)) == [
            "e||Ride-on mowers|Application form,Practical",
            "d||Chainsaws|Certificates",
            "e||Line marking|Practical",
            "e||Early starts|Interview",
        ]


@pytest.mark.parametrize(
    ("heading", "letters", "note"),
    [
        ("R/P", "RP", "R/P: R required, P preferred." + _HOW + "P practical test."),
        ("M/O", "MO", "M – mandatory; O – optional." + _HOW + "O observation."),
        ("Cat.", "AB", "Category A – essential; category B – desirable." + _HOW + "T test."),
    ],
)
def test_letters_of_levels_are_no_methods_and_raise_no_doubt(heading: str, letters: str, note: str) -> None:
    high, low = letters[0], letters[1]
    rows = [
        ("Criterion", heading, "How"),
        ("Parish accounts", low, "A"),
        ("Diary keeping", high, "A I"),
        ("Keeping confidences", high, "I R"),
        ("Desktop publishing", low, "A R"),
    ]
    draft = draft_of(table_in("docx", rows, note), "docx")
    assert lines_of(draft) == [
        "d||Parish accounts|Application form",
        "e||Diary keeping|Application form,Interview",
        "e||Keeping confidences|Interview,References",
        "d||Desktop publishing|Application form,References",
    ]
    assert not any("stands beside" in doubt for doubt in (*draft.doubts, *sum(doubts_of(draft).values(), ())))


def test_the_level_before_a_method_in_one_cell_is_no_exercise() -> None:
    rows = [("Criteria", "Code"), ("Registered", "E/A"), ("Silence", "E/I"), ("Group work", "D/A"), ("Art", "D/I")]
    note = "First letter: E essential or D desirable. Second letter: A application or I interview."
    draft = draft_of(table_in("docx", rows, note), "docx")
    assert [line.split("|")[3] for line in lines_of(draft)] == ["Application form", "Interview"] * 2
    assert not any("Exercise" in doubt for doubt in draft.doubts)


def test_a_small_list_of_stages_is_said_nowhere_to_be_lost() -> None:
    text = "# Person specification: Deckhand\n## Shortlisting\n- Sea survival\n- Sea legs\n## Assessment day\n- Knots\n"
    assert not any("left out" in doubt for doubt in draft_in("docx", text + "- Rowing\n").doubts)


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
@pytest.mark.parametrize(("stage", "yes", "no"), [("Stage", "Yes", "No"), ("Step", "✓", ""), ("Part", "Y", "N")])
def test_numbered_stages_head_columns_of_answers(form: str, stage: str, yes: str, no: str) -> None:
    rows = [
        ("Ref", "Description", f"{stage} 1: application", f"{stage} 2: micro-teach", f"{stage} 3: interview"),
        ("E1", "Level 3 in joinery", yes, no, no),
        ("E2", "Five years at the bench", yes, no, yes),
        ("E3", "Explains clearly", no, yes, no),
        ("D1", "A teaching qualification", yes, no, no),
    ]
    assert lines_of(draft_of(table_in(form, rows), form)) == [
        "e||Level 3 in joinery|Application form",
        "e||Five years at the bench|Application form,Interview",
        "e||Explains clearly|Micro-teach",
        "d||A teaching qualification|Application form",
    ]
