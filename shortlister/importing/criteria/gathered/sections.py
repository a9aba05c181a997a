"""Where a walk through a document is: section, group, level and methods, and how headings change them."""

from dataclasses import dataclass, field, replace

from shortlister.importing.criteria.columns.roles import Roles
from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.gathered.scope import ECHO as ECHO
from shortlister.importing.criteria.gathered.scope import GUESSED as GUESSED
from shortlister.importing.criteria.gathered.scope import Said, Scope
from shortlister.importing.criteria.lines.outline import (
    LevelLabel,
    grouped_label,
    is_division,
    level_at_end,
    level_label,
    without_continued,
    without_enumerator,
)
from shortlister.importing.criteria.lines.stage_headings import asks_for_something, lead_methods, stage_methods
from shortlister.importing.criteria.lines.trailing import heading_methods
from shortlister.importing.criteria.methods.procedure import heads_indicators, heads_notes
from shortlister.importing.criteria.posts.titles import shown_title, title_in
from shortlister.importing.criteria.words.body_names import names_a_body
from shortlister.importing.criteria.words.levels_for import level_for
from shortlister.importing.criteria.words.post_names import is_generic, is_no_group, names_a_post, names_an_organisation
from shortlister.importing.criteria.words.section_words import (
    OTHER,
    SPECIFICATION,
    is_hard_other,
    is_strong_specification,
    section_of,
)
from shortlister.importing.criteria.words.vocabulary import GENERIC_HEADER, UNSPECIFIED, is_group_name


