"""Rows and lines that only name columns (`Area | No. | Criterion`) where levels stand in bands or above the tables."""

import pytest

from tests.importing.table_making import doubts_of, draft_of, lines_of

_PAGE = "<h1>Ferry hand</h1><h2>Person specification</h2>"
_BOTH = "<h1>Job description and person specification</h1><p>Post: Ferry hand</p>"
_TEXT = "Ferry hand\n\nPerson specification\n\n"


def _table(*rows: str) -> str:
    """A table of rows with `|` between the cells; a row without any lies over all columns."""
    cells = ("".join(f"<td>{text}</td>" for text in row.split("|")) for row in rows)
    told = (one if "|" in row else f"<td colspan=9><b>{row}</b></td>" for one, row in zip(cells, rows, strict=True))
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in told) + "</table>"


def _column(*rows: str) -> str:
    return "<table>" + "".join(f"<tr><td>{row}</td></tr>" for row in rows) + "</table>"


_BANDS = _table(
    "Heading|Ref|Statement", "Essential", "Deck|1|Ties up a ferry", "|2|Works at night", "Desirable", "Deck|3|Swims"
)
_NUMBERED = _table(
    "Section|No.|Description|Assessed by", "Essential", "Deck|1|Ties up a ferry|Interview",
    "Deck|2|Works at night|Form", "Talk|3|Greets people|Form", "Desirable", "Deck|4|Swims|Test",
)  # fmt: skip
_OWN_WORDS = "".join(
    f"<h3>{level}</h3>" + _table("No.|What you bring to the boat", *rows)
    for level, rows in (("Essential", ("1|Ties up a ferry", "2|Works at night")), ("Desirable", ("3|Swims",)))
)
_ONE_COLUMN = _column(
    "Description", "<b>Essential</b>", "Ties up a ferry", "Data protection rules", "Desirable", "Swims"
)
_KEYED = "Criterion\tSource (key: F - Form / I - Interview)"


