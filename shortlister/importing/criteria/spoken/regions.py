"""Which paragraphs of a document with several posts speak of which of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from shortlister.domain.plans.drafts import Block
from shortlister.importing.criteria.gathered.gathering import FoundPost
from shortlister.importing.criteria.spoken.naming import Position, Standing
from shortlister.importing.criteria.words.letters import letters

_FIRST = (-1, 0)
_END = (1_000_000, 0)
_SHORT = 80


@dataclass(frozen=True, slots=True)
class Region:
    """A post with where its criteria stand; `own`: whether a paragraph at a position speaks of it.

    `apart`: other posts have paragraphs of their own.
    """

    post: FoundPost
    standing: Sequence[Standing]
    own: Callable[[Position], bool]
    apart: bool = False


def regions_of(
    posts: Sequence[FoundPost],
    standing: Sequence[Sequence[Standing]],
    blocks: Sequence[Block],
    said: Sequence[Position],
) -> list[Region]:
    """The posts with their paragraphs, `said` being where paragraphs speak of measuring.

    What stands before the first post or behind the last one is of all, unless other posts have paragraphs of their
    own; between two posts the name of the second one parts them. Posts that share their lines share all paragraphs.
    """
    placed = [(post, several) for post, several in zip(posts, standing, strict=True) if several]
    if len(placed) < 2 or any(a[-1].at >= b[0].at for (_p, a), (_q, b) in pairwise(placed)):
        return [Region(post, several, lambda _at: True) for post, several in placed]
    begins = [
        _begin(_FIRST, placed[0][1], placed[0][0], blocks),
        *(_begin(a[-1].at, b, post, blocks) for (_p, a), (post, b) in pairwise(placed)),
    ]
    ends = [*begins[1:], _END]
    opening, closing = placed[0][1][0].at, placed[-1][1][-1].at
    apart = any(opening < at < begins[-1] for at in said)

    def owner(begin: Position, end: Position) -> Callable[[Position], bool]:
        return lambda at: begin <= at < end or at < begins[0] or (at > closing and not apart)

    return [
        Region(post, several, owner(begin, end), apart)
        for (post, several), begin, end in zip(placed, begins, ends, strict=True)
    ]


def _begin(after: Position, standing: Sequence[Standing], post: FoundPost, blocks: Sequence[Block]) -> Position:
    """Where a post begins between the criteria before and its own: with its name, or with its first criterion."""
    first, name = standing[0].at, letters(post.identity.title)
    named = [
        at
        for at in range(after[0] + 1, first[0])
        if name and len(blocks[at].text) < _SHORT and name in letters(blocks[at].text)
    ]
    return (named[-1] if named else first[0], 0)
