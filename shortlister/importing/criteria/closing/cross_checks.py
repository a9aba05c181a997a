"""What the document says against what was read, whichever rule read it: a doubt with its place where they disagree."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Final

from shortlister.domain.places import Place, place_words
from shortlister.domain.plans.drafts import Document, DraftCriterion, DraftPost
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.closing.levelled_rows import lost_rows, other_columns
from shortlister.importing.criteria.closing.own_groups import other_groups
from shortlister.importing.criteria.closing.own_levels import other_levels
from shortlister.importing.criteria.closing.own_methods import other_methods
from shortlister.importing.criteria.closing.same_marks import unlike_read, unused_columns, unused_marks
from shortlister.importing.criteria.closing.stood import Standing, standing
from shortlister.importing.criteria.closing.unaccounted import unaccounted
from shortlister.importing.criteria.closing.whole_lines import broken_lines, joined_lines

FURTHER: Final = N_("{place}: more is in doubt for the same reason ({count} more); the next is here.")
_CHECKS: Final[tuple[Callable[[Standing], Iterator[Problem]], ...]] = (
    unaccounted,
    other_levels,
    other_methods,
    other_groups,
    unlike_read,
    unused_marks,
    unused_columns,
    broken_lines,
    joined_lines,
    lost_rows,
    other_columns,
)
_SHOWN: Final = 2
_MANY: Final = 2000


def cross_checked(
    document: Document, posts: Sequence[DraftPost], left: Sequence[DraftCriterion], doubted: Collection[Place]
) -> tuple[Problem, ...]:
    """The doubts, of each kind the first two and a count of the rest.

    A document of more criteria than any real one has is not checked.
    `left` are the texts that are said to be left out, `doubted` the places of which a doubt is told already.
    """
    stood, anywhere = standing(document, posts), standing(document, posts, named=False)
    known = {*doubted, *(one.source for one in left)}
    doubts: list[Problem] = []
    for check in _CHECKS if 0 < len(anywhere.found) <= _MANY else ():
        found = check(anywhere if check is unaccounted else stood)
        told = {problem.passage: problem for problem in found if problem.passage.place not in known}
        doubts.extend(_few(list(told.values())))
    return tuple(doubts)


def _few(problems: Sequence[Problem]) -> Iterator[Problem]:
    yield from problems[:_SHOWN]
    if len(problems) == _SHOWN + 1:
        yield problems[_SHOWN]
    elif rest := problems[_SHOWN:]:
        said = {"place": place_words(rest[0].passage.place), "count": len(rest)}
        yield Problem("", Sentence(FURTHER, said), rest[0].passage)
