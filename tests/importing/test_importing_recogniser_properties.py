"""Whatever the blocks and texts, the recogniser makes a draft and never an error."""

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.domain.plans.drafts_json import as_json, references
from shortlister.domain.refusals import Refusal
from shortlister.importing.carrying import pack, unpack
from shortlister.importing.criteria.draft import draft_from
from tests.importing.pasting import read_text

_WORDS = st.sampled_from(
    [
        "Essential",
        "Desirable:",
        "essential criteria",
        "E",
        "D",
        "✓",
        "X",
        "☐",
        "A/I",
        "AIR",
        "Criteria",
        "Measured by",
        "Person specification",
        "Job title: Clerk",
        "Main duties",
        "You will have:",
        "Experience of filing",
        "A = Application form, I = Interview",
        "Interview",
        "Qualifications",
        "All measured by test",
        "(continued)",
        "1.",
        "•",
        "*",
        "E1 Good typing",
        "Level: Essential",
        "Criterion: tact",
        "",
        " ",
        "- a; b; c",
        "[Add more]",
        "6 Minimum - essential",
    ]
)
_TEXT = st.one_of(_WORDS, st.text(max_size=60))
_CELLS = st.builds(
    Cell,
    paragraphs=st.lists(_TEXT, max_size=3).map(tuple),
    row=st.integers(1, 6),
    column=st.integers(1, 5),
    row_span=st.integers(1, 3),
    column_span=st.integers(1, 4),
    bold=st.booleans(),
)
_TABLES = st.builds(Block, kind=st.just(BlockKind.TABLE), cells=st.lists(_CELLS, max_size=14).map(tuple))
_LINES = st.builds(
    Block,
    kind=st.sampled_from([BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM]),
    text=_TEXT,
    depth=st.integers(0, 6),
    bold=st.booleans(),
    label=st.sampled_from(["", "•", "1.", "E1"]),
)


def _marked(block: Block) -> Block:
    cells = tuple(
        Cell(c.paragraphs, c.row, c.column, c.row_span, c.column_span, c.bold, (False,) * len(c.paragraphs), c.place)
        for c in block.cells
    )
    return Block(block.kind, block.text, block.depth, block.bold, block.italic, block.label, cells, Place(block=0))


@settings(max_examples=400, deadline=None)
@given(st.lists(st.one_of(_TABLES, _LINES), max_size=12))
def test_any_blocks_make_a_draft(blocks: list[Block]) -> None:
    document = Document("any", "txt", tuple(_marked(block) for block in blocks))
    draft = draft_from(document)
    assert draft.why
    for post in draft.posts:
        assert post.criteria
        assert len(set(references(post))) == len(post.criteria)
        for criterion in post.criteria:
            assert criterion.level in ("essential", "desirable", "unspecified")
            assert criterion.text == " ".join(criterion.text.split()) != ""
            assert all(criterion.measured_by)
    assert as_json(draft)["verdict"] in ("specification", "not a specification")


@settings(max_examples=300, deadline=None)
@given(st.lists(_TEXT, max_size=25).map("\n".join))
def test_any_pasted_text_makes_a_draft_or_a_refusal(text: str) -> None:
    with contextlib.suppress(Refusal):
        draft = read_text(text, "pasted")
        assert draft.document.characters_shown <= draft.document.characters_in_file
        assert draft.why


@settings(max_examples=100, deadline=None)
@given(st.lists(st.one_of(_TABLES, _LINES), max_size=8))
def test_a_document_comes_back_from_the_worker_as_it_went(blocks: list[Block]) -> None:
    document = Document("any", "txt", tuple(blocks), 3, 10, 9)
    assert unpack(pack(document)) == document
