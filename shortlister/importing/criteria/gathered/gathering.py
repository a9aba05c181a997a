"""What has been gathered so far while a document is walked through: posts, criteria, the key of codes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, DraftCriterion
from shortlister.domain.refusals import Problem
from shortlister.importing.criteria.lines.stated import Statement
from shortlister.importing.criteria.methods.further_methods import further_at_end
from shortlister.importing.criteria.methods.methods import MethodKey, unique
from shortlister.importing.criteria.posts.counted_posts import counted_title
from shortlister.importing.criteria.words.fillers import is_filler, repeats_above
from shortlister.importing.criteria.words.form_lines import is_form_line, may_ask
from shortlister.importing.criteria.words.letters import letters
from shortlister.importing.criteria.words.section_words import OTHER, section_of
from shortlister.importing.criteria.words.trimmed_titles import is_same_but_for_grade
from shortlister.importing.criteria.words.unread_words import left_out
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED
from shortlister.importing.late_regexes import late_regex

NOWHERE: Final = Place()
_SURE: Final = 3
_NOTHING: Final = late_regex(
    r"(?:none|nil|n/?a|not applicable|no (?:further|other|additional|essential|desirable|specific)"
    r"(?: (?:criteria|requirements))?)?"
    r"(?: (?:at present|for this (?:post|role)|specified|required|identified|applicable|stated|listed|needed))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells one post of a document from the next. `told`: a label or the posts' own headings say the title.

    `shared`: no post of its own, but what all the others have in common.
    """

    title: str = ""
    code: str = ""
    grade: str = ""
    family: str = ""
    named: bool = False
    told: bool = False
    shared: bool = False

    def differs(self, other: "Identity") -> bool:
        """Whether the other is another post: a different title, or the same with another code or grade."""
        if self.shared != other.shared:
            return True
        pairs = [(self.code, other.code), (self.grade, other.grade)]
        if not is_same_but_for_grade(self.title, other.title):
            pairs.append((self.title, other.title))
        return any(one and two and letters(one) != letters(two) for one, two in pairs)


@dataclass(slots=True)
class Found:
    """A criterion as found, with how sure its section is: 3 levelled or named so, 2 a weak heading, 1 a lead-in.

    `anew`: its section was opened by a weak heading behind one of something else that had ended the specification.
    """

    criterion: DraftCriterion
    strength: int
    levelled: bool
    label: str = ""
    signs: frozenset[str] = frozenset()
    lead: str = ""
    further: tuple[str, ...] = ()
    anew: bool = False


@dataclass(slots=True)
class FoundPost:
    """A post under construction."""

    identity: Identity
    found: list[Found] = field(default_factory=list)