@dataclass(slots=True)
class Sections:
    """The scope of one walk and what headings, labels and notes do to it."""

    gathering: Gathering
    scope: Scope = field(default_factory=Scope)
    roles: Roles | None = None
    said: list[Said] = field(default_factory=list)
    look: int = 0
    rank: int = 0
    by_label: bool = False
    turn: int = 0
    passed: int = 0  # plain lines of something else right above, with no heading between
    left: tuple[int, str] = (-1, "")
    """The heading that led out of the specification, and its block: right above the label of a level, a group."""

    def heading(self, text: str, depth: int) -> None:
        """A heading: of the specification, of something else, of a group, or a label of a level."""
        scope, key = self.scope, self.gathering.key
        self.roles, scope.listing, scope.items, scope.table_begins, scope.lead = None, None, 0, None, ""
        if scope.section == SPECIFICATION and (scope.goes_on(text) or scope.again(text, depth, self.gathering.count())):
            return
        self._enter(depth, label=level_label(text, key) is not None)
        text, methods = heading_methods(without_continued(text).strip(" :"), key)
        methods = methods or self.gathering.stages.get(text.lower()) or stage_methods(text, key)
        divides, text = is_division(text), without_enumerator(text)
        if divides and level_label(text, key) is None and grouped_label(text) is None:
            scope.level, scope.methods, scope.labelled = UNSPECIFIED, scope.below, scope.labelled or scope.strong
        if depth < scope.methods_depth or level_label(text, key) is None:
            if depth <= scope.methods_depth and scope.methods == scope.group_methods:
                scope.methods = scope.level_methods or self.standing()
            scope.group_methods = ()
        if (grouped := grouped_label(text)) and not is_strong_specification(text):
            if self.scope.section != SPECIFICATION:
                self.open(SPECIFICATION, min(depth, GUESSED) - 1)
            self.group(grouped.group, depth)
            self.scope.group_methods = methods
            self.label(LevelLabel(grouped.level, "", methods), depth + 1)
            return
        spoken = f" {text.lower()} ".replace("’", " ").replace("'", " ")
        label = level_label(text, key, leads=" you " in spoken and len(text) < 90)
        within = scope.strong and scope.group_depth > scope.depth and depth > scope.group_depth
        within = within or (is_group_name(scope.group) and not scope.strong and GUESSED > depth > scope.group_depth)
        if label and (within or level_for(text) or not is_strong_specification(text)):
            self.label(replace(label, methods=label.methods or methods), depth)
            return
        if level := level_at_end(text):
            self.open(SPECIFICATION, min(depth, GUESSED) - 1)
            self.label(LevelLabel(level, "", methods), depth)
            self.scope.level_outer = True
            return
        if heads_indicators(text) and scope.section == SPECIFICATION and scope.group:
            return
        if heads_notes(text) and scope.section == SPECIFICATION and not is_hard_other(text):
            scope.listing = OTHER
            return
        if methods and self._heads_a_stage(text, depth):
            self._stage(methods, depth)
            return
        kind = SPECIFICATION if methods and asks_for_something(text) else self.gathering.kind_of(text)
        inside = scope.section == SPECIFICATION and depth > scope.depth
        if kind == SPECIFICATION and is_strong_specification(text):
            self.strong(text, depth)
        elif kind == OTHER and (not (inside and scope.strong) or is_hard_other(text)):
            if scope.section == SPECIFICATION and self.gathering.count() and not is_hard_other(text):
                self.left = self.turn, text
            self.open(OTHER, depth)
            self.scope.heading, self.scope.outer_rank = text, self.rank
        elif kind == SPECIFICATION and not inside:
            self.open(SPECIFICATION, depth)
            if not self.gathering.is_title(title_in(text)) and not text.lower().endswith(" specification"):
                self.group(text, depth)
        elif self._heads_nothing(text, inside=inside, named=kind is not None):
            scope.heading, scope.group = text, scope.group if depth > scope.group_depth else ""
        elif inside or (kind is None and self._heads_a_further_group(text, depth)):
            self.group(text, depth)
        elif scope.left_at(depth, self.rank):
            self.open(None, depth)
            self.scope.heading, self.scope.heading_methods = text, methods
        elif depth >= GUESSED and scope.section is None:
            scope.heading, scope.heading_methods = text, methods
        if methods and self.scope.section == SPECIFICATION:
            levelled = self.scope.level != UNSPECIFIED
            self.scope.methods, self.scope.group_methods = methods, () if levelled else methods
            self.scope.methods_depth = depth
            self.scope.staged = text.lower() in self.gathering.stages
            self.look_here(text)
            self.said.append(Said(self.rank, methods, self.by_label, levelled=levelled))

    def look_here(self, text: str) -> None:
        """Keeps where a sentence stands that says where what is below is looked for; as a heading it names no group."""
        if asks_for_something(text) or lead_methods(text, self.gathering.key):
            self.scope.group = "" if self.scope.group == text else self.scope.group
            self.scope.begin_looking(self.gathering.count(), self.said)

    def _heads_a_stage(self, text: str, depth: int) -> bool:
        """Whether a heading no deeper than the specification's is one of its stages: the first thing in it, or a next.

        So `Shortlisting` and `Assessment day` each stand above what is looked for there.
        """
        scope = self.scope
        begins = scope.strong and scope.group_begins == self.gathering.count() and scope.level == UNSPECIFIED
        known = scope.section == SPECIFICATION and text.lower() in self.gathering.stages
        return known and depth <= scope.depth and (scope.staged or (begins and not scope.group))

    def _stage(self, methods: tuple[str, ...], depth: int) -> None:
        scope = self.scope
        scope.group, scope.group_begins, scope.depth = "", self.gathering.count(), depth
        scope.methods, scope.group_methods, scope.methods_depth, scope.staged = methods, methods, depth, True
        self.said.append(Said(self.rank, methods, self.by_label))

    def _enter(self, depth: int, *, label: bool) -> None:
        """A further heading: what was said below headings of the same or a lower rank ends.

        Headings by their looks rank by these; the label of a level that looks as its group's heading is inside it, and
        so is the next one after a heading below which stood nothing but the sentence.
        """
        self.rank, self.by_label = depth if depth < GUESSED else GUESSED + self.look, label
        while self.said and (last := self.said[-1]).rank >= self.rank:
            if last.rank == self.rank and label and not (last.label or last.levelled):
                break
            apart = last.rank == self.rank or self.rank > GUESSED or self.rank < GUESSED <= last.rank
            if last.begins == self.gathering.count() and apart:
                self.said[-1] = replace(last, rank=self.rank - 1)
                break
            self.said.pop()

    def standing(self) -> tuple[str, ...]:
        """The methods that hold where neither the group nor the level says any."""
        return self.said[-1].methods if self.said else self.scope.below

    def _heads_nothing(self, text: str, *, inside: bool, named: bool) -> bool:
        """Whether a heading before the first criterion heads no group.

        It begins with the post's title, names the employer (`Oakfield Academy`) or says again what follows: `Criteria`.
        """
        titled = self.gathering.begins_with_title(text) and not is_group_name(text)
        body = names_a_body(text) and not text.lower().endswith("practice")
        again = not named and self.scope.strong and GENERIC_HEADER.match(text) is not None
        return not self.gathering.count() and (again or (inside and (titled or body)))

    def _heads_a_further_group(self, text: str, depth: int) -> bool:
        """Whether a heading that is no deeper than the specification's names a group, or looks as the last one's does.

        The specification's own heading is then one only by its words, and those of its groups have a format.
        """
        scope = self.scope
        alike = scope.strong and bool(scope.group) and depth == scope.group_depth < GUESSED
        return scope.section == SPECIFICATION and (alike or is_group_name(text))

    def strong(self, text: str, depth: int) -> None:
        """The heading of the person specification itself; what else stands in it is the post."""
        self.gathering.strong_headings += 1
        title = title_in(text)
        named = section_of(title) is None and not GENERIC_HEADER.match(title) and not is_generic(title)
        told = self.gathering.identity.told and not names_a_post(title)
        if title and named and not told and not names_an_organisation(title):
            self.gathering.identify(title=shown_title(title))
        self.open(SPECIFICATION, depth, strong=True)
        if label := grouped_label(text) if title else level_label(text, self.gathering.key):
            self.label(replace(label, group="" if title else label.group), depth + 1)
            self.scope.level_depth = depth

    def open(self, section: str | None, depth: int, *, strong: bool = False) -> None:
        """A new section, from which nothing of the old one is carried on."""
        before = self.scope
        depth = min(depth, GUESSED - 1) if section == SPECIFICATION else depth
        self.scope = Scope(section=section, depth=depth, strong=strong, group_begins=self.gathering.count())
        further = section == SPECIFICATION and not strong and self.gathering.count() > 0
        self.scope.anew = before.section == OTHER and further
        if (before.section != SPECIFICATION or section == SPECIFICATION) and not self.gathering.begins_post():
            self.scope.below = before.below
            self.scope.methods = self.standing() if section == SPECIFICATION else ()
        if section == SPECIFICATION and before.section != OTHER:
            self.scope.columns = before.columns

    def heading_above(self) -> str:
        """The heading outside any section under which more criteria come, once there were some: that of a group."""
        named = self.scope.heading if self.scope.section is None else ""
        further = self.gathering.count() > 0 and not is_generic(named) and not self.gathering.is_title(named)
        return self.left[1] if self.left[0] == self.turn - 1 else named if further or is_group_name(named) else ""

    def group(self, text: str, depth: int, *, listed: bool = False) -> None:
        """The heading of a group; a level that belonged to the group before ends with it, unless it is `listed`."""
        scope = self.scope
        begun = self.gathering.count() > scope.level_begins
        scope.below = scope.below if depth > scope.depth else ()
        if scope.level != UNSPECIFIED and begun:
            deeper = depth > scope.level_depth if max(depth, scope.level_depth) < GUESSED else self._is_within(text)
            if not (deeper or (listed and not scope.level_inner)) or self._begins_anew(text):
                scope.level, scope.methods = UNSPECIFIED, self.standing()
        elif scope.level != UNSPECIFIED and scope.level_inner and scope.group_begins < self.gathering.count():
            scope.level, scope.level_inner = UNSPECIFIED, False  # nothing stood below it
            scope.methods = self.standing()
        elif scope.level != UNSPECIFIED:
            scope.level_inner, scope.level_outer = False, True
            scope.outer_rank = scope.level_rank if self.rank > scope.level_rank else -1
        elif begun or not scope.methods:
            scope.methods = self.standing()
        scope.around = (scope.group, scope.group_depth) if depth > GUESSED else None
        scope.group, scope.group_depth, scope.group_by_label = text, depth, False
        scope.group_begins, scope.items, scope.group_rank = self.gathering.count(), 0, self.rank
        scope.named[text.casefold()] = scope.group_begins

    def _is_within(self, text: str) -> bool:
        """Whether a heading by its looks heads a group below a level; one that looks as that level's does ends it."""
        alike = self.rank <= self.scope.outer_rank and len(text.split()) > 1
        return self.scope.level_outer and not alike

    def _begins_anew(self, text: str) -> bool:
        """Whether a group below a level is there again, right below a heading of nothing else: another level's."""
        scope = self.scope
        empty = bool(scope.group) and scope.group_begins == self.gathering.count()
        return empty and scope.level_begins <= scope.named.get(text.casefold(), scope.group_begins) < scope.group_begins

    def label(self, label: LevelLabel, depth: int) -> None:
        """A label that sets the level of what follows, and opens a specification where none is open."""
        self._enter(depth, label=True)
        scope = self.scope
        if scope.section == OTHER or (scope.section is None and not scope.strong):
            above = "" if scope.heading.endswith("?") or is_no_group(scope.heading) else scope.heading
            heading = above if scope.section is None and not self.gathering.is_title(above) else ""
            self.open(SPECIFICATION, min(depth, GUESSED) - 1)
            scope = self.scope
            scope.group = self.left[1] if self.left[0] == self.turn - 1 else heading
        if scope.ends_looking(self.gathering.count()):
            self.said = list(scope.said_before)
        label = scope.beside(label, self.rank, self.gathering.count())
        other = scope.level_outer and label.level != scope.level != UNSPECIFIED and scope.items
        if other or (depth < GUESSED and scope.group_depth >= depth):
            scope.group = ""  # the other level has headings of its own below it, or none
        if scope.lead_only and scope.items > 0 and self.gathering.count() > scope.group_begins:
            self.gathering.strengthen(scope.group_begins)
        if scope.level != label.level or max(scope.level_depth, depth) < GUESSED:
            scope.level_depth = depth  # a lead-in that only says the level again does not narrow it
        scope.depth = scope.depth if scope.group else min(scope.depth, depth)  # its heading was one only by its looks
        scope.level, scope.labelled, scope.level_rank, scope.wished = label.level, True, self.rank, False
        scope.level_outer = scope.level_outer and not scope.group
        scope.level_inner = (bool(scope.group) and scope.group_begins == self.gathering.count()) or scope.level_inner
        scope.level_begins = self.gathering.count()
        if scope.group_by_label and not label.group:
            scope.group = ""
        scope.group_by_label = bool(label.group)
        if label.group:
            scope.group, scope.group_depth, scope.level_inner = label.group, depth, False
        kept = scope.methods if scope.group_begins == self.gathering.count() else scope.group_methods
        scope.methods = label.methods or kept or self.standing()
        scope.level_methods = label.methods
        scope.listing, scope.items, scope.lead = None, 0, ""
        if not scope.level_inner or label.methods:
            scope.group_begins = self.gathering.count()

    def said_ahead(self, methods: tuple[str, ...], *, lasting: bool) -> None:
        """A sentence that says methods of what follows, until the next heading of the same or a higher rank.

        `lasting`: not only of the one list that it leads up to.
        """
        self.note_methods(methods, ahead=True)
        scope = self.scope
        if scope.group and scope.level == UNSPECIFIED:
            scope.group_methods, scope.methods_depth = methods, scope.group_depth
        if lasting and self.scope.is_outermost():
            scope.below = methods
        if lasting:
            self.said.append(Said(self.rank, methods, self.by_label, self.gathering.count()))

    def note_methods(self, methods: tuple[str, ...], *, ahead: bool = False, every: bool = False) -> None:
        """A note of methods: for the group's criteria above it, or for those to come (`ahead`: surely those).

        `every`: it says `all`, which are the criteria of both levels where no heading of a group divides them.
        """
        begins = self.scope.table_begins
        if ahead:
            self.scope.methods, self.scope.group_begins, self.scope.table_begins = methods, self.gathering.count(), None
        elif begins is not None and not self.gathering.has_methods(begins):
            self.gathering.add_methods(begins, methods)
        elif self.scope.items and self.gathering.count() > self.scope.group_begins:
            self.gathering.add_methods(0 if every and self.gathering.is_plain() else self.scope.group_begins, methods)
        else:
            self.scope.methods = methods
            if self.scope.group and self.scope.level == UNSPECIFIED:
                self.scope.group_methods = methods