@pytest.mark.parametrize(
    ("form", "paper", "said"),
    [
        ("html", _PAGE + _BANDS, ["e|Deck|Ties up a ferry|", "e|Deck|Works at night|", "d|Deck|Swims|"]),
        ("html", _PAGE + _NUMBERED, ["e|Deck|Ties up a ferry|Interview", "e|Deck|Works at night|Application form",
                                     "e|Talk|Greets people|Application form", "d|Deck|Swims|Test"]),
        ("html", _PAGE + _OWN_WORDS, ["e||Ties up a ferry|", "e||Works at night|", "d||Swims|"]),
        ("html", _PAGE + _ONE_COLUMN, ["e||Ties up a ferry|", "e||Data protection rules|", "d||Swims|"]),
        ("html", _PAGE + _column("Skills", "HNC in Marine Studies", "Ties up a ferry")
         + _column("Competencies", "Works at night", "Swims in the Tay"),
         ["u|Skills|HNC in Marine Studies|", "u|Skills|Ties up a ferry|", "u|Competencies|Works at night|",
          "u|Competencies|Swims in the Tay|"]),
        ("txt", f"{_TEXT}Essential\n\nNo.\tDetails\n1\tTies up a ferry\n2\tWorks at night\n\nDesirable\n\n"
         "No.\tDetails\n3\tSwims in a river\n4\tCooks\n",
         ["e||Ties up a ferry|", "e||Works at night|", "d||Swims in a river|", "d||Cooks|"]),
        ("txt", f"{_TEXT}Essential\n\n{_KEYED}\nTies up a ferry\tI\nWorks at night\tF\n\nDesirable\n\n{_KEYED}\n"
         "Swims in a river\tF\nCooks\tI\n",
         ["e||Ties up a ferry|Interview", "e||Works at night|Application form",
          "d||Swims in a river|Application form", "d||Cooks|Interview"]),
        ("csv", "Ferry hand,\nPerson specification,\nArea,\nEssential,\nDeck,Ties up a ferry\n,Works at night\n"
         "Talk,Greets people\nDesirable,\nDeck,Swims\n",
         ["e|Deck|Ties up a ferry|", "e|Deck|Works at night|", "e|Talk|Greets people|", "d|Deck|Swims|"]),
        ("csv", "Ferry hand,\nPerson specification,\nEssential,\nNo.,Item\nDeck,\n1,Ties up a ferry\n2,Works at night\n"
         "Talk,\n3,Greets people\nDesirable,\nNo.,Item\nDeck,\n4,Swims\n",
         ["e|Deck|Ties up a ferry|", "e|Deck|Works at night|", "e|Talk|Greets people|", "d|Deck|Swims|"]),
        ("txt", f"{_TEXT}Skills\nCriteria\nTies up a ferry (essential)\nSwims (desirable)\n\n"
         "Knowledge\nCriteria\nTides of the Tay (essential)\nLocal piers (desirable)\n",
         ["e|Skills|Ties up a ferry|", "d|Skills|Swims|", "e|Knowledge|Tides of the Tay|", "d|Knowledge|Local piers|"]),
        ("txt", f"{_TEXT}Description\nTies up a ferry (essential)\nWorks at night (essential)\nSwims (desirable)\n",
         ["e||Ties up a ferry|", "e||Works at night|", "d||Swims|"]),
        ("txt", f"{_TEXT}Skills\n\nRequirements\n\nEssential\n\n- Ties up a ferry\n- Works at night\n\nKnowledge\n\n"
         "Requirements\n\nEssential\n\n- Tides of the Tay\n- Local piers\n",
         ["e|Skills|Ties up a ferry|", "e|Skills|Works at night|", "e|Knowledge|Tides of the Tay|",
          "e|Knowledge|Local piers|"]),
        ("html", _PAGE + _table("|Criteria", "Essential", "Deck|Ties up a ferry", "Talk|Greets people", "Desirable",
                                "Deck|Swims"),
         ["e|Deck|Ties up a ferry|", "e|Talk|Greets people|", "d|Deck|Swims|"]),
        ("html", _BOTH + _table("Requirements|Requirement", "Ties up a ferry|E", "Works at night|E", "Swims|D"),
         ["e||Ties up a ferry|", "e||Works at night|", "d||Swims|"]),
    ],
)  # fmt: skip
def test_what_only_names_columns_is_no_criterion_and_no_group(form: str, paper: str, said: list[str]) -> None:
    draft = draft_of(paper.encode(), form)
    assert lines_of(draft) == said
    assert not any("more than once" in doubt for doubts in doubts_of(draft).values() for doubt in doubts)


def test_usual_names_alone_in_the_first_of_two_columns_are_groups_where_they_part_the_table() -> None:
    rows = "1. Skills,\nTies up a ferry,\n,Swims\n2. Knowledge,\nTides of the Tay,\n,Local piers\n"
    draft = draft_of(f"Person specification,\nEssential,Desirable\n{rows}".encode(), "csv")
    assert lines_of(draft) == ["e|Skills|Ties up a ferry|", "d|Skills|Swims|", "e|Knowledge|Tides of the Tay|",
                               "d|Knowledge|Local piers|"]  # fmt: skip
    rows = "Communication skills,\nTies up a ferry,Swims\nIT skills,\nTides of the Tay,\n"
    draft = draft_of(f"Person specification,\nEssential,Desirable\n{rows}".encode(), "csv")
    assert "e||IT skills|" in lines_of(draft)


def test_headings_over_facts_of_the_post_still_make_a_form() -> None:
    form = _table("Ref|Job title", "12|Ferry hand") + _table("Reference|Details", "Grade|4", "Base|Dundee")
    said = "<h3>Essential</h3><ul><li>Ties up a ferry</li><li>Works at night</li></ul>"
    assert lines_of(draft_of((_PAGE + form + said).encode(), "html")) == ["e||Ties up a ferry|", "e||Works at night|"]
