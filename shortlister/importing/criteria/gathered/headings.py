"""Headings that are headings only by their looks, in text without formats."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.gathered.leads import is_lead, leads_as_you, leads_to_choice
from shortlister.importing.criteria.gathered.scope import Scope
from shortlister.importing.criteria.gathered.sections import ECHO, GUESSED, Sections
from shortlister.importing.criteria.lines.outline import (
    could_be_heading,
    is_acronym,
    is_capitals,
    is_note,
    level_label,
    sounds_like_a_criterion_sentence,
)
from shortlister.importing.criteria.lines.run_in import run_in
from shortlister.importing.criteria.lines.stems_joined import is_stem_of_ability
from shortlister.importing.criteria.lines.trailing import heading_methods
from shortlister.importing.criteria.methods.method_notes import tells_methods
from shortlister.importing.criteria.methods.methods import MethodKey, name_of
from shortlister.importing.criteria.methods.procedure import heads_notes
from shortlister.importing.criteria.methods.trailing_codes import ends_with_codes
from shortlister.importing.criteria.words.numbers import is_next
from shortlister.importing.criteria.words.paper_words import is_dated
from shortlister.importing.criteria.words.post_names import is_field, names_a_post
from shortlister.importing.criteria.words.section_words import (
    OTHER,
    SPECIFICATION,
    ends_all,
    is_strong_specification,
    names_section,
    section_of,
)
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    UNSPECIFIED,
    is_group_name,
    levels_named,
    sounds_like_a_criterion,
)
from shortlister.importing.late_regexes import late_regex

_PLEASE: Final = late_regex(r"\bplease\b", re.IGNORECASE)
_NAME: Final = late_regex(r"(?:the|our)\b(?!.*\b(?:will|is|are|must|should|may)\b)", re.IGNORECASE)
_COUNTED: Final = late_regex(r"[\[(](?:[A-Z]|\d{1,2})(?:\.\d{1,2})*[\])]|(?:[A-Z]|\d{1,2})(?:\.\d{1,2})*[.)](?=\s)")
_LONGEST: Final = 110
_HARDLY: Final = 2.2
_WORDS: Final = 6
_LINE: Final = 60


def look_of(block: Block) -> int:
    """The rank that the looks of a line give it as a heading: capitals above others, bold above plain, items last."""
    item = 0 if block.kind is not BlockKind.ITEM else 4 + block.depth
    return item + (0 if is_capitals(block.text) else 1) + (0 if block.bold else 2)


def is_heading(sections: Sections, text: str, block: Block, following: Block | None) -> bool:
    """Whether a paragraph without a heading's format is one, by its looks and by what follows."""
    if (is_strong_specification(text) and len(text) < 80 and not text.endswith(".")) or heads_notes(text):
        return True
    if is_field(text):
        return False
    if ends_all(text) and len(text.split()) > 1 and block.kind is BlockKind.PARAGRAPH:
        return True
    if ends_with_codes(text, sections.gathering.key) or _bears_star(sections, text):
        return False
    if following is not None and (
        _is_measured_group(text, following, sections.gathering.key)
        or _counts_on_from_group(sections.scope.group, text, block, following)
    ):
        return True
    if following is None or _ends_list(sections, text, block, following):
        return False
    if _leads_to_label(sections, text, following):
        return _heads_label(sections, text, block, following)
    if is_group_name(text) and (block.bold or not sections.scope.goes_on_listing(following)):
        return True
    if is_lead(text) or leads_to_choice(text) or _leads_below_group(sections, text, following):
        return False
    if _heads_list(sections, text, following):
        return True
    if _is_one_of_many(sections, text, block, following):
        return False
    if names_section(text) and not (
        sections.scope.strong and sections.scope.listing == SPECIFICATION and not block.bold
    ):
        leads = following.kind is not BlockKind.PARAGRAPH or section_of(text) == OTHER or not sections.scope.strong
        if leads or block.bold:
            return True
    return not _is_plainer(sections, block, following) and _looks_like_heading(sections, text, block, following)


