"""What the panel sees of a method: the document's own words for it, and one name for each method of a document."""

from pathlib import Path

import docx
import pytest

from shortlister.domain.methods import usual_stage
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in, name_of
from shortlister.importing.criteria.methods.same_methods import kind_of, with_one_name_each
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.pasting import read_text


def _methods(text: str, name: str = "specification.txt") -> list[tuple[str, ...]]:
    return [one.measured_by for post in read_text(text, name).posts for one in post.criteria]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("app form", "Application form"),
        ("Applications", "Application form"),
        ("completed application form", "Application form"),
        ("at interview", "Interview"),
        ("INTERVIEWS", "Interview"),
        ("cert", "Certificates"),
        ("reference", "References"),
        ("testing", "Test"),
        ("cover letters", "Covering letter"),
        ("résumé", "CV"),
        ("brief presentation", "Presentation"),
    ],
)
def test_what_differs_in_spelling_alone_has_the_plain_name(said: str, name: str) -> None:
    assert name_of(said) == name


_OWN = [
    ("Selection testing", "Test"),
    ("Assessment tasks", "Task"),
    ("Selection exercise", "Exercise"),
    ("Exercise on the day", "Exercise"),
    ("Sight of original certificates", "Certificates"),
    ("Proof of qualifications", "Certificates"),
    ("Certificate of qualification", "Certificates"),
    ("Referees’ reports", "References"),
    ("Report from your referee", "References"),
    ("Letter of recommendation", "References"),
    ("Application documents", "Application form"),
    ("Online application", "Application form"),
    ("Curriculum vitae", "CV"),
    ("Letter of application", "Covering letter"),
    ("Covering e-mail", "Covering letter"),
    ("Supporting information", "Supporting statement"),
    ("Panel interview", "Interview"),
    ("Recruitment procedure", "Selection process"),
]


@pytest.mark.parametrize(("said", "kind"), _OWN)
def test_any_other_name_keeps_its_words_and_is_used_when_its_kind_is(said: str, kind: str) -> None:
    assert methods_in(said, MethodKey(codes={"X": said})) in ((said,), None)
    assert methods_in("X", MethodKey(codes={"X": said})) == (said,)
    assert kind_of(said) == kind_of(kind)
    assert usual_stage(said) == usual_stage(kind)


@pytest.mark.parametrize(
    ("key", "pairs"),
    [
        (
            "S = Selection testing, V = Sight of certificates, I = Interview",
            {"S": "Selection testing", "V": "Sight of certificates", "I": "Interview"},
        ),
        ("AT: Assessment task; RR: Referee reports", {"AT": "Assessment task", "RR": "Referee reports"}),
        ("OD – Presentation on the day, IV – Interview", {"OD": "Presentation on the day", "IV": "Interview"}),
        ("AE = Assessment exercise during the visit, I = Interview", {"AE": "Assessment exercise during the visit"}),
        ("(O) presentation on the day, (I) interview", {"O": "Presentation", "I": "Interview"}),
        ("A = Applications, T = Tests, I = Interviews", {"A": "Application form", "T": "Test", "I": "Interview"}),
    ],
)
def test_a_code_is_called_what_the_documents_key_calls_it(key: str, pairs: dict[str, str]) -> None:
    assert pairs.items() <= key_pairs(key).items()


