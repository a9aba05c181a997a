"""Headings that name a part of the specification and the post in one line: `Who we want: Community Cook`."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.lines.outline import is_capitals, is_title_case
from shortlister.importing.criteria.words.post_names import ends_with_a_doer, names_a_post, names_an_organisation
from shortlister.importing.criteria.words.section_words import (
    SPECIFICATION,
    is_strong_specification,
    names_section,
    section_of,
)
from shortlister.importing.criteria.words.vocabulary import is_group_name, level_of_cell, levels_named
from shortlister.importing.late_regexes import late_regex

_NAMED: Final = late_regex(r"(?P<part>[^:–—|]{3,40}?)(?:\s*:|\s+[–—|-])\s+(?P<post>[^:–—|]{3,60})")
_BRACKET: Final = late_regex(r"\s*[(\[][^()\[\]]*[)\]]$")


def with_posts_headed(document: Document) -> Document:
    """The document, the post of such a heading a heading of its own above it."""
    blocks = [one for block in document.blocks for one in _parted(block)]
    return document if len(blocks) == len(document.blocks) else replace(document, blocks=tuple(blocks))


def _parted(block: Block) -> Iterator[Block]:
    heads = block.kind is BlockKind.HEADING or (block.kind is BlockKind.PARAGRAPH and block.bold)
    found = _NAMED.fullmatch(" ".join(block.text.split())) if heads else None
    if found and _names_part(found["part"]) and _is_post(found["post"]):
        yield replace(block, text=found["post"])
        yield replace(block, text=found["part"])
    else:
        yield block


def _names_part(text: str) -> bool:
    """Whether words ask for somebody as a heading does, and are neither a group, a level nor what labels a title."""
    wanted = names_section(text) and section_of(text) == SPECIFICATION
    return wanted and not (is_strong_specification(text) or is_group_name(text) or levels_named(text))


def _is_post(text: str) -> bool:
    bare = _BRACKET.sub("", text)
    named = (is_title_case(bare) or is_capitals(bare)) and ends_with_a_doer(bare) and names_a_post(bare)
    return named and not names_an_organisation(bare) and level_of_cell(bare) is None
