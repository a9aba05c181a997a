"""Documents, drafts and refusals as JSON and back, so that what comes out of the worker is data and nothing else."""

import json
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from shortlister.domain.places import Passage, Place
from shortlister.domain.plans.drafts import (
    Block,
    BlockKind,
    Cell,
    Document,
    DraftCriterion,
    DraftPost,
    DraftSpecification,
    Print,
    Verdict,
)
from shortlister.domain.refusals import Problem, Refusal, Sentence


def pack_refusal(refusal: Refusal) -> dict[str, Any]:
    """The refusal of a file, as a worker answers it."""
    return {"refusal": refusal.sentence.message, "parameters": dict(refusal.sentence.parameters)}


def answered(said: bytes) -> dict[str, Any]:
    """What a worker answered; raises the Refusal that it sent instead."""
    answer: dict[str, Any] = json.loads(said)
    if "refusal" in answer:
        raise Refusal(answer["refusal"], **answer["parameters"])
    return answer


def pack(document: Document) -> dict[str, Any]:
    """The document as lists, strings and numbers."""
    return {
        "name": document.name,
        "format": document.format,
        "pages": document.pages,
        "in_file": document.characters_in_file,
        "shown": document.characters_shown,
        "problems": [_pack_problem(one) for one in document.problems],
        "unsure": [_pack_problem(one) for one in document.unsure],
        "lost_at": _pack_passage(document.lost_at),
        "blocks": [_pack_block(block) for block in document.blocks],
    }


def unpack(data: Mapping[str, Any]) -> Document:
    """The document again."""
    return Document(
        name=data["name"],
        format=data["format"],
        blocks=tuple(_unpack_block(block) for block in data["blocks"]),
        pages=data["pages"],
        characters_in_file=data["in_file"],
        characters_shown=data["shown"],
        problems=tuple(_unpack_problem(one) for one in data["problems"]),
        unsure=tuple(_unpack_problem(one) for one in data["unsure"]),
        lost_at=_unpack_passage(data["lost_at"]),
    )


def _pack_problem(problem: Problem) -> list[Any]:
    said = problem.sentence
    return [problem.place, said.message, dict(said.parameters), _pack_passage(problem.passage)]


def _unpack_problem(data: list[Any]) -> Problem:
    place, message, parameters, passage = data
    return Problem(place, Sentence(message, parameters), _unpack_passage(passage))


def _pack_passage(passage: Passage) -> list[Any]:
    return [_place(passage.place), passage.words]


def _unpack_passage(data: list[Any]) -> Passage:
    place, words = data
    return Passage(Place(*place), words)


def pack_draft(draft: DraftSpecification) -> dict[str, Any]:
    """The draft, with its document, as lists, strings and numbers."""
    return {
        "verdict": draft.verdict.value,
        "why": draft.why,
        "posts": [
            [post.title, [_pack_criterion(one) for one in post.criteria], list(post.doubts), dict(post.method_key)]
            for post in draft.posts
        ],
        "doubts": list(draft.doubts),
        "document": pack(draft.document),
        "left_over": [_pack_criterion(one) for one in draft.left_over],
        "passages": {said: _pack_passage(passage) for said, passage in draft.passages.items()},
    }


def unpack_draft(data: Mapping[str, Any]) -> DraftSpecification:
    """The draft again."""
    return DraftSpecification(
        verdict=Verdict(data["verdict"]),
        why=data["why"],
        posts=tuple(
            DraftPost(title, tuple(_unpack_criterion(one) for one in criteria), tuple(doubts), key)
            for title, criteria, doubts, key in data["posts"]
        ),
        doubts=tuple(data["doubts"]),
        document=unpack(data["document"]),
        left_over=tuple(_unpack_criterion(one) for one in data["left_over"]),
        passages={said: _unpack_passage(passage) for said, passage in data["passages"].items()},
    )


def _pack_criterion(one: DraftCriterion) -> list[Any]:
    weight = None if one.weight is None else str(one.weight)
    return [one.text, one.group, one.level, list(one.measured_by), _place(one.source), list(one.doubts), weight]


def _unpack_criterion(data: list[Any]) -> DraftCriterion:
    text, group, level, measured_by, source, doubts, weight = data
    known = None if weight is None else Fraction(weight)
    return DraftCriterion(text, group, level, tuple(measured_by), Place(*source), tuple(doubts), known)


def _pack_block(block: Block) -> list[Any]:
    cells = [
        [
            list(c.paragraphs),
            c.row,
            c.column,
            c.row_span,
            c.column_span,
            c.bold,
            [int(m) for m in c.marks],
            _place(c.place),
            c.italic,
            list(c.labels),
            sorted(c.strong),
            [_print(one) for one in c.prints],
            list(c.depths),
        ]
        for c in block.cells
    ]
    kind, printed = block.kind.value, block.printed and _print(block.printed)
    return [kind, block.text, block.depth, block.bold, block.italic, block.label, cells, _place(block.place), printed]


def _unpack_block(data: list[Any]) -> Block:
    kind, text, depth, bold, italic, label, cells, place, printed = data
    return Block(
        kind=BlockKind(kind),
        text=text,
        depth=depth,
        bold=bold,
        italic=italic,
        label=label,
        cells=tuple(_unpack_cell(cell) for cell in cells),
        place=Place(*place),
        printed=printed and Print(*printed),
    )


def _unpack_cell(data: list[Any]) -> Cell:
    paragraphs, row, column, row_span, column_span, bold, marks, place, italic, labels, strong, prints, depths = data
    listed = tuple(bool(mark) for mark in marks)
    texts, said, where = tuple(paragraphs), tuple(labels), Place(*place)
    printed, apart = tuple(Print(*one) for one in prints), frozenset(strong)
    deep = tuple(depths)
    return Cell(texts, row, column, row_span, column_span, bold, listed, where, italic, said, apart, printed, deep)


def _print(one: Print) -> list[int]:
    return [one.bold, one.italic, one.underlined]


def _place(place: Place) -> list[Any]:
    return [place.page, place.line, place.cell, place.block]
