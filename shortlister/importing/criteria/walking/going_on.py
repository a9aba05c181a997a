"""Lines that go on with a list: plain ones below its bullets, and those that say their own level."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.gathered.scope import Scope
from shortlister.importing.criteria.gathered.sections import Sections
from shortlister.importing.criteria.lines.outline import is_capitals, is_note, level_label
from shortlister.importing.criteria.lines.prose import is_condition_of_work
from shortlister.importing.criteria.lines.trailing import trailing_labels
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.method_notes import tells_methods
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.methods.procedure import speaks_of_procedure
from shortlister.importing.criteria.words.form_lines import is_form_line
from shortlister.importing.criteria.words.paper_words import is_dated, is_template
from shortlister.importing.criteria.words.section_words import OTHER, SPECIFICATION, names_section, section_of
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED, is_group_name, sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_MOST: Final = 20
_OPEN: Final = late_regex(r"(?:[,&–—-]|\b(?:an?|and|as|at|by|for|from|in|of|on|or|such|the|to|with))$", re.IGNORECASE)
"""The end of a line that a further one completes."""


def says_own_level(text: str, key: MethodKey) -> bool:
    """Whether a line ends with its own level, as a criterion does: `Typing – Desirable – Test`, no group."""
    bare, level, _methods = trailing_labels(text, key)
    return level is not None and level != UNSPECIFIED and not is_group_name(bare)


def goes_on(sections: Sections, text: str, block: Block, ahead: Sequence[Block]) -> bool:
    """Whether a plain line below the bullets of a list is one more of what is asked for there.

    It says its own level, or only such lines and notes of how they are measured stand up to the next level or group.
    """
    scope, gathering = sections.scope, sections.gathering
    key, found = gathering.key, gathering.posts[-1].found if gathering.posts else []
    if scope.section != SPECIFICATION or scope.items <= 0 or scope.listing == OTHER or block.bold:
        return False
    if says_own_level(text, key):
        return True
    if scope.level == UNSPECIFIED or not scope.labelled or not _asks(text, key):
        return False
    if found and _OPEN.search(found[-1].criterion.text.rstrip()):
        return False
    for below in ahead:
        said = below.text.strip()
        if _opens_further(scope, below, key):
            return True
        if below.kind is not BlockKind.PARAGRAPH or below.bold:
            return False
        if not (_asks(said, key) or tells_methods(said, key)):
            return False
    return not ahead and sounds_like_a_criterion(text)


def _opens_further(scope: Scope, block: Block, key: MethodKey) -> bool:
    """Whether a block is surely the next level or group: a plain label may have the line above it for a group."""
    text = block.text.strip()
    if block.kind is BlockKind.TABLE or section_of(text) == OTHER:
        return False
    label = level_label(text, key)
    if block.kind is BlockKind.HEADING or block.bold:
        return label is not None or is_group_name(text.strip(" :"))
    return label is not None and not scope.group and label.level != scope.level


def _asks(text: str, key: MethodKey) -> bool:
    """Whether a line may be a criterion: some words from a capital or a number, and nothing else that is known."""
    few = len(text.split()) <= _MOST and text[-1:] not in ".:?!" and not text[:1].islower()
    other = is_note(text) or is_template(text) or is_dated(text) or is_form_line(text) or speaks_of_procedure(text)
    told = tells_methods(text, key) or key_pairs(text) or is_capitals(text) or level_label(text, key)
    named = is_group_name(text) or names_section(text) or section_of(text) == OTHER
    return few and not (other or told or named or is_condition_of_work(text, levelled=True))


@dataclass(slots=True)
class Leaves:
    """The items of the list at hand that have no points of their own, at one depth."""

    depth: int = 0
    group: str = ""
    count: int = 0

    def add(self, block: Block, scope: Scope) -> None:
        """A further such item, before it is taken."""
        alike = scope.items > 0 and (self.depth, self.group) == (block.depth, scope.group)
        self.depth, self.group, self.count = block.depth, scope.group, self.count + 1 if alike else 1

    def outnumber(self, text: str, block: Block, ahead: Sequence[Block], scope: Scope) -> bool:
        """Whether most items beside one with points have none: it is a criterion as they are, and heads no group."""
        if block.bold or text.endswith(":") or is_group_name(text.strip(" :")):
            return False
        listed = list(takewhile(lambda one: one.kind is BlockKind.ITEM and one.depth >= block.depth, ahead))
        alike = scope.items > 0 and (self.depth, self.group) == (block.depth, scope.group)
        parents, leaves = 1, self.count if alike else 0
        for at, one in enumerate(listed):
            if one.depth == block.depth:
                has_points = at + 1 < len(listed) and listed[at + 1].depth > one.depth
                parents, leaves = parents + has_points, leaves + (not has_points)
        return leaves > parents
