"""Words of a form where nothing was filled in, and pieces of sentences: neither methods nor criteria."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.criteria.words.fillers import is_filler
from shortlister.importing.criteria.words.phrases import could_name_a_method
from tests.importing.pasting import read_text


def _table(*rows: str) -> DraftSpecification:
    drawn = ["".join(f"<td>{cell.strip()}</td>" for cell in row.split("|")) for row in rows]
    lines = "".join(f"<tr>{row}</tr>" for row in ("<th>Criterion</th><th>Level</th><th>Assessed by</th>", *drawn))
    return read_text(f"<h1>Person specification: Ferry Clerk</h1><table>{lines}</table>", "pasted")


def _lines(draft: DraftSpecification) -> list[str]:
    return [f"{one.level[0]}|{one.text}|{','.join(one.measured_by)}" for one in draft.posts[0].criteria]


_FILLERS = [
    "Choose an item.",
    "Click or tap here to enter text.",
    "Select…",
    "[insert]",
    "TBC",
    "Please select",
    "[method]",
]


@pytest.mark.parametrize("filler", _FILLERS)
def test_what_a_form_says_before_it_is_filled_in_is_neither_method_nor_level_nor_criterion(filler: str) -> None:
    draft = _table(
        "Typing | Essential | Test", f"Filing | {filler} | Interview", f"Spelling | Desirable | {filler}",
        f"{filler} | Desirable | Interview", "Rowing | Desirable | Test",
    )  # fmt: skip
    assert _lines(draft) == ["e|Typing|Test", "u|Filing|Interview", "d|Spelling|", "d|Rowing|Test"]
    assert "The document does not say how this is measured." in draft.posts[0].criteria[2].doubts
    assert not [said for said in (*draft.doubts, *draft.posts[0].doubts) if filler.strip(".[]") in said]


@pytest.mark.parametrize("said", ["Not tested", "not assessed", "n/a", "None", "–", "Not applicable"])
def test_what_says_that_there_is_no_method_is_none(said: str) -> None:
    draft = _table("Typing | Essential | Test", f"Spelling | Desirable | {said}", "Filing | Essential | Interview")
    assert _lines(draft) == ["e|Typing|Test", "d|Spelling|", "e|Filing|Interview"]
    doubts = draft.posts[0].criteria[1].doubts
    told = "The document says that this is not measured."
    assert (told in doubts) == said.lower().startswith(("not tested", "not assessed"))
    assert ("The document does not say how this is measured." in doubts) != (told in doubts)
    assert not draft.posts[0].doubts


def test_as_above_repeats_methods_and_levels_and_is_no_criterion() -> None:
    draft = _table(
        "Typing | Essential | Test", "Filing | As above | See above", "See above | Desirable | Interview",
        "Rowing | Desirable | As above",
    )  # fmt: skip
    assert _lines(draft) == ["e|Typing|Test", "e|Filing|Test", "d|Rowing|Interview"]


def test_fillers_between_the_items_of_a_list_are_no_criteria() -> None:
    listed = (
        "- Click or tap here to enter text.\n- Typing\n- [insert criteria here]\n- See above\n- Filing of letters\n"
    )
    draft = read_text(f"Person specification\n\nEssential\n{listed}Desirable\n- Choose an item.\n- Rowing\n", "pasted")
    assert _lines(draft) == ["e|Typing|", "e|Filing of letters|", "d|Rowing|"]


@pytest.mark.parametrize(
    "text", ["Select committee work", "Insert mouldings by hand", "Choose wines for a menu", "None"]
)
def test_a_criterion_that_begins_like_a_filler_is_none(text: str) -> None:
    assert not is_filler(text)


@pytest.mark.parametrize(
    ("name", "could"),
    [
        ("Written exercise", True),
        ("Task on the day", True),
        ("First stage interview", True),
        ("Test 2", True),
        ("Presentation to formal panel", True),
        ("Except 3", False),
        ("Except typing", False),
        ("Your CV shows this", False),
        ("Only if needed", False),
        ("Choose an item", False),
        ("Once shortlisted", False),
        ("Criteria 3", False),
        ("Which is tested", False),
        ("Knowledge 3", False),
    ],
)
def test_a_method_is_named_by_a_noun_phrase(name: str, could: bool) -> None:
    assert could_name_a_method(name) == could


@pytest.mark.parametrize(
    ("note", "unread"),
    [
        ("All criteria are assessed by application form, interview, only if shortlisted, and references.", "only if"),
        ("All criteria are assessed by application form and interview, normally in June.", "normally in June"),
        ("All criteria are assessed at interview, by the head chef, kitchen porters, over lunch.", "over lunch"),
        ("All criteria are assessed at interview, unless you work here, and by a test.", "unless you work here"),
    ],
)
def test_a_piece_of_a_sentence_is_doubted_and_no_method(note: str, unread: str) -> None:
    draft = read_text(f"Person specification\n\n{note}\n\nEssential\n- Typing\n- Filing\n", "pasted")
    known = {"Application form", "Interview", "References"}
    assert {name for one in draft.posts[0].criteria for name in one.measured_by} <= known
    assert [said.split(":")[0] for said in draft.doubts if unread in said] == ["Line 3"]


def test_a_piece_of_a_sentence_in_a_cell_of_methods_is_doubted_where_it_stands() -> None:
    draft = _table("Typing | Essential | We ask you", "Filing | Desirable | As part of interview", "Rowing | D | Test")
    assert _lines(draft) == ["e|Typing|", "d|Filing|Interview", "d|Rowing|Test"]
    assert [said for said in draft.doubts if "“We ask you”" in said and said.startswith("Table 1, row 2, column 3")]
