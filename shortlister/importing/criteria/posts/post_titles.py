"""Lines that are nothing but the title of a post whose specification follows: there the post before has ended."""

from collections.abc import Sequence
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.posts.titles import title_in
from shortlister.importing.criteria.words.post_names import is_generic
from shortlister.importing.criteria.words.section_words import is_strong_specification

_LONGEST: Final = 100


def titles_of_specifications(blocks: Sequence[Block]) -> frozenset[int]:
    """Such lines in a document whose specifications have the titles of at least two posts in their headings."""
    named = {at: title for at, block in enumerate(blocks) if (title := _named(block))}
    if len(set(named.values())) < 2:
        return frozenset()
    return frozenset(at for at, block in enumerate(blocks) if at not in named and _opens(at, block, named))


def _named(block: Block) -> str:
    """The title in the heading of a specification: `Person specification: Team Leader`."""
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or not 0 < len(block.text) < _LONGEST:
        return ""
    if block.text.endswith(".") or not is_strong_specification(block.text):
        return ""
    title = title_in(block.text)
    return "" if is_generic(title) else title.casefold()


def _opens(at: int, block: Block, named: dict[int, str]) -> bool:
    """Whether a line is the title of the next specification, and not of the one that it stands in."""
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or len(block.text) > _LONGEST:
        return False
    title = title_in(block.text).casefold()
    before = next((named[one] for one in sorted(named, reverse=True) if one < at), "")
    return bool(title) and title != before and title == next((named[one] for one in sorted(named) if one > at), "")
