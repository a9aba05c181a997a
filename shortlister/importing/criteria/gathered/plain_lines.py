"""Plain lines behind lists whose every item says how it is measured: pay, where to apply. They say nothing of that."""

from typing import Final

from shortlister.domain.plans.drafts import Block
from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.gathered.unread import passed_over
from shortlister.importing.criteria.lines.trailing import trailing_labels
from shortlister.importing.criteria.methods.trailing_codes import ends_with_codes
from shortlister.importing.criteria.words.vocabulary import sounds_like_a_criterion

FEWEST: Final = 5


def stands_out(text: str, block: Block, gathering: Gathering) -> bool:
    """Whether a paragraph is no criterion, where every one so far has methods behind its own text; it is said."""
    if sounds_like_a_criterion(text) or trailing_labels(text, gathering.key)[2]:
        return False
    if ends_with_codes(text, gathering.key):
        return False
    gathering.notes.extend(passed_over(text, (), block.place))
    return True
