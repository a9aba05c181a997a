"""Sentences that say something of criteria elsewhere, parted from the lines that are walked."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from shortlister.domain.plans.drafts import Block
from shortlister.importing.criteria.closing.asking_lines import InProse, with_asking_lines
from shortlister.importing.criteria.closing.explained import explained
from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.gathered.told_rows import take_told_rows
from shortlister.importing.criteria.later.codes_told import ByCodes, take_codes_told
from shortlister.importing.criteria.later.empty_levels import without_column_heads
from shortlister.importing.criteria.later.excepting import Apart, signs_excepted, take_exceptions
from shortlister.importing.criteria.later.first_parts import OfParts, take_first_parts
from shortlister.importing.criteria.later.groups_told import GroupTold, take_group_methods
from shortlister.importing.criteria.lines.answers import answered, asks_of_all
from shortlister.importing.criteria.lines.competencies import named_competencies
from shortlister.importing.criteria.lines.level_notes import with_notes_read
from shortlister.importing.criteria.lines.list_headings import with_list_headings
from shortlister.importing.criteria.lines.marked_lines import unlevelled_lines, with_marked_lines
from shortlister.importing.criteria.lines.numbered_headings import numbered_headings
from shortlister.importing.criteria.lines.ordered_lists import levels_in_order
from shortlister.importing.criteria.lines.stage_headings import named_stages, stage_lines
from shortlister.importing.criteria.lines.stated import statements_in
from shortlister.importing.criteria.lines.unless import with_unless_read
from shortlister.importing.criteria.lines.wished_lines import with_wishes_told
from shortlister.importing.criteria.methods.glossary import without_glossary
from shortlister.importing.criteria.methods.used_for import with_uses_read
from shortlister.importing.criteria.stages.learning import Learnt
from shortlister.importing.criteria.tables.table_bands import names_above_tables
from shortlister.importing.criteria.words.duty_names import duty_names
from shortlister.importing.criteria.words.lettered import without_letters
from shortlister.importing.criteria.words.mending import mended, starred


@dataclass(frozen=True, slots=True)
class Told:
    """What sentences say of criteria that stand elsewhere, to be given when all of them are known.

    `text` is what is left without most of those sentences, `lines` the same as the walk takes it.
    """

    text: tuple[Block, ...]
    lines: tuple[Block, ...]
    of_groups: Sequence[GroupTold]
    prose: InProse
    exceptions: Sequence[Apart]
    of_parts: Sequence[OfParts]
    of_codes: Sequence[ByCodes]
    stated: bool

    @property
    def reads_apart(self) -> bool:
        """Whether sentences were read by what only knows their kind: exceptions, parts, codes, groups, numbers."""
        return bool(self.of_groups or self.exceptions or self.of_parts or self.of_codes or self.stated)


def taken_apart(learnt: Learnt, methods_of_others: tuple[str, ...]) -> Told:
    """The lines to walk, parted from the sentences about them; what those say goes to the gathering or is kept."""
    gathering, key = learnt.gathering, learnt.gathering.key
    text, of_codes = take_codes_told(learnt.text, key)
    text, of_parts = take_first_parts(text, key)
    text, of_groups = take_group_methods(text, key)
    prose = with_asking_lines(text)
    text = with_wishes_told(text) if prose.blocks == tuple(text) else prose.blocks
    gathering.every_methods = methods_of_others or prose.methods
    gathering.notes.extend(prose.doubts)
    text = with_uses_read(with_unless_read(text, key), key)
    text, told_rows = take_told_rows(text, key)
    text, exceptions = take_exceptions(text, key)
    gathering.stages, gathering.stage_lines = named_stages(text), stage_lines(text, key)
    gathering.stated.extend((*statements_in((*text, *learnt.margins), key), *told_rows))
    lines = _lines(text, gathering, signs_excepted(exceptions))
    return Told(text, lines, of_groups, prose, exceptions, of_parts, of_codes, bool(gathering.stated))


def _lines(text: tuple[Block, ...], gathering: Gathering, excepted: Collection[str]) -> tuple[Block, ...]:
    """The lines as the walk takes them: marks, notes, headings and answers read."""
    key = gathering.key
    signs = {*gathering.legend, *excepted}
    signs |= {sign for one in gathering.stated for said in one.said for sign in said.which}
    gathering.unlevelled = unlevelled_lines(text, key)
    unmarked = without_letters(text)
    marked = with_marked_lines(unmarked, key, gathering.legend)
    gathering.levelled = frozenset(one.text for one, was in zip(marked, unmarked, strict=True) if one is not was)
    headed = with_list_headings(with_notes_read(without_glossary(marked, signs), key), key)
    gathering.notes.extend(headed.doubts)
    whole = numbered_headings(mended(starred(headed.blocks, signs)))
    lines, gathering.answers = answered(named_competencies(explained(whole, key), key), key)
    gathering.asked_of_all = asks_of_all(lines, gathering.answers)
    lines = [line for line in without_column_heads(lines) if not levels_in_order(line.text)]
    gathering.duties, gathering.bands = duty_names(lines), names_above_tables(lines)
    return tuple(lines)