@pytest.mark.parametrize("ending", ["docx", "html", "txt", "csv"])
def test_the_words_of_the_document_are_what_a_criterion_is_measured_by(tmp_path: Path, ending: str) -> None:
    rows = [
        ("Criteria", "Essential/Desirable", "Assessed by"),
        ("Able to splice rope", "Essential", "Selection tests"),
        ("Able to work with a crew", "Essential", "Interview / Referee reports"),
        ("Able seaman's ticket", "Desirable", "Verification of certificates"),
        ("Experience of tall ships", "Desirable", "Application"),
    ]
    if ending == "docx":
        paper = docx.Document()
        paper.add_heading("Boatswain: person specification", 1)
        table = paper.add_table(rows=0, cols=3)
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
        path = tmp_path / "boatswain.docx"
        paper.save(str(path))
        draft = recognise(parse(path.read_bytes(), "docx", path.name, DEFAULT), DEFAULT)
        found = [one.measured_by for post in draft.posts for one in post.criteria]
    elif ending == "html":
        cells = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in rows)
        found = _methods(f"<h1>Boatswain: person specification</h1><table>{cells}</table>", "page.html")
    elif ending == "csv":
        draft = recognise(parse("\n".join(map(",".join, rows)).encode(), "csv", "a.csv", DEFAULT), DEFAULT)
        found = [one.measured_by for post in draft.posts for one in post.criteria]
    else:
        lines = "".join(f"- {text} (assessed by {by})\n" for text, _level, by in rows[1:])
        found = _methods(f"Boatswain\n\nPerson specification\n\nEssential\n{lines}")
    assert found == [
        ("Selection tests",),
        ("Interview", "Referee reports"),
        ("Verification of certificates",),
        ("Application form",),
    ]


def test_one_method_told_in_two_forms_has_the_fuller_name() -> None:
    assert _methods(
        "Boatswain\n\nPerson specification\n\nEssential\n- Splicing of rope (assessed by selection tests)\n"
        "- Reading of charts (assessed by test)\n- Sober habits (assessed by references)\n"
        "- Works with a crew (assessed by referee reports)\n- Good at knots (assessed by tests)\n"
    ) == [("Selection tests",), ("Selection tests",), ("Referee reports",), ("Referee reports",), ("Selection tests",)]


def test_the_name_in_the_key_comes_before_a_fuller_one() -> None:
    assert _methods(
        "Boatswain\n\nPerson specification\n\nKey: A = Application form, T = Tests, I = Interview\n\nEssential\n"
        "- Splicing of rope (T)\n- Reading of charts (assessed by selection tests)\n- Good at knots (A, T)\n"
    ) == [("Test",), ("Test",), ("Application form", "Test")]


def test_what_the_key_keeps_apart_stays_apart() -> None:
    assert _methods(
        "Boatswain\n\nPerson specification\n\nKey: A = Application form, P = Panel interview, I = Interview\n\n"
        "Essential\n- Splicing of rope (A, I)\n- Reading of charts (P)\n- Good at knots (I)\n"
    ) == [("Application form", "Interview"), ("Panel interview",), ("Interview",)]


def _post(*measured_by: tuple[str, ...], **key: str) -> DraftPost:
    criteria = tuple(DraftCriterion(f"Criterion {at}", "", "essential", one) for at, one in enumerate(measured_by))
    return DraftPost("Boatswain", criteria, (), key)


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ([("Test",), ("Written test",)], [("Test",), ("Written test",)]),
        ([("Written test",), ("Written tests",), ("Written test",)], [("Written test",)] * 3),
        ([("Test", "Selection tests"), ("Test",)], [("Test", "Selection tests"), ("Test",)]),
        (
            [("References",), ("Character references",), ("Employment references",)],
            [("References",), ("Character references",), ("Employment references",)],
        ),
        ([("CV",), ("Curriculum vitae",)], [("Curriculum vitae",)] * 2),
        ([("Task",), ("Assessment task",)], [("Assessment task",)] * 2),
        ([("First stage interview",), ("Interview",)], [("First stage interview",), ("Interview",)]),
    ],
)
def test_names_of_one_kind_are_one_where_the_document_does_not_tell_them_apart(
    told: list[tuple[str, ...]], named: list[tuple[str, ...]]
) -> None:
    assert [one.measured_by for one in with_one_name_each([_post(*told)])[0].criteria] == named


def test_the_posts_of_a_document_and_their_keys_share_the_names() -> None:
    first, second = with_one_name_each([_post(("Test",), T="Test"), _post(("Selection tests",), T="Test")])
    assert (first.criteria[0].measured_by, second.criteria[0].measured_by) == (("Test",), ("Test",))
    assert second.method_key == {"T": "Test"}
