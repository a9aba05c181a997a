"""The names of methods that employers use: those that are known, and those that stand by their own words."""

from pathlib import Path

import pytest

from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.reading import read_specification


@pytest.mark.parametrize(
    ("said", "methods"),
    [
        ("Résumé / cover letter", ("CV", "Covering letter")),
        ("resume", ("CV",)),
        ("CV sift", ("CV",)),
        ("Lebenslauf", ("CV",)),
        ("application pack", ("Application pack",)),
        ("letter of motivation", ("Letter of motivation",)),
        ("Written Exam", ("Written exam",)),
        ("IN-TRAY EXERCISE", ("In-tray exercise",)),
        ("case study, SJT test", ("Case study", "SJT test")),
        ("video interview", ("Video interview",)),
        ("competency-based interview", ("Competency-based interview",)),
        ("student panel", ("Student panel",)),
        ("right-to-work documents", ("Right-to-work documents",)),
        ("enhanced DBS check and occupational health", ("Enhanced DBS check", "Occupational health")),
        ("cyfweliad; geirda", ("Interview", "References")),
        ("foirm iarratais & agallamh", ("Application form", "Interview")),
        ("trial shift", ("Trial shift",)),
        ("taught lesson + lesson observation", ("Taught lesson", "Lesson observation")),
    ],
)
def test_everyday_names_of_methods_are_known(said: str, methods: tuple[str, ...]) -> None:
    assert methods_in(said, MethodKey()) == methods


@pytest.mark.parametrize(
    ("said", "methods"),
    [
        ("the application form, a deck trial and interview", ("Application form", "Deck trial", "Interview")),
        ("a combination of interview and a knot-tying display", ("Interview", "Knot-tying display")),
        ("the panel at interview", ("Interview",)),
        ("sift through your CV and supporting statement", ("CV", "Supporting statement")),
        ("information provided in the application form and at interview", ("Application form", "Interview")),
        ("SQL test and DBS", ("SQL test", "DBS")),
        ("medical", ("Medical",)),
        ("the way you treat colleagues", ()),
        ("the following ways", ()),
        ("the line manager", ()),
    ],
)
def test_behind_assessed_by_a_short_name_that_nobody_knows_is_a_method_by_its_own_words(
    said: str, methods: tuple[str, ...]
) -> None:
    assert told_methods(said, MethodKey()).methods == methods


@pytest.mark.parametrize(
    ("bracket", "methods"),
    [
        ("(assessed by fish-gutting trial)", "Fish-gutting trial"),
        ("(tested by résumé and group walk)", "CV,Group walk"),
        ("(evidenced in application pack)", "Application pack"),
        ("(measured at online test and interview)", "Online test,Interview"),
    ],
)
@pytest.mark.parametrize("ending", ["txt", "md", "html"])
def test_a_bracket_with_an_unknown_name_leaves_the_criterion_and_loses_no_method(
    tmp_path: Path, bracket: str, methods: str, ending: str
) -> None:
    items = [f"Gutting of herring {bracket}", "Salting of cod (assessed by interview)"]
    pages = {
        "txt": "Fish Packer\n\nPerson specification\n\nEssential\n" + "".join(f"- {item}\n" for item in items),
        "md": "# Packer\n\n## Person specification\n\n### Essential\n\n" + "".join(f"- {item}\n" for item in items),
        "html": "<meta charset=utf-8><h1>Fish Packer</h1><h2>Person specification</h2><h3>Essential</h3><ul>"
        + "".join(f"<li>{item.replace('(', '<em>(')}</em></li>" for item in items) + "</ul>",
    }  # fmt: skip
    path = tmp_path / f"specification.{ending}"
    path.write_text(pages[ending], encoding="utf-8")
    found = [(one.text, ",".join(one.measured_by)) for one in read_specification(path).posts[0].criteria]
    assert found == [("Gutting of herring", methods), ("Salting of cod", "Interview")]


def test_words_among_methods_that_are_no_name_are_doubted_with_their_place(tmp_path: Path) -> None:
    path = tmp_path / "specification.txt"
    note = "All criteria are assessed by application form, whatever the keeper thinks fit to set and interview."
    path.write_text(
        f"Gatekeeper\n\nPerson specification\n\n{note}\n\nEssential\n- Oiling of hinges\n", encoding="utf-8"
    )
    draft = read_specification(path)
    assert draft.posts[0].criteria[0].measured_by == ("Application form", "Interview")
    assert any(said.startswith("Line 5:") and "whatever the keeper thinks" in said for said in draft.doubts)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("Farmers Direct\n\nOrchard Warden (18.5 hours)\n\n", "Orchard Warden"),
        ("Job title: Ferry Steward Service: Piers and Harbours\n\n", "Ferry Steward"),
        ("Post: Net Mender Line manager: Bosun\n\n", "Net Mender"),
        ("Post: Net Mender (Grade Code: 3366)\n\n", "Net Mender"),
        ("Toll Collector - Candidate Requirements\n\n", "Toll Collector"),
        ("Teaching Assistants\n\n", "Teaching Assistants"),
    ],
)
def test_a_title_stands_without_its_employer_its_hours_and_the_next_field(
    tmp_path: Path, lines: str, title: str
) -> None:
    path = tmp_path / "specification.txt"
    path.write_text(f"{lines}Person specification\n\nEssential\n- Oiling of hinges\n- Poetry\n", encoding="utf-8")
    assert read_specification(path).posts[0].title == title
