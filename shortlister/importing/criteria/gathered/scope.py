"""Where a walk through a document is, and the methods that were said right below a heading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.outline import LevelLabel, without_continued, without_enumerator
from shortlister.importing.criteria.words.section_words import OTHER
from shortlister.importing.criteria.words.vocabulary import GENERIC_HEADER, UNSPECIFIED, is_group_name, levels_named

ECHO: Final = "echo"
"""A list that names criteria again to say how they are tested."""
GUESSED: Final = 50
"""The depth of a heading that is one only by its looks."""


@dataclass(slots=True)
class Scope:
    """Where the walk is: the section, the group, the level and the methods that stand.

    `named`: how many criteria stood before the last heading of each name; `lead_only`: a lead-in opened the section,
    `told_open`: one that what stands below it completes; `wished`: one said what would be welcome;
    `telling`: the group below which the employer tells of itself,
    `around`: the group and its depth that stood before one that an item of a list names,
    `anew`: a heading that is no specification's own opened the section behind one of something else,
    `asked_at`: how many criteria stood before the sentence that says where the ones below it are looked for,
    `below_before` and `said_before`: what had been said before the first of such sentences.
    """

    section: str | None = None
    strong: bool = False
    depth: int = 0
    group: str = ""
    group_depth: int = 0
    group_rank: int = 0
    level: str = UNSPECIFIED
    level_depth: int = 0
    level_inner: bool = False
    level_outer: bool = False
    level_rank: int = -1
    outer_rank: int = -1
    level_begins: int = 0
    methods: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    level_methods: tuple[str, ...] = ()
    listing: str | None = None
    lead: str = ""
    items: int = 0
    group_begins: int = 0
    group_methods: tuple[str, ...] = ()
    methods_depth: int = 0
    record: int = 0
    group_by_label: bool = False
    table_begins: int | None = None
    indent: int = 0
    columns: list[str] = field(default_factory=list)
    named: dict[str, int] = field(default_factory=dict)
    heading: str = ""
    heading_methods: tuple[str, ...] = ()
    labelled: bool = False
    lead_only: bool = False
    told_open: bool = False
    wished: bool = False
    staged: bool = False
    telling: tuple[str, int] = ("", -1)
    around: tuple[str, int] | None = None
    anew: bool = False
    asked_at: int = -1
    below_before: tuple[str, ...] = ()
    said_before: tuple["Said", ...] = ()

    def is_outermost(self) -> bool:
        """Whether what is said here is said of the whole specification, and not of one level or group in it."""
        return self.level == UNSPECIFIED and (not self.group or self.group_depth <= self.depth)

    def left_at(self, depth: int, rank: int) -> bool:
        """Whether a heading ends the section: no deeper than it, or by its looks as that of something else looked."""
        if depth < GUESSED:
            return self.section is None or depth <= self.depth
        return self.section == OTHER and self.depth == depth and self.outer_rank == rank

    def again(self, text: str, depth: int, count: int) -> bool:
        """Whether a heading right below that of a group only says again that criteria follow: `Selection criteria`."""
        says = text.lower().rstrip(" :").endswith("criteria") and GENERIC_HEADER.match(text.strip()) is not None
        return (
            says
            and not levels_named(text)
            and bool(self.group)
            and self.group_begins == count
            and depth > self.group_depth
        )

    def begin_looking(self, count: int, said: Sequence["Said"]) -> None:
        """At a sentence that says where the criteria below it are looked for: `At interview we will look for:`."""
        if self.asked_at < 0:
            self.below_before, self.said_before = self.below, tuple(said)
        self.asked_at = count

    def ends_looking(self, count: int) -> bool:
        """At the label of a level: whether it stands behind such a list without levels, and so beside it, not in it."""
        ends = -1 < self.asked_at < count and self.level == UNSPECIFIED and not self.group
        if ends:
            self.methods, self.group_methods, self.below, self.asked_at = (), (), self.below_before, -1
        return ends

    def beside(self, label: LevelLabel, rank: int, count: int) -> LevelLabel:
        """The label of a level, with its own group where it stands beside one that has criteria without a level.

        `Competencies` above a list, and as it `Preferred experience and knowledge` above the next one.
        """
        own = {*re.findall(r"\w+", label.topics.lower())} - {*re.findall(r"\w+", self.group.lower()), "and"}
        begun = self.group_begins < count and self.level == UNSPECIFIED and not self.group_by_label
        named = bool(self.group and own) and is_group_name(label.topics) and not label.group
        return replace(label, group=label.topics) if named and begun and rank <= self.group_rank else label

    def leave(self, depth: int) -> None:
        """Ends the group that an item names, at an item that is not deeper in the list: the group around goes on."""
        if self.around is not None and depth <= self.group_depth:
            (self.group, self.group_depth), self.around = self.around, None

    def goes_on_listing(self, following: Block) -> bool:
        """Whether a plain line goes on with a list that a lead-in opened; not between its bullets and the next list."""
        leads = following.kind is BlockKind.ITEM or following.text.rstrip().endswith(":")
        return self.listing not in (None, OTHER) and not (self.items > 0 and leads)

    def goes_on(self, text: str) -> bool:
        """Whether a heading only says that the group at hand goes on: `Skills (continued)`."""
        bare = without_continued(text).strip(" :")
        here = bool(self.group) and bare != text.strip(" :")
        return here and without_enumerator(bare).casefold() == self.group.casefold()


@dataclass(frozen=True, slots=True)
class Said:
    """Methods said right below a heading, or by it, with the rank of that heading; `label`: it is that of a level.

    `begins`: how many criteria stood before a sentence that said them; of a heading that says them itself, -1.
    `levelled`: a heading that stands below the label of a level, which the next such label ends.
    """

    rank: int
    methods: tuple[str, ...]
    label: bool
    begins: int = -1
    levelled: bool = False
