"""Methods said of a whole section, in events of people's own words, and by keys in brackets of any kind."""

import pytest

from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.methods.told_methods import told_methods
from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of, lines_of

_SAYS = "All of the criteria below will be assessed through the application form and a role play."
_BOTH = "Application form,Role play"


def test_a_sentence_below_a_bold_title_holds_for_all_groups_with_real_headings() -> None:
    page = (
        f"<p><b>Debt Adviser</b></p><p><b>Person specification</b></p><p>{_SAYS}</p>"
        "<h3>Skills</h3><p>Essential</p><ul><li>Adds up quickly</li></ul>"
        "<p>Desirable</p><ul><li>Speaks Polish</li></ul>"
        "<h3>Values</h3><p>Essential</p><ul><li>Kind to callers</li></ul><h3>Benefits of the job</h3><p>Free tea.</p>"
    )
    assert lines_of(draft_of(page.encode(), "html")) == [
        f"e|Skills|Adds up quickly|{_BOTH}",
        f"d|Skills|Speaks Polish|{_BOTH}",
        f"e|Values|Kind to callers|{_BOTH}",
    ]


def test_the_same_sentence_below_the_heading_of_one_group_holds_for_that_group() -> None:
    text = f"Debt Adviser\n\nPerson specification\n\n## Skills\n\n{_SAYS}\n\n- Adds up quickly\n\n## Values\n\n- Kind\n"
    assert [line.rpartition("|")[2] for line in lines_of(read_text(text, "adviser.md"))] == [_BOTH, ""]


def test_levels_with_real_headings_below_a_bold_title_hold_for_the_groups_inside_them() -> None:
    page = (
        "<p><b>Debt Adviser</b></p><p><b>Person specification</b></p><h2>Essential</h2><h3>Skills</h3><ul>"
        "<li>Adds up quickly</li></ul><h3>Values</h3><ul><li>Kind to callers</li></ul>"
        "<h2>Desirable</h2><h3>Skills</h3><ul><li>Speaks Polish</li></ul>"
    )
    assert lines_of(draft_of(page.encode(), "html")) == [
        "e|Skills|Adds up quickly|",
        "e|Values|Kind to callers|",
        "d|Skills|Speaks Polish|",
    ]


@pytest.mark.parametrize(
    "key",
    [
        "Assessment: [A] Application Form [I] Interview [T] Typing Test",
        "How assessed: {A} Application Form {I} Interview {T} Typing Test",
        "Methods: Application Form [A], Interview [I], Typing Test [T]",
        "How we assess: A [Application Form], I [Interview], T [Typing Test]",
    ],
)
@pytest.mark.parametrize("ends", [("(E) [A]", "(D) [A][I]", "[T] (E)"), ("[E] {A}", "{D} {A}{I}", "{T} (E)")])
def test_codes_stand_in_brackets_of_any_kind(key: str, ends: tuple[str, str, str]) -> None:
    text = (
        f"CLERK\n\nPERSON SPECIFICATION\n\n(E) = Essential  (D) = Desirable\n{key}\n\nSKILLS\n\n"
        f"1. Files letters {ends[0]}\n2. Knows the law {ends[1]}\n3. Types {ends[2]}\n"
    )
    assert lines_of(read_text(text, "clerk.txt")) == [
        "e|SKILLS|Files letters|Application form",
        "d|SKILLS|Knows the law|Application form,Interview",
        "e|SKILLS|Types|Typing test",
    ]


@pytest.mark.parametrize(
    "text",
    ["Has lived in the EU for a year before application", "Has passed our driving test", "No debts at interview"],
)
def test_a_criterion_that_ends_with_the_name_of_a_method_and_a_code_is_no_key(text: str) -> None:
    assert key_pairs(f"{text} (AF)") == {}
    paper = (
        f"CLERK\n\nPERSON SPECIFICATION\n\nEssential\n\n- Neat (AF)\n- {text} (AF)\n\nKey: AF = Form, INT = Interview\n"
    )
    assert [line.split("|")[2] for line in lines_of(read_text(paper, "clerk.txt"))] == ["Neat", text]


@pytest.mark.parametrize(
    ("said", "methods"),
    [
        (
            "in both columns, on your form and in a craft session with the children",
            ("Application form", "Craft session"),
        ),
        ("a practical session with young people", ("Practical session with young people",)),
        ("your CV and on a day on board", ("CV", "Day on board")),
        ("at interview and a walk round the reserve", ("Interview", "Walk round the reserve")),
        ("in the left-hand list, at interview", ("Interview",)),
        ("on the day of the interview", ("Interview",)),
        ("at interview with the chair of the board", ("Interview",)),
    ],
)
def test_an_event_that_says_where_or_with_whom_is_a_method_and_a_place_of_the_document_is_none(
    said: str, methods: tuple[str, ...]
) -> None:
    told = told_methods(said, MethodKey())
    assert (told.methods, told.unread) == (methods, ())


@pytest.mark.parametrize(
    ("said", "name"), [("IT test", "IT test"), ("I.T. exercise", "IT exercise"), ("IT TASK", "It task")]
)
def test_information_technology_is_no_pronoun_and_no_two_codes(said: str, name: str) -> None:
    assert methods_in(said, MethodKey()) == (name,)
    rows = f"Criterion,Essential,Desirable,Method\nQuick typist,X,,{said}\nTidy,,X,Interview\n"
    assert lines_of(draft_of(rows.encode(), "csv")) == [f"e||Quick typist|{name}", "d||Tidy|Interview"]
