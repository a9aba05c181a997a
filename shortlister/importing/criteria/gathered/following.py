"""What a paragraph says of what it points at, given to it: to the criteria below, those above, or all of them."""

import re
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.gathered.sections import GUESSED, Sections
from shortlister.importing.criteria.lines.outline import level_label
from shortlister.importing.criteria.lines.prose import needs_in
from shortlister.importing.criteria.lines.stage_headings import lead_methods
from shortlister.importing.criteria.lines.stated import surely_of_all
from shortlister.importing.criteria.methods.follows import At, Follows, follows
from shortlister.importing.criteria.methods.legends import legend_pairs
from shortlister.importing.criteria.words.both_levels import explains_a_level
from shortlister.importing.criteria.words.pointed_levels import pointed_level
from shortlister.importing.criteria.words.section_words import SPECIFICATION
from shortlister.importing.criteria.words.unread_words import unread_words
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED, sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_OF_ALL: Final = late_regex(
    r"(?i)\b(?:points|criteria|requirements|lists|headings|sections|above)\b|^\W*(?:(?:please )?note|n\.?b)\b"
)
"""What makes `all of these` behind the last criterion all that the document asks for, not those of one group."""

CLOSES: Final = late_regex(
    r"^(?:all|each|every|everything)\b"
    r"(?! (?:(?:of )?(?:these|those|this|them)|(?:the )?(?:essential|desirable|section|group))\b)",
    re.IGNORECASE,
)
"""How a note begins that is of all criteria where it is the only one and stands behind the last of them."""
_COMPETENCIES: Final = late_regex(r"\bcompetenc(?:y|ies|es|e)\b", re.IGNORECASE)
_COMPETENCIES_ARE: Final = late_regex(
    r"(?:(?:the|these|our|key|core|role|behavioural|professional) )*competenc(?:ies|es|e|y)\b"
    r"(?! (?:above|listed above))",
    re.IGNORECASE,
)
_EVERYTHING: Final = late_regex(r"\beverything\b", re.IGNORECASE)
_HOW: Final = late_regex(
    r"(?:how|where|when) (?:we|you|it|this|they|the panel|the choice)\b|(?:the )?(?:selection|assessment|choosing)\b",
    re.IGNORECASE,
)
"""Headings behind all lists below which everything is meant: `How we choose`."""


def take_pointed(sections: Sections, text: str, block: Block) -> bool:
    """Takes a sentence that gives a level to what stands below it, be it a heading or numbered; True where it does."""
    if pointed_level(text) is None or not (label := level_label(text, sections.gathering.key)):
        return False
    sections.roles = None
    sections.label(label, block.depth if block.kind is BlockKind.HEADING else GUESSED)
    told = follows(text, sections.gathering.key)
    if told and told.unsure:
        sections.gathering.notes.append(unread_words(told.unsure, block.place))
    return True


def begins_group(sections: Sections) -> bool:
    """Whether nothing stands yet below the heading of a group of the specification."""
    scope = sections.scope
    begun = bool(scope.items) and sections.gathering.count() > scope.group_begins
    return bool(scope.group) and scope.section == SPECIFICATION and not begun


def take_follows(sections: Sections, text: str, block: Block, told: Follows) -> bool:
    """Gives the methods to what is pointed at; True where the paragraph does nothing else."""
    scope, gathering = sections.scope, sections.gathering
    wanted, leads = scope.section == SPECIFICATION, text.rstrip().endswith((":", ":-"))
    if told.unsure:
        gathering.notes.append(unread_words(told.unsure, block.place))
    if not told.methods:
        return wanted and not leads and not _asks(told.rest)
    begun = _has_begun(sections)
    match told.at:
        case At.ABOVE if told.criteria or told.all_of_it:
            gathering.add_methods(0, told.methods)
        case At.ABOVE | At.THESE if begun and not leads:
            whole = len(told.methods) > 1 and (CLOSES.match(text) or _OF_ALL.search(text))
            if told.all_of_it and whole and not gathering.has_methods(0):
                gathering.closing = gathering.count(), told.methods
            sections.note_methods(told.methods, every=told.all_of_it)
        case _ if wanted and leads and lead_methods(text, gathering.key):
            sections.said_ahead(told.methods, lasting=True)
        case At.EVERY | At.THESE if gathering.count() and not begun and _of_lists_above(text, scope.group, told):
            gathering.every_methods = gathering.every_methods or told.methods
        case At.GENERAL if begun and wanted and _of_others(sections, text):
            _give_others(sections, told.methods)
        case At.EVERY | At.GENERAL if not wanted or begun or (told.at is At.EVERY and sections.scope.is_outermost()):
            gathering.of_all = gathering.of_all or (not gathering.every_methods and surely_of_all(text))
            gathering.every_methods = gathering.every_methods or told.methods
            if wanted and not begun:
                sections.said_ahead(told.methods, lasting=not leads)
        case At.ABOVE:
            pass
        case At.THESE if told.all_of_it and not (wanted or leads):
            gathering.every_methods = gathering.every_methods or told.methods
        case _ if wanted:
            sections.said_ahead(told.methods, lasting=not leads)
        case _ if told.at is At.BELOW:
            scope.methods = told.methods
            if told.criteria and not leads:
                scope.below = told.methods
    if not wanted or leads or _asks(told.rest):
        return False
    scope.listing = None
    return True


def _has_begun(sections: Sections) -> bool:
    """Whether criteria stand already in the table or below the heading at hand."""
    scope, count = sections.scope, sections.gathering.count()
    tabled = scope.table_begins is not None and count > scope.table_begins
    return tabled or (bool(scope.items) and count > scope.group_begins)


def _asks(text: str) -> bool:
    """Whether the other sentences of a paragraph say what a person needs."""
    if legend_pairs(text) or (text[:1] in "([" and explains_a_level(text.partition(" ")[2])):
        return False
    return bool(needs_in(text)) or sounds_like_a_criterion(text)


def _give_others(sections: Sections, methods: tuple[str, ...]) -> None:
    """Gives the methods to the criteria that follow, which no label above is of; where none do, to all."""
    gathering, scope = sections.gathering, sections.scope
    gathering.closing = gathering.closing if gathering.has_methods(0) else (gathering.count(), methods)
    scope.level, scope.level_outer = UNSPECIFIED, False
    sections.said_ahead(methods, lasting=True)


def _of_others(sections: Sections, text: str) -> bool:
    """Whether a sentence behind the criteria speaks of competencies, which none of them is called by its heading.

    It is of those that follow; only where none do, of all.
    """
    found = sections.gathering.posts[-1].found if sections.gathering.posts else ()
    called = any(_COMPETENCIES.search(one.criterion.group) for one in found)
    return not called and bool(_COMPETENCIES_ARE.match(text))


def _of_lists_above(text: str, heading: str, told: Follows) -> bool:
    """Whether a sentence below a heading of its own speaks of all the lists before that."""
    return bool(_EVERYTHING.search(text)) if told.at is At.EVERY else bool(_HOW.match(heading))
