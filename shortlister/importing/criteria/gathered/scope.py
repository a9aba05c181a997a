"""Where a walk through a document is, and the methods that were said right below a heading."""

import re
from dataclasses import dataclass, field, replace

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.outline import LevelLabel, without_continued, without_enumerator
from shortlister.importing.criteria.words.section_words import OTHER
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED, is_group_name


@dataclass(slots=True)
class Scope:
    """Where the walk is: the section, the group, the level and the methods that stand.

    `named`: how many criteria stood before the last heading of each name; `lead_only`: a lead-in opened the section,
    `told_open`: one that what stands below it completes; `wished`: one said what would be welcome;
    `telling`: the group below which the employer tells of itself,
    `around`: the group and its depth that stood before one that an item of a list names.
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
