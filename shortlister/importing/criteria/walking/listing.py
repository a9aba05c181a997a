"""Items and paragraphs of a document: which of them are criteria, and of which level, group and method."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.gathered.headings import begins_plain_list, counts_on, is_heading, opens_section
from shortlister.importing.criteria.gathered.leads import leads_to_choice, take_lead, take_level, take_open_lead
from shortlister.importing.criteria.gathered.plain_lines import FEWEST, asks_below_group, stands_out, take_telling
from shortlister.importing.criteria.gathered.sections import ECHO, GUESSED, Sections
from shortlister.importing.criteria.gathered.unread import alternatives, leads_on_to, passed_over
from shortlister.importing.criteria.lines.leads_run_in import parts_apart
from shortlister.importing.criteria.lines.outline import (
    could_be_heading,
    is_acronym,
    is_capitals,
    is_note,
    level_label,
    without_continued,
    without_enumerator,
)
from shortlister.importing.criteria.lines.prose import (
    is_condition_of_work,
    joins_criteria,
    listed_in_prose,
    needs_in,
    says_must,
)
from shortlister.importing.criteria.lines.run_in import run_in, run_in_bracket
from shortlister.importing.criteria.lines.trailing import trailing_labels
from shortlister.importing.criteria.methods.legends import tick_line
from shortlister.importing.criteria.methods.method_notes import label_methods
from shortlister.importing.criteria.methods.methods import name_of
from shortlister.importing.criteria.methods.printed import half_printed
from shortlister.importing.criteria.methods.procedure import says_how_tested, speaks_of_procedure
from shortlister.importing.criteria.methods.star_keys import lists_starred
from shortlister.importing.criteria.methods.trailing_codes import ends_with_codes
from shortlister.importing.criteria.walking.going_on import Leaves, goes_on, says_own_level
from shortlister.importing.criteria.walking.items import (
    is_of_the_employer,
    is_over_headings,
    level_by_mark,
    list_ahead,
    numbers_others,
    signs_of,
)
from shortlister.importing.criteria.walking.named_columns import names_a_column
from shortlister.importing.criteria.words.form_lines import is_form_line
from shortlister.importing.criteria.words.paper_words import is_template
from shortlister.importing.criteria.words.running import split_run_together
from shortlister.importing.criteria.words.section_words import OTHER, SPECIFICATION, is_combined_title, section_of
from shortlister.importing.criteria.words.unread_words import unread_words
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, UNSPECIFIED, is_group_name
from shortlister.importing.late_regexes import late_regex

_LEVEL_INSIDE: Final = late_regex(r"(?<=[.;])\s+(?=(?:Essential|Desirable)\s*:)")


@dataclass(slots=True)
class Texts:
    """Takes items and paragraphs as the scope stands."""

    sections: Sections
    guessed: tuple[Block, int] | None = None
    named: int = 0
    unnamed: int = 0
    leaves: Leaves = field(default_factory=Leaves)

    def item(self, text: str, block: Block, ahead: Sequence[Block]) -> None:
        """An item of a list."""
        following = ahead[0] if ahead else None
        scope, key = self.sections.scope, self.sections.gathering.key
        if label := (level_label(text, key) if len(text) < 60 else None):
            self.sections.label(label, GUESSED)
            return
        deeper = following is not None and following.kind is BlockKind.ITEM and following.depth > block.depth
        heads = could_be_heading(text, bold=block.bold) or (len(text.split()) <= 4 and text[-1:].isalnum())
        heads = heads and scope.section == SPECIFICATION
        scope.leave(GUESSED + block.depth)
        if deeper and heads and not self.leaves.outnumber(text, block, ahead, scope):
            self.sections.group(text.strip(" :"), GUESSED + block.depth, listed=True)
            return
        if numbers_others(block, following) and scope.section == SPECIFICATION and len(text) < 90:
            self.sections.heading(text, GUESSED)
            return
        if (
            ((block.label[:1].isdigit() and text[-1:] != ".") or is_capitals(text))
            and text not in self.sections.gathering.levelled
            and not says_own_level(text, key)
            and (could_be_heading(text, bold=block.bold) or is_group_name(text))
            and opens_section(text, block, following)
            and not counts_on(self.sections, block, following)
        ):
            self.sections.heading(text, GUESSED)
            return
        self._open_for_level(text, [block, *ahead])
        scope = self.sections.scope
        if scope.listing == ECHO:
            self.sections.gathering.add_methods_to(text, scope.methods)
            return
        if scope.listing == OTHER and scope.section == SPECIFICATION and trailing_labels(text, key)[1] is not None:
            scope.listing = SPECIFICATION  # it says its own level, whatever stood in between
        if scope.listing == OTHER or (scope.section != SPECIFICATION and scope.listing != SPECIFICATION):
            return
        if is_template(text) or (is_note(text) and (text.startswith("*") or len(text) > 150)):
            return
        if leads_on_to(text, following):
            self.sections.gathering.notes.append(alternatives("or", block.place))
        if not deeper:
            self.leaves.add(block, scope)
        self._criterion(text, block)

    def _open_for_level(self, text: str, listed: Sequence[Block] = ()) -> None:
        """A text outside any section that ends with its own level (`Typing (E)`) opens a specification."""
        scope = self.sections.scope
        titled = scope.section == OTHER and is_combined_title(scope.heading)
        listings = (None, titled and ECHO, text in self.sections.gathering.levelled and OTHER)
        if (scope.section is not None and not titled) or scope.listing not in listings or len(text) < 6:
            return
        if (is_note(text) and text.endswith(".")) or text in self.sections.gathering.unlevelled:
            return
        key = self.sections.gathering.key
        starred = "*" in self.sections.gathering.legend and lists_starred(listed)
        if starred or run_in(text) or trailing_labels(text, key)[1] is not None or ends_with_codes(text, key):
            heading = "" if titled or self.sections.gathering.is_title(scope.heading) else scope.heading
            self.sections.open(SPECIFICATION, GUESSED - 1)
            opened = self.sections.scope
            opened.group, opened.labelled, opened.listing = heading, True, SPECIFICATION
            opened.methods = scope.heading_methods or opened.methods

    def _criterion(self, text: str, block: Block) -> None:
        if is_form_line(text):
            return
        if speaks_of_procedure(text):
            if says_how_tested(text):
                self.sections.gathering.notes.append(unread_words(text, block.place))
            return
        scope, key = self.sections.scope, self.sections.gathering.key
        level, methods = scope.level, scope.methods
        if level == UNSPECIFIED and (told := re.match(r"^(?:[A-Z]{1,4}-)?([ED])-?\d", block.label)):
            level = ESSENTIAL if told[1] == "E" else DESIRABLE
        if found := run_in(text):
            level, text = found
        signs = signs_of(text, block)
        level, text = level_by_mark(level, text, block, self.sections.gathering.legend)
        if ticked := tick_line(text, scope.columns, self.sections.gathering.legend):
            text, methods, said = ticked
            level = said or level
        parts, doubts = split_run_together(text)
        doubts = (*doubts, *half_printed(block, self.sections.gathering.legend))
        for part in parts:
            bare, said, named = trailing_labels(part, key)
            self.named, self.unnamed = self.named + bool(named), self.unnamed + (not named)
            levelled = scope.labelled or level != scope.level or said is not None
            strength = 3 if scope.strong or levelled else 1 if scope.lead_only and not scope.told_open else 2
            self.sections.gathering.emit(
                bare, level=said or level, methods=named or methods, group=scope.group, anew=scope.anew,
                place=block.place, strength=strength, doubts=doubts, label=block.label, signs=signs, lead=scope.lead,
            )  # fmt: skip
        scope.items += 1

    def paragraph(self, text: str, block: Block, ahead: Sequence[Block]) -> None:
        """A paragraph: a label, a heading, a lead-in, a criterion without a bullet, or only text."""
        if joins_criteria(text) or (leads_to_choice(text) and self.sections.scope.section == SPECIFICATION):
            if self.sections.scope.section == SPECIFICATION and text.lower() != "and":
                self.sections.gathering.notes.append(alternatives(text, block.place))
            return
        if self.sections.scope.items and self.sections.gathering.complete_last(text):
            return
        self._open_for_level(text)
        following = ahead[0] if ahead else None
        scope, key = self.sections.scope, self.sections.gathering.key
        listed = following is not None and following.kind is BlockKind.ITEM
        parts = _LEVEL_INSIDE.split(text)
        if len(parts) > 1 and all(run_in(part) for part in parts):
            for part in parts:
                self.paragraph(part, block, ahead)
            return
        found = None if text in self.sections.gathering.unlevelled else run_in(text)
        if found and (scope.section != OTHER or scope.listing == SPECIFICATION):
            if scope.section is None:
                self.sections.open(SPECIFICATION, GUESSED - 1)
            level, rest = found
            said = run_in_bracket(text)
            methods = label_methods(f"({said})", key) if said else ()
            for part in parts_apart(rest):
                self._criterion_at(part, level, methods, block)
            if said and not methods:
                self.sections.gathering.notes.append(unread_words(said, block.place))
            return
        if label := level_label(text, key, leads=listed and len(text) < 200):
            take_level(self.sections, text, label)
            return
        if listed and take_open_lead(self.sections, block, ahead):
            return
        if text.strip(" :") in self.sections.gathering.bands and following is not None and following.cells:
            self._take_band(text.strip(" :"))
            return
        if goes_on(self.sections, text, block, ahead):
            self._criterion(text, block)
            return
        if self._is_like_last_group(text, following):
            self._take_guessed(text, block)
            return
        if names_a_column(text, block, self.sections):
            scope.columns.append(text)
            return
        if is_form_line(text):
            return
        if not begins_plain_list(self.sections, text, block, ahead) and is_heading(
            self.sections, text, block, following
        ):
            self._take_guessed(text, block)
            return
        if text.endswith((":", ":-")) or (listed and len(text) < 400):
            self._before_lead(text, block)
            take_lead(self.sections, text, ahead)
            return
        self._running_text(text, block, ahead)

    def _take_guessed(self, text: str, block: Block) -> None:
        """A heading by its looks; one before it, plain words among what is asked for, that headed nothing is said."""
        count, before = self.sections.gathering.count(), self.guessed
        if before is not None and before[1] == count:
            self.sections.gathering.notes.extend(passed_over(before[0].text, (), before[0].place))
        wanted = self.sections.scope.section == SPECIFICATION and self.sections.scope.level_begins < count
        named = is_capitals(text) or is_group_name(text) or section_of(text) is not None or text.endswith(":")
        self.guessed = (block, count) if wanted and not block.bold and not named else None
        self.sections.heading(text, GUESSED)

    def _take_band(self, name: str) -> None:
        """The name of a group on a line above a table, as the document's other tables have one."""
        if self.sections.scope.section != SPECIFICATION:
            self.sections.open(SPECIFICATION, GUESSED - 1, strong=True)
        self.sections.group(without_enumerator(without_continued(name)), GUESSED)

    def _is_like_last_group(self, text: str, following: Block | None) -> bool:
        """Whether a usual name of a group that is one of a method too (`PRACTICAL`) stands as the group before did."""
        group = self.sections.scope.group
        if not group or following is None or not is_group_name(text) or name_of(text) is None:
            return False
        begins = following.kind is BlockKind.ITEM or level_label(following.text, self.sections.gathering.key)
        return bool(begins) and is_capitals(text) == is_capitals(group) and name_of(group) is None

    def _criterion_at(self, text: str, level: str, methods: tuple[str, ...], block: Block) -> None:
        scope = self.sections.scope
        before = scope.level, scope.methods
        scope.level, scope.methods = level, methods or scope.methods
        self._criterion(text, block)
        scope.level, scope.methods = before

    def listed(self, text: str, block: Block) -> bool:
        """A line of a list without bullets below the label of a level; False where the walk stands elsewhere."""
        scope = self.sections.scope
        here = scope.section == SPECIFICATION and scope.level != UNSPECIFIED and scope.listing is None
        if here and scope.items <= 0:
            self._plain(text, block)
        return here and scope.items < 0

    def _plain(self, text: str, block: Block) -> None:
        known = abs((scope := self.sections.scope).items)
        self._criterion(text, block)
        scope.items, scope.indent = -(known + 1), block.depth

    def _running_text(self, text: str, block: Block, ahead: Sequence[Block]) -> None:
        scope, key = self.sections.scope, self.sections.gathering.key
        for part in (parts := listed_in_prose(text)):
            group = scope.group if scope.section == SPECIFICATION else ""
            self.sections.gathering.emit(
                part, level=scope.level, methods=scope.methods, group=group, place=block.place, strength=1
            )
        if parts:
            return
        if scope.listing == ECHO:
            self.sections.gathering.add_methods_to(text, scope.methods)
            return
        if scope.section != SPECIFICATION or scope.listing == OTHER:
            return
        if (len(needs_in(text)) > 1 or not (scope.strong or scope.labelled)) and self._needs(text, block):
            return
        if scope.group and not scope.items and says_must(text):
            self._criterion_at(text, ESSENTIAL if scope.level == UNSPECIFIED else scope.level, (), block)
            scope.items = -1
            return
        telling = take_telling(text, scope, self.sections.gathering.count())
        if telling or is_note(text) or is_template(text) or scope.items > 0:
            if scope.items:
                scope.listing = OTHER
            return
        if ahead and (is_over_headings(text, ahead[0]) or (ahead[0].kind is BlockKind.TABLE and text.endswith("."))):
            return
        levelled = scope.level != UNSPECIFIED
        if (is_of_the_employer(scope.group) and not needs_in(text)) or is_condition_of_work(text, levelled=levelled):
            return
        wanted = scope.level != UNSPECIFIED or (scope.strong and bool(scope.group)) or scope.listing == SPECIFICATION
        wanted = wanted or ends_with_codes(text, key) or asks_below_group(text, scope, self.sections.gathering)
        if wanted and (3 < len(text) < 500 or is_acronym(text)) and not list_ahead(ahead, key):
            own = not self.unnamed and not scope.methods and self.named >= FEWEST
            if own and stands_out(text, block, self.sections.gathering):
                return
            self._plain(text, block)

    def _before_lead(self, text: str, block: Block) -> None:
        """The sentences before a lead-in's own, where they too say what a person needs."""
        sentences = re.split(r"(?<=[.!?])\s+", text)
        scope = self.sections.scope
        if len(sentences) > 1 and scope.section == SPECIFICATION and not (scope.strong or scope.labelled):
            self._needs(" ".join(sentences[:-1]), block)

    def _needs(self, text: str, block: Block) -> bool:
        """Sentences of running text that say what a person needs, taken as weak finds."""
        needs, scope = needs_in(text), self.sections.scope
        group, strength = scope.group or scope.heading, 3 if scope.strong else 1
        for need, level in needs:
            self.sections.gathering.emit(need, level=level, group=group, place=block.place, strength=strength)
        if needs:
            self.sections.gathering.notes.extend(passed_over(text, [need for need, _level in needs], block.place))
        return bool(needs)