def _is_plainer(sections: Sections, block: Block, following: Block) -> bool:
    """Whether a plain line that leads to no list stands below a heading that is set apart: it is a criterion."""
    wanted = (scope := sections.scope).section == SPECIFICATION and bool(scope.group or scope.level != UNSPECIFIED)
    plain = _is_plain(block) and block.text[-1:] != ":" and section_of(block.text) is None
    leads = following.kind in (BlockKind.ITEM, BlockKind.TABLE) or (_is_plain(following) and following.text[-1:] == ":")
    return wanted and plain and not leads and sections.rank < GUESSED + look_of(block)


def _counts_on_from_group(group: str, text: str, block: Block, following: Block) -> bool:
    """Whether a bold line right above a table has a number or letter as the group before has: `[A.2] To be able …`."""
    counted = all(_COUNTED.match(one) for one in (group, text)) and group[:1].isalnum() == text[:1].isalnum()
    return block.bold and following.kind is BlockKind.TABLE and counted


def _bears_star(sections: Sections, text: str) -> bool:
    """Whether a line ends with the star that the document explains as the level of a criterion."""
    return "*" in sections.gathering.legend and text.endswith("*") and not is_group_name(text.rstrip("* "))


def _is_measured_group(text: str, following: Block, key: MethodKey) -> bool:
    """Whether a line names a group and how it is measured: `Knowledge, assessed at interview`, `Money (CV)`.

    Other than with a bracket right above a list it must be the usual name of a group.
    """
    leads = len(text) > _LONGEST or is_lead(text) or text.lower().startswith("the ")
    group, methods = (text, ()) if leads else heading_methods(text, key)
    if not methods or is_group_name(group):
        return bool(methods)
    listed = following.kind is BlockKind.ITEM and text.rstrip(" :").endswith((")", "]"))
    return listed and _is_short(group) and not sounds_like_a_criterion(group)


def _is_short(text: str) -> bool:
    """Whether a line is a few words from a capital to a letter."""
    return len(text.split()) <= _WORDS and len(text) < _LINE and text[:1].isupper() and text[-1:].isalnum()


def _ends_list(sections: Sections, text: str, block: Block, following: Block) -> bool:
    """Whether a plain line ends a list without bullets: the next heading follows, and it would head nothing.

    That may be a heading by its looks or by its name, below the label of a level.
    """
    scope = sections.scope
    first = scope.items == 0 and scope.level_begins == sections.gathering.count()
    if not (scope.items < 0 or first) or block.bold or _stands_in_capitals(sections, text):
        return False
    if following.kind is not BlockKind.HEADING:
        levelled = _is_in_list(scope) and block.kind is following.kind is BlockKind.PARAGRAPH
        if not levelled or not (is_group_name(following.text) or _is_bold_heading(following)) or names_a_post(text):
            return False
    elif first and not _is_in_list(scope):
        return False
    return text[-1:] != ":" and section_of(text) is None and not is_group_name(text)


def _is_in_list(scope: Scope) -> bool:
    """Whether criteria stand here: below the label of a level, or plain ones below a group's heading in capitals."""
    levelled = scope.labelled and scope.level != UNSPECIFIED
    return levelled or (scope.strong and scope.items < 0 and is_capitals(scope.group))


def _is_one_of_many(sections: Sections, text: str, block: Block, following: Block) -> bool:
    """Whether a plain word or two below the label of a level stand above more of their kind: a list without bullets."""
    scope = sections.scope
    if scope.section != SPECIFICATION or scope.level == UNSPECIFIED or not scope.labelled:
        return False
    alike = all(
        one.kind is BlockKind.PARAGRAPH and not one.bold and len(said.split()) <= 3 and said[-1:].isalnum()
        and not is_capitals(said) and not is_group_name(said) and section_of(said) is None
        for one, said in ((block, text), (following, following.text))
    )  # fmt: skip
    return alike and not level_label(following.text, sections.gathering.key)


