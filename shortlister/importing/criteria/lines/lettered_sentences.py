"""Sentences that begin with the letters of criteria, which look like items: `(b) and (c) will be tested at interview.`

Each item is given how it is tested; a later clause without a verb has that of the first.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.late_regexes import late_regex

_LETTER: Final = r"\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)"
_LIST: Final = rf"{_LETTER}(?:(?:\s*,\s*(?:and\s+)?|\s+(?:and|to|or)\s+|\s*[&–-]\s*){_LETTER})*"
_VERB: Final = (
    r"(?:will|shall|is|are|to|should|can)\b[\w ]{0,25}?\b(?:tested|assessed|checked|seen|judged|measured|looked at"
    r"|explored|examined|looked for|verified|considered|scored|evidenced|shown)"
)
_HOW: Final = r"(?:by|at|in|on|from|through|via|with|during|using)\b[^;.]{2,80}?"
_CLAUSE: Final = late_regex(
    rf"(?:(?:and|but|while)\s+)?(?P<list>{_LIST})(?:\s+(?P<verb>{_VERB}))?\s+(?P<how>{_HOW})"
    rf"(?=\s*[;.]|\s*,?\s+(?:and\s+|but\s+|while\s+)?(?:{_LETTER})|$)\s*[;.,]*\s*",
    re.IGNORECASE,
)
_BEGINS: Final = late_regex(rf"(?:^|(?<=[.;])\s+)(?P<list>{_LIST})\s+{_VERB}\b", re.IGNORECASE)
_PLACE: Final = late_regex(
    r"^(?:by|at|in|on|from|through|via|with|during|using)\s+(?:(?:the|an?|your)\s+)?", re.IGNORECASE
)
_LONGEST: Final = 400


@dataclass(frozen=True, slots=True)
class _Clause:
    """The letters that a clause names, how these are tested, the clause as a sentence, and what is before them all."""

    letters: tuple[str, ...]
    how: str
    said: str
    before: str


def with_letters_told(document: Document) -> Document:
    """The document, each item whose letter such a sentence names with how it is tested behind it.

    Where a letter stands before several items the clauses become paragraphs.
    """
    labels = Counter(_bare(block.label) for block in document.blocks if block.kind is BlockKind.ITEM)
    found = {at: told for at, block in enumerate(document.blocks) if (told := _clauses(block, labels))}
    if not found:
        return document
    # an item that was a sentence is none, so its own letter counts once less
    labels.subtract(_bare(document.blocks[at].label) for at in found if document.blocks[at].kind is BlockKind.ITEM)
    clauses = [clause for told in found.values() for clause in told]
    named = [letter for clause in clauses for letter in clause.letters]
    if all(labels[letter] == 1 for letter in named) and len(set(named)) == len(named):
        hows = {letter: clause.how for clause in clauses for letter in clause.letters}
        blocks = (
            replace(one, text=found[at][0].before) if at in found else one for at, one in enumerate(document.blocks)
        )
        return replace(document, blocks=tuple(_with_how(one, hows) for one in blocks if one.text or one.cells))
    return replace(document, blocks=tuple(
        one
        for at, block in enumerate(document.blocks)
        for one in (_apart(block, found[at]) if at in found else (block,))
    ))  # fmt: skip


def _with_how(block: Block, hows: Mapping[str, str]) -> Block:
    how = hows.get(_bare(block.label)) if block.kind is BlockKind.ITEM else None
    return replace(block, text=f"{block.text.rstrip(' .;,')} (Assessed by: {how})") if how else block


def _apart(block: Block, clauses: Sequence[_Clause]) -> Iterator[Block]:
    plain = replace(block, kind=BlockKind.PARAGRAPH, label="", depth=0, bold=False)
    if clauses[0].before:
        yield replace(plain, text=clauses[0].before)
    for clause in clauses:
        yield replace(plain, text=clause.said)


def _clauses(block: Block, labels: Collection[str]) -> list[_Clause]:
    """The clauses with which a text ends, where all of them are such; else none."""
    text = f"{block.label} {block.text}" if block.kind is BlockKind.ITEM else block.text
    bare = " ".join(text.split())
    begins = _BEGINS.search(bare) if block.kind is not BlockKind.TABLE and len(bare) < _LONGEST else None
    if begins is None:
        return []
    told, at, verb = list[_Clause](), begins.start("list"), ""
    while at < len(bare):
        found = _CLAUSE.match(bare, at)
        if found is None or not (verb := found["verb"] or verb):
            return []
        letters = tuple(_bare(one) for one in re.findall(_LETTER, found["list"], re.IGNORECASE))
        if not all(letter in labels for letter in letters) or re.search(r"\bto\b|[–-]", found["list"]):
            return []
        listed = re.sub(_LETTER, lambda one: f"({_bare(one[0])})", found["list"], flags=re.IGNORECASE)
        how = _PLACE.sub("", found["how"].strip())
        before = re.sub(r"[\s;,]+$", ".", bare[: begins.start("list")].strip())
        told.append(_Clause(letters, how, f"{listed} {verb} {found['how'].strip()}.", before))
        at = found.end()
    return told


def _bare(label: str) -> str:
    return label.strip(" ().•-*–").lower()
