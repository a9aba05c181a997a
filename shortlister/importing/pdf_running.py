"""Page numbers and lines that come back on the pages of a PDF, taken off before it is read."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from shortlister.domain.places import FOOTER, HEADER
from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.methods.follows import follows
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.criteria.words.vocabulary import looks_like_header
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.pdf_lines import Line, join_words, lines_of, runs_of
from shortlister.importing.pdf_parts import Page
from shortlister.importing.pdf_tables import ruled_tables

_PAGE_NUMBER: Final = late_regex(r"(?i)^(?:page\s*)?[-–—|\s]*\d{1,4}[-–—|\s]*(?:(?:of|/)\s*\d{1,4})?$")


def drop_running_lines(pages: Sequence[Page]) -> list[tuple[str, tuple[Block, ...]]]:
    """Takes off page numbers, and lines at the edges of pages that come back on most; never the text of tables.

    Gives those that may tell the title, as they name who works, each once with `HEADER` or `FOOTER`.
    """
    edges: list[tuple[Page, Line, str]] = []
    for page in pages:
        _tables, words = ruled_tables(page)
        for line in lines_of(words, page.number):
            low, high = line.base < 0.09 * page.height, line.base > 0.92 * page.height
            if low or high:
                text = line.text.strip()
                numbered = re.sub(r"(?i)(?<=page )\d+", "#", text)
                if numbered == text:
                    numbered = re.sub(rf"^{page.number}\b|\b{page.number}$", "#", text)
                edges.append((page, line, f"{low} {numbered}"))
    counts = Counter(mark for _page, _line, mark in edges)
    last = {mark: page for page, _line, mark in edges}
    running: dict[str, tuple[str, tuple[Block, ...]]] = {}
    for page, line, mark in edges:
        text = line.text.strip()
        heads = looks_like_header([join_words(run) for run in runs_of(line)])
        often = counts[mark] >= max(2, 0.6 * len(pages)) and ":" not in text and not heads
        if often and page is last[mark] and (told := follows(text, MethodKey())) and told.criteria and told.methods:
            continue  # it says how the criteria are assessed, and is read once
        if often or (_PAGE_NUMBER.match(text) and len(text) < 20):
            if often and names_a_post(text):
                kind = HEADER if mark.startswith("True") else FOOTER
                running.setdefault(mark, (kind, (Block(BlockKind.PARAGRAPH, text),)))
            gone = {id(word) for word in line.words}
            page.words = [word for word in page.words if id(word) not in gone]
    return list(running.values())