def begins_plain_list(sections: Sections, text: str, block: Block, ahead: Sequence[Block]) -> bool:
    """Whether a plain line right below the label of a level is the first of plain lines up to the next label.

    Or right below a group's bold heading behind others that had labels, itself without one.
    Either none of the lines below it could be a heading, or all could; the next is hardly longer than this one.
    """
    scope, key = sections.scope, sections.gathering.key
    count = sections.gathering.count()
    first = scope.level != UNSPECIFIED and scope.level_begins == count
    grouped = scope.labelled or is_capitals(scope.group)
    unlabelled = scope.level == UNSPECIFIED and grouped and scope.strong and bool(scope.group)
    begins = scope.items == 0 and scope.group_begins == count and (count > 0 or is_capitals(scope.group))
    unlabelled = unlabelled and (scope.items < 0 or begins)
    named = is_group_name(text) or section_of(text) is not None or name_of(text) is not None
    if not (first or unlabelled) or named or text.endswith(":") or not _is_plain(block) or not could_be_heading(text):
        return False
    if unlabelled and ahead and ahead[0].text.endswith(":"):
        return False
    if ahead and ahead[0].kind is BlockKind.PARAGRAPH and tells_methods(ahead[0].text, key):
        return True  # the only one
    below = list(takewhile(lambda one: _is_plain(one) and not level_label(one.text, key), ahead))
    behind = ahead[len(below)] if len(ahead) > len(below) else None
    if below and behind and is_group_name(below[-1].text) and level_label(behind.text, key):
        below.pop()  # the heading of the next list
    heads = {could_be_heading(one.text) for one in below[1:]}
    usual = any(is_group_name(one.text) for one in below)
    return bool(below) and len(heads) < 2 and not usual and len(below[0].text) < _HARDLY * len(text)


def _is_plain(block: Block) -> bool:
    capitals = is_capitals(block.text) and not is_acronym(block.text)
    return block.kind is BlockKind.PARAGRAPH and not block.bold and not capitals


def _leads_below_group(sections: Sections, text: str, following: Block) -> bool:
    """Whether `You will have` or `Able to` stands between the usual name of a group and its list."""
    scope = sections.scope
    begins = scope.section == SPECIFICATION and scope.group_begins == sections.gathering.count()
    named = begins and following.kind is BlockKind.ITEM and is_group_name(scope.group)
    return named and (leads_as_you(text) or is_stem_of_ability(text))


def _heads_list(sections: Sections, text: str, following: Block) -> bool:
    """Whether a few words without a full stop stand directly above a list inside a specification."""
    scope = sections.scope
    if following.kind is not BlockKind.ITEM or not (scope.strong or scope.labelled) or scope.listing == SPECIFICATION:
        return False
    return _is_short(text) and not is_note(text) and not is_dated(text) and not sounds_like_a_criterion_sentence(text)


def _leads_to_label(sections: Sections, text: str, following: Block) -> bool:
    """Whether a short line stands directly before the label of a level."""
    if len(text) >= 110 or following.kind is not BlockKind.PARAGRAPH or text.endswith((".", ",", ";")) or is_note(text):
        return False
    if run_in(following.text) is not None and sections.scope.items >= 0:
        return True
    return bool(level_label(following.text, sections.gathering.key)) and not following.text.endswith(".")


def _stands_in_capitals(sections: Sections, text: str) -> bool:
    """Whether capitals set a line apart: no short name, and headings of groups are not set apart in another way."""
    scope = sections.scope
    formatted = bool(scope.group) and 0 < scope.group_depth < GUESSED
    return is_capitals(text) and not is_acronym(text) and not formatted


