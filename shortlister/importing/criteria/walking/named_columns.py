"""Lines of a table without its lines that only name a column: a method, a weight, a level."""

from typing import Final

from shortlister.domain.plans.drafts import Block
from shortlister.importing.criteria.gathered.sections import Sections
from shortlister.importing.criteria.methods.methods import name_of
from shortlister.importing.criteria.words.papers_held import names_a_paper, names_its_kind
from shortlister.importing.criteria.words.section_words import OTHER, SPECIFICATION, is_hard_other
from shortlister.importing.criteria.words.unread_words import left_out
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED, is_weight_header

_LONGEST: Final = 30


def names_a_column(text: str, block: Block, sections: Sections) -> bool:
    """Whether a line among what is asked for names a column; a check or paper at the end of a list may be asked for.

    Below items with bullets that is in doubt.
    """
    scope = sections.scope
    named = name_of(text) or is_weight_header(text) or text.lower() in ("shortlisting", "essential", "desirable")
    if len(text) >= _LONGEST or scope.section != SPECIFICATION or not named:
        return False
    if block.bold and is_hard_other(text):
        return False  # the heading of what is said of applying: `Application process`
    levelled = scope.labelled and scope.level != UNSPECIFIED and not scope.columns
    asked = levelled and (names_its_kind(text) or (scope.items != 0 and names_a_paper(text)))
    if not asked or scope.listing == OTHER:
        return True
    if scope.items > 0:
        sections.gathering.notes.append(left_out(text, block.place))
    return scope.items > 0
