"""What is asked in a sentence below a list or in a row of its own: a criterion, or said as left over."""

from pathlib import Path

import docx
import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.criteria.words.demands import demands_in
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.pasting import read_text

_ROWS = (("Area", "Essential", "Desirable", "How"), ("Skills", "Typing", "Welsh", "Interview"))


def _table(folder: Path, last: tuple[str, ...], *, merged: bool) -> DraftSpecification:
    paper = docx.Document()
    paper.add_heading("Person specification: Clerk", 1)
    rows = (*_ROWS, ("Other", "Tact", "Own car", "Test"), last)
    table = paper.add_table(len(rows), 4)
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(at, column).text = text
    if merged:
        table.cell(len(rows) - 1, 0).merge(table.cell(len(rows) - 1, 3))
    paper.save(str(folder / "paper.docx"))
    return recognise(parse((folder / "paper.docx").read_bytes(), "docx", "paper.docx", DEFAULT), DEFAULT)


@pytest.mark.parametrize(
    "text",
    [
        "Please note it is essential that you can swim 50 metres.",
        "Please note: it's essential that you are able to climb ladders.",
        "Also must be able to travel to Leeds twice a month.",
        "In addition, candidates must be able to lift 20 kg.",
        "N.B. applicants must have their own car.",
        "Must be willing to work weekends.",
        "Should also have a full driving licence.",
        "It is essential that the postholder speaks Welsh.",
        "It would be an advantage if you could speak Welsh.",
    ],
)
def test_a_sentence_with_words_before_it_or_without_a_subject_asks_something(text: str) -> None:
    assert [said for said, _asked in demands_in(text)] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "It is essential that you complete all sections of the form.",
        "You must return the form by 3 May.",
        "Please note that you must attach a CV.",
        "Please note it is essential that you are available for interview on 3 May.",
        "It is essential that you read the guidance notes.",
        "It is essential that you have read the job description.",
        "Also must be received by noon.",
        "Must be signed by two people.",
        "Should you require further help, call us.",
        "It would be helpful if you could let us know.",
        "Please note we cannot refund travel.",
    ],
)
def test_a_note_about_applying_asks_nothing(text: str) -> None:
    assert demands_in(text) == []


@pytest.mark.parametrize("merged", [True, False])
@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Please note it is essential that you can swim 50 metres.", "essential"),
        ("Also must be able to drive a minibus.", "essential"),
        ("It would be an advantage if you could speak Welsh.", "desirable"),
    ],
)
def test_a_last_row_of_the_table_that_asks_is_a_criterion(tmp_path: Path, text: str, level: str, merged: bool) -> None:
    draft = _table(tmp_path, (text, "", "", ""), merged=merged)
    last = draft.posts[0].criteria[-1]
    assert (last.text, last.level, last.group) == (text, level, "")
    assert not draft.left_over


@pytest.mark.parametrize(
    "text", ["It is essential that you complete all sections of the form.", "Applies to all posts."]
)
def test_a_last_row_that_asks_nothing_of_the_person_is_none(tmp_path: Path, text: str) -> None:
    draft = _table(tmp_path, (text, "", "", ""), merged=True)
    assert [one.text for one in draft.posts[0].criteria] == ["Typing", "Welsh", "Tact", "Own car"]
    assert not draft.left_over


def test_lines_below_a_list_are_said_as_left_over_with_their_places() -> None:
    draft = read_text(
        "Person specification: Cook\nEssential\n- Food hygiene\n- Knife skills\nDesirable\n- Allergen training\n\n"
        "All assessed at interview.\n\nAlso must be able to work weekends.\n"
        "Please note it is essential that you can swim 50 metres.\nYou must return the form by Friday.\n",
        "pasted.txt",
    )
    assert [(one.source.line, one.text) for one in draft.left_over] == [
        (10, "Also must be able to work weekends."),
        (11, "Please note it is essential that you can swim 50 metres."),
    ]