def _goes_on(sections: Sections, following: Block) -> bool:
    """Whether the label of a level below the last line of a list is of the same group: of its desirable criteria."""
    scope = sections.scope
    label = level_label(following.text, sections.gathering.key)
    return not scope.group or (label is not None and (scope.level, label.level) == (ESSENTIAL, DESIRABLE))


def _heads_label(sections: Sections, text: str, block: Block, following: Block) -> bool:
    """Whether such a line is a heading, and not the last criterion of a list without bullets."""
    scope = sections.scope
    lead = _is_sentence(text)
    first = scope.level != UNSPECIFIED and scope.level_begins == sections.gathering.count()
    capitals = _stands_in_capitals(sections, text) or (is_acronym(text) and not _goes_on(sections, following))
    marked = block.bold or capitals or is_group_name(text) or block.depth < scope.indent
    plain = (scope.items < 0 or first or (sections.passed > 1 and text[-1:].isalnum())) and not marked
    return len(text.split()) <= 12 and not lead and not plain


def _is_sentence(text: str) -> bool:
    """Whether a line with a colon says more than a heading, or asks the reader for something."""
    return text.endswith(":") and (len(text.split()) > _WORDS or _PLEASE.search(text) is not None)


def _names_a_list(text: str, block: Block, following: Block) -> bool:
    """Whether a line that opens as a note may is set as a heading of the list below it: `The interview day:`."""
    marked = (block.bold or text.endswith(":")) and following.kind is BlockKind.ITEM
    return marked and len(text.split()) <= _WORDS and bool(_NAME.match(text))


def _looks_like_heading(sections: Sections, text: str, block: Block, following: Block) -> bool:
    short = is_capitals(text) and len(text) <= 6 and not is_group_name(text) and not block.bold
    if short or not could_be_heading(text, bold=block.bold) or _is_sentence(text):
        return False
    kind = section_of(text)
    if (
        sections.scope.listing in (SPECIFICATION, ECHO)
        and not block.bold
        and not is_capitals(text)
        and kind != OTHER
        and not text.endswith(":")
    ):
        return False
    if kind is not None and (len(text.split()) <= 6 or block.bold):
        return not (sounds_like_a_criterion(text) and len(text.split()) > 3 and not block.bold)
    return not is_note(text) or _names_a_list(text, block, following)


def _is_bold_heading(block: Block) -> bool:
    """Whether a line is a heading by its bold type or capitals, and no label of a level."""
    if block.kind is not BlockKind.PARAGRAPH or not (block.bold or is_capitals(block.text)):
        return False
    return could_be_heading(block.text, bold=block.bold) and not levels_named(block.text)


def counts_on(sections: Sections, block: Block, following: Block | None) -> bool:
    """Whether an item's number goes on from the last criterion's, and what ends their list follows: the other level."""
    found = sections.gathering.posts[-1].found if sections.gathering.posts else []
    if following is None or following.kind is BlockKind.ITEM or block.bold or is_capitals(block.text) or not found:
        return False
    label = level_label(following.text, sections.gathering.key)
    other = label is not None and sections.scope.level not in (label.level, UNSPECIFIED)
    return other and is_next(found[-1].label, block.label)


def opens_section(text: str, block: Block, following: Block | None) -> bool:
    """Whether a numbered item is the heading of a section: `7. PERSON SPECIFICATION`."""
    if following is not None and not (block.bold or is_capitals(text)) and _is_bold_heading(following):
        return False  # it would head nothing
    if is_group_name(text):
        other = following is not None and (following.kind is not BlockKind.ITEM or not following.label[:1].isdigit())
        if is_capitals(text) or block.bold or (other and not sounds_like_a_criterion_sentence(text)):
            return True
    if section_of(text) is not None and (block.bold or not sounds_like_a_criterion(text)) and len(text.split()) <= 8:
        return (
            following is None
            or following.kind is not BlockKind.ITEM
            or not following.label[:1].isdigit()
            or is_strong_specification(text)
        )
    return False