@dataclass(slots=True)
class Gathering:
    """Grows while the blocks are walked; one for each document. `head` is its first line, where that may be a title,
    `opening` the headings at its beginning that are its own.

    `every_methods` measure each criterion of which nothing else is said, `by_number` those with that number, and
    `of_all`: `every_methods` are said of all of them, and what is said of some adds to these;
    `closing`: the methods of `all of these points` behind so many criteria, where none had any before;
    `bands` are the names of groups across the tops of tables,
    `answers` the lines that ask how something is assessed, together with what they say,
    `duties` the headings that name the duties here, `unlevelled` the lines whose `D` and `E` run on from `C`,
    `levelled` those that say their level, `stages` those that are nothing but methods, `stage_lines` those that say so
    of what is below.
    """

    identity: Identity = Identity()
    head: str = ""
    opening: frozenset[str] = frozenset()
    posts: list[FoundPost] = field(default_factory=list)
    key: MethodKey = field(default_factory=MethodKey)
    legend: dict[str, str] = field(default_factory=dict)
    strong_headings: int = 0
    notes: list[Problem] = field(default_factory=list)
    every_methods: tuple[str, ...] = ()
    of_all: bool = False
    closing: tuple[int, tuple[str, ...]] = (0, ())
    stages: dict[str, tuple[str, ...]] = field(default_factory=dict)
    stage_lines: dict[str, tuple[str, ...]] = field(default_factory=dict)
    by_number: dict[str, tuple[str, ...]] = field(default_factory=dict)
    stage_tables: list[Block] = field(default_factory=list)
    stated: list[Statement] = field(default_factory=list)
    answers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    asked_of_all: str = ""
    duties: frozenset[str] = frozenset()
    unlevelled: frozenset[str] = frozenset()
    bands: frozenset[str] = frozenset()
    levelled: frozenset[str] = frozenset()

    def kind_of(self, text: str) -> str | None:
        """What a heading opens; one that names the duties beside a person specification opens something else."""
        return OTHER if text.lower() in self.duties else section_of(text)

    def identify(self, **known: str) -> None:
        """A further fact of the post at hand: its title, code, grade or family."""
        now = self.identity
        self.identity = Identity(
            known.get("title", now.title),
            known.get("code", now.code),
            known.get("grade", now.grade),
            known.get("family", now.family),
            named=now.named or "title" in known,
            told=now.told,
            shared=now.shared and "title" not in known,
        )

    def is_title(self, text: str) -> bool:
        """Whether a text is the title of the post at hand."""
        told = letters(counted_title(text) or text)
        titles = letters(self.identity.title), letters(self.head)
        several = told.endswith("s") and told[:-1] in titles
        return bool(text) and (told in titles or (several and len(told) > 1) or text in self.opening)

    def begins_with_title(self, text: str) -> bool:
        """Whether a text is the title of the post at hand, or says more behind it."""
        title = self.identity.title
        return bool(title) and (text.startswith(title) or self.is_title(text))

    def begins_post(self) -> bool:
        """Whether the next criterion is the first of a further post."""
        return bool(self.posts and self.posts[-1].found) and self.posts[-1].identity.differs(self.identity)

    def post(self) -> FoundPost:
        """The post that criteria go to now; a new one where the identity has changed."""
        if not self.posts or self.begins_post():
            self.posts.append(FoundPost(self.identity))
        current = self.posts[-1]
        if not current.found:
            current.identity = self.identity
        return current

    def emit(
        self,
        text: str,
        *,
        level: str = UNSPECIFIED,
        methods: tuple[str, ...] = (),
        group: str = "",
        place: Place = NOWHERE,
        strength: int = 2,
        doubts: tuple[str, ...] = (),
        label: str = "",
        signs: frozenset[str] = frozenset(),
        lead: str = "",
        anew: bool = False,
    ) -> None:
        """One criterion for the post at hand; `None` in a place for criteria is none."""
        if _NOTHING.fullmatch(text.strip(" .–—-*()")) or is_filler(text) or repeats_above(text):
            return
        if level == UNSPECIFIED and not methods and is_form_line(text):
            if strength == _SURE:
                self.leave_out(text, place)
            return
        text, further = further_at_end(text, self.key)
        criterion = DraftCriterion(text, group, level or UNSPECIFIED, unique(methods), place, doubts)
        self.post().found.append(
            Found(criterion, strength, criterion.level != UNSPECIFIED, label, signs, lead, further, anew)
        )

    def leave_out(self, text: str, place: Place) -> bool:
        """A line of a form among what is asked for becomes no criterion, which is said where it may ask: True."""
        if may_ask(text):
            self.notes.append(left_out(text, place))
        return True

    def count(self) -> int:
        """How many criteria the post at hand has."""
        if not self.posts or self.begins_post():
            return 0
        return len(self.posts[-1].found)

    def has_methods(self, since: int) -> bool:
        """Whether any criterion of the post at hand from number `since` on has a method."""
        return bool(self.posts) and any(found.criterion.measured_by for found in self.posts[-1].found[since:])

    def is_plain(self) -> bool:
        """Whether no criterion of the post at hand has a group or a method."""
        found = self.posts[-1].found if self.posts else []
        return not any(one.criterion.group or one.criterion.measured_by for one in found)

    def of_every(self) -> tuple[str, ...]:
        """The methods of each criterion of which nothing else is said, those of a closing note among them."""
        closes = len(self.posts) == 1 and self.closing[0] == self.count()
        return self.every_methods or (self.closing[1] if closes else ())

    def add_methods(self, since: int, methods: tuple[str, ...]) -> None:
        """Gives methods to the criteria of the post at hand from number `since` on that have none yet."""
        for found in self.posts[-1].found[since:] if self.posts else ():
            if not found.criterion.measured_by:
                found.criterion = replace(found.criterion, measured_by=methods)

    def strengthen(self, since: int) -> None:
        """Makes the criteria of the post at hand from number `since` on as sure as those below the label of a level."""
        for found in self.posts[-1].found[since:] if self.posts else ():
            found.strength = 3

    def continue_last(self, text: str) -> bool:
        """Puts further words to the last criterion where its sentence is open."""
        if not self.posts or not self.posts[-1].found:
            return False
        last = self.posts[-1].found[-1]
        if last.criterion.text.endswith((".", ";", ":")):
            return False
        last.criterion = replace(last.criterion, text=f"{last.criterion.text} {text}")
        return True

    def complete_last(self, text: str) -> bool:
        """Puts words that begin small to the last criterion where that ends with a colon."""
        last = self.posts[-1].found[-1] if self.posts and self.posts[-1].found else None
        if last is None or not text[:1].islower() or not last.criterion.text.endswith(":"):
            return False
        last.criterion = replace(last.criterion, text=f"{last.criterion.text} {text}")
        return True

    def amend_last(self, *, level: str = "", group: str = "", methods: tuple[str, ...] = ()) -> None:
        """Adds to the last criterion what a later line of its record says."""
        last = self.posts[-1].found[-1]
        known = last.criterion
        last.criterion = replace(
            known, level=level or known.level, group=group or known.group, measured_by=methods or known.measured_by
        )

    def doubt_last(self, place: Place, doubt: str) -> None:
        """Adds a doubt to the last criterion, if it stands in that place."""
        last = self.posts[-1].found[-1] if self.posts and self.posts[-1].found else None
        if last is not None and last.criterion.source == place:
            last.criterion = replace(last.criterion, doubts=(*last.criterion.doubts, doubt))

    def rename_group(self, since: int, before: str, after: str) -> None:
        """Gives a group its whole name, where it became known only later."""
        for found in self.posts[-1].found[since:] if self.posts else ():
            if found.criterion.group == before:
                found.criterion = replace(found.criterion, group=after)

    def add_methods_to(self, text: str, methods: tuple[str, ...]) -> None:
        """Gives methods to the criterion of that text, where a document names it again with how it is tested."""
        for found in self.posts[-1].found if self.posts else ():
            if letters(found.criterion.text) == letters(text) and not found.criterion.measured_by:
                found.criterion = replace(found.criterion, measured_by=methods)

    def learn_legend(self, pairs: Mapping[str, str]) -> None:
        """Codes or weights that a legend explains as levels."""
        for code, level in pairs.items():
            self.legend.setdefault(code, level)
