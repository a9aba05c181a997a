"""What stands behind the last label of a level, and tables that part a qualification from its subject."""

import pytest

from tests.importing.table_making import draft_of, lines_of

_LANGUAGES = ("Listening and speaking – intermediate", "Reading – foundation", "Writing – foundation")


@pytest.mark.parametrize("empty", ["<p><b>Desirable</b></p>", ""])
@pytest.mark.parametrize("last", ["<h2>Job description</h2>", "<p><b>Other duties</b></p>"])
def test_a_heading_behind_an_empty_level_is_of_no_level_and_its_plain_lines_are_asked_for(
    empty: str, last: str
) -> None:
    page = (
        "<h1>Leisure Assistant</h1><h2>Person specification</h2>"
        "<p><b>Experience</b></p><p><b>Essential</b></p><p>Experience of dealing with the public</p>"
        "<p><b>Desirable</b></p><p>Experience of a leisure centre</p>"
        "<p><b>Needs of the post</b></p><p><b>Essential</b></p><p>Willing to work evenings on a rota</p>"
        f"{empty}<p><b>Language requirements</b></p>{''.join(f'<p>{one}</p>' for one in _LANGUAGES)}"
        f"{last}<ul><li>Cleans the changing rooms</li></ul>"
    )
    assert lines_of(draft_of(page.encode(), "html"))[-4:] == [
        "e|Needs of the post|Willing to work evenings on a rota|",
        *(f"u|Language requirements|{one}|" for one in _LANGUAGES),
    ]


@pytest.mark.parametrize("heads", [("Qualifications required", "Subject"), ("Minimum qualification", "Subject(s)")])
def test_the_subject_of_a_qualification_is_no_group_but_part_of_what_is_asked_for(heads: tuple[str, str]) -> None:
    rows = (
        (*heads, "Essential/Desirable", "Evidence"),
        ("GCSE grade C", "English and Maths", "Essential", "Certificates"),
        ("Degree", "Zoology", "Desirable", "Certificates"),
        ("Driving licence", "", "Desirable", "Certificates"),
    )
    cells = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in rows)
    draft = draft_of(f"<h1>Person specification: Keeper</h1><table>{cells}</table>".encode(), "html")
    assert [line.split("|")[2] for line in lines_of(draft)] == [
        "GCSE grade C – English and Maths",
        "Degree – Zoology",
        "Driving licence",
    ]
    assert [line[0] for line in lines_of(draft)] == ["e", "d", "d"]
    assert draft.doubts == ()
