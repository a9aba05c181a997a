"""Lines that are facts and not criteria: fields of a form, keys, legends, notes of methods, records."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.gathered.following import CLOSES, begins_group, take_follows, take_pointed
from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.gathered.sections import GUESSED, Sections
from shortlister.importing.criteria.methods.evidence_taken import evidence_here
from shortlister.importing.criteria.methods.follows import follows
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.legends import (
    all_but_note,
    goes_on_with_legend,
    legend_pair,
    legend_pairs,
    mark_note,
    others_note,
    record_field,
)
from shortlister.importing.criteria.methods.method_notes import method_note, speaks_of_every_criterion
from shortlister.importing.criteria.methods.methods import methods_in
from shortlister.importing.criteria.methods.procedure import speaks_of_procedure
from shortlister.importing.criteria.posts.titles import field_of, shown_title
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.criteria.words.section_words import OTHER, SPECIFICATION, is_strong_specification, section_of
from shortlister.importing.criteria.words.those_that_can import those_that_are
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex

_EVERYTHING: Final = late_regex(r"everything\b", re.IGNORECASE)
_ADDS: Final = late_regex(r"^(?:in addition|additionally|further(?:more)?|also|then)\b,?\s*", re.IGNORECASE)


def take_fact(sections: Sections, text: str, block: Block) -> bool:
    """A labelled field, a key, a legend, a note of methods: True when the block was nothing else."""
    if methods := sections.gathering.answers.get(text):
        if text == sections.gathering.asked_of_all:
            sections.gathering.add_methods(0, methods)
        else:
            sections.note_methods(methods)
        return True
    if (said := field_of(text)) and not (sections.scope.strong and sections.scope.items and said[0] != "title"):
        name, value = said
        if name == "title" and section_of(text.partition(":")[0]) == OTHER and sections.scope.section is not None:
            sections.open(OTHER, block.depth if block.kind is BlockKind.HEADING else sections.scope.depth or GUESSED)
        if name != "title" or not _of_known_post(sections.gathering, text, value):
            identify(sections.gathering, name, value, told=not is_strong_specification(text))
        if name == "title" and is_strong_specification(text):
            sections.open(SPECIFICATION, block.depth or GUESSED, strong=True)
        return True
    if take_pointed(sections, text, block):
        return True
    if any(one.block is block or one.block.text == block.text for one in sections.gathering.stated):
        return mark_note(text) is None or _take_marks(sections, text, None)
    if pairs := key_pairs(f"{block.label} {text}" if block.label.startswith("(") else text):
        sections.gathering.key.learn(pairs)
        return len(text) < 400
    if mark_note(text):
        return _take_marks(sections, text, block)
    if all_but_note(text):
        return _also_measured(sections, text, block)
    if _record(sections, text, block):
        return True
    said_levels = f"{block.label} {text}" if block.label.startswith("(") else text
    if len(levels := legend_pairs(said_levels)) > 1 and _is_legend(levels, text):
        sections.gathering.learn_legend(levels)
        return _also_measured(sections, text, block)
    if legend := legend_pair(text):
        sections.gathering.learn_legend(dict([legend]))
        return True
    if _notes_in_turn(sections, text):
        return True
    if block.kind is BlockKind.PARAGRAPH and (methods := sections.gathering.stage_lines.get(text)):
        sections.look_here(text)
        sections.said_ahead(methods, lasting=True)
        return True
    here = evidence_here(text) if begins_group(sections) else ""
    if (
        block.kind is BlockKind.PARAGRAPH
        and not those_that_are(text)
        and (told := follows(here or text, sections.gathering.key))
    ):
        sections.look_here(text)
        return take_follows(sections, text, block, told)
    if methods := method_note(text, sections.gathering.key):
        if speaks_of_every_criterion(text):
            sections.gathering.every_methods = sections.gathering.every_methods or methods
        every = text.lower().startswith("all ")
        leads = block.kind is BlockKind.HEADING or text.endswith(":")
        if (
            CLOSES.match(text)
            and (len(methods) > 1 or _EVERYTHING.match(text))
            and not leads
            and not sections.gathering.has_methods(0)
        ):
            sections.gathering.closing = sections.gathering.count(), methods
        sections.note_methods(methods, ahead=leads, every=every)
        if block.kind is BlockKind.HEADING:
            sections.scope.group_methods, sections.scope.methods_depth = methods, block.depth
        return True
    return goes_on_with_legend(text, sections.gathering.legend)


def _of_known_post(gathering: Gathering, text: str, value: str) -> bool:
    """Whether what stands beside the specification's name is no post, but whose it is: `Specification – Ash Farm`.

    So it is where a line above the first criterion has said the post.
    """
    known = names_a_post(gathering.identity.title) and not any(post.found for post in gathering.posts)
    return known and is_strong_specification(text) and not names_a_post(value)


_MEANING: Final = late_regex(r"(?:key\W+)?\S{1,4}\s*=\s*\S", re.IGNORECASE)
_MEANINGS: Final = late_regex(r"\s*[,;.|]?\s+(?:and\s+)?(?=\S{1,4}\s*=)")
"""The parts of a line that each explain one sign: `E = …, D = …`."""


def _is_legend(levels: Mapping[str, str], text: str) -> bool:
    """Whether a text, without what it says of the procedure, is little else than these codes of levels."""
    rest = " ".join(one for one in re.split(r"(?<=[.!?])\s+", text) if not speaks_of_procedure(one))
    if all(_MEANING.match(part) for part in _MEANINGS.split(rest)):
        return True  # `E = essential, E* = essential, but training can be given`
    return sum(len(code) + 12 for code in levels) >= 0.6 * len(rest)


def _also_measured(sections: Sections, text: str, block: Block) -> bool:
    """What a further sentence of a paragraph about levels says of how all of them are measured."""
    if block.kind is BlockKind.PARAGRAPH and (told := follows(text, sections.gathering.key)) and told.methods:
        take_follows(sections, text, block, told)
    return True


def _take_marks(sections: Sections, text: str, block: Block | None) -> bool:
    """What a star, italics or bold type say of the level, and what the lines without them are."""
    if mark := mark_note(text):
        sections.gathering.learn_legend(dict([mark]))
        if others := others_note(text):
            sections.gathering.learn_legend({"OTHERS": others})
    return block is None or _also_measured(sections, text, block)


def _notes_in_turn(sections: Sections, text: str) -> bool:
    """Sentences that each say how something is measured, what stands above and then what follows: one note each."""
    parts = [_ADDS.sub("", part) for part in re.split(r"(?<=[.;])\s+", text.strip())]
    notes = [(part, method_note(part.rstrip(" :."), sections.gathering.key)) for part in parts]
    if len(parts) < 2 or not all(methods for _part, methods in notes):
        return False
    for part, methods in notes:
        sections.note_methods(methods or (), ahead=bool(re.search(r"(?i)\b(?:following|below)\b", part)))
    return True


def identify(gathering: Gathering, name: str, value: str, *, told: bool = True) -> None:
    """A field of the post at hand: its title, code, grade or family; `told`: its label says so."""
    gathering.identify(**{name: shown_title(value) if name == "title" else value})
    if told and name in ("title", "family"):
        gathering.identity = replace(gathering.identity, told=True)


def take_title_over(grid: Grid, row: int, gathering: Gathering) -> None:
    """The post's title that a heading of a table says beside the specification's name, where none is known yet."""
    for cell in grid.own(row) if not gathering.identity.title else ():
        if (said := field_of(cell.text)) and said[0] == "title" and is_strong_specification(cell.text):
            identify(gathering, "title", said[1], told=False)


def _record(sections: Sections, text: str, block: Block) -> bool:
    """A line of a record: `Criterion: …`, then `Level: …` and `Measured by: …` about it."""
    said = record_field(text)
    if said is None:
        return False
    name, value = said
    if name == "criterion":
        if sections.scope.section != SPECIFICATION:
            sections.open(SPECIFICATION, sections.scope.depth or GUESSED - 1)
        sections.gathering.emit(
            value,
            level=sections.scope.level,
            methods=sections.scope.methods,
            group=sections.scope.group,
            place=block.place,
            strength=3,
        )
        sections.scope.record = sections.gathering.count()
        return True
    if not sections.scope.record or sections.scope.record != sections.gathering.count():
        return False
    if name == "group":
        sections.gathering.amend_last(group=value)
    elif level := level_of_cell(value):
        sections.gathering.amend_last(level=level)
    elif methods := methods_in(value, sections.gathering.key):
        sections.gathering.amend_last(methods=methods)
    return True
