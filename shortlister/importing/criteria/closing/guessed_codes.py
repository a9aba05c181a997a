"""Codes without a key that stand for one thing here and for another there: what each was taken for is said."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from shortlister.domain.places import Passage, place_words
from shortlister.domain.plans.drafts import Block, Cell, Document, DraftPost
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.code_cells import is_no_code

_SHORT: Final = 20


def guessed_codes(document: Document, key: MethodKey, posts: Iterable[DraftPost]) -> Iterator[Problem]:
    """A doubt for each such code whose method a criterion has, with the first place where it stands."""
    said = N_("{place}: the code “{code}” is not explained in the document; it was taken for “{method}”.")
    given = {method for post in posts for criterion in post.criteria for method in criterion.measured_by}
    for code in sorted(key.guessed | key.assumed):
        taken = key.taken(code)
        passage = next(_passages(code, document), None) if taken in given and not is_no_code(code, document) else None
        if passage:
            words = {"place": place_words(passage.place), "code": code, "method": taken}
            yield Problem("", Sentence(said, words), passage)


def _passages(code: str, document: Document) -> Iterator[Passage]:
    """Where a code stands as a word of its own: in short cells first, then at the end of a line, then anywhere."""
    word = re.compile(rf"(?<![A-Za-z]){re.escape(code)}(?![A-Za-z])")
    last = re.compile(rf"{word.pattern}[^a-z]*$")
    cells: list[Block | Cell] = [cell for block in document.blocks for cell in block.cells]
    texts = [*document.blocks, *cells]
    short = (one for one in cells if len(one.text) < _SHORT and word.search(one.text))
    ending = (one for one in texts if last.search(one.text))
    for one in chain(short, ending, (one for one in texts if word.search(one.text))):
        if place_words(one.place):
            yield Passage(one.place, one.text)
