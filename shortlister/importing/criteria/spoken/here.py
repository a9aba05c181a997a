"""Which criteria a paragraph means by its words, from where it stands among them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.run_in import run_in
from shortlister.importing.criteria.spoken.clauses import Clause
from shortlister.importing.criteria.spoken.kinds import of_kinds
from shortlister.importing.criteria.spoken.naming import Position, Standing, is_marked, named, numbered, stems
from shortlister.importing.criteria.spoken.scopes import Scope, Which
from shortlister.importing.criteria.spoken.sentences import Reading
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED, levels_named

_ORDINALS: Final = ("first", "second", "third", "fourth")


@dataclass(slots=True)
class Spoken:
    """A paragraph whose sentences tell of measuring, and where it stands."""

    text: str
    place: Place
    at: Position
    readings: Sequence[Reading]

    @property
    def clauses(self) -> Iterator[Clause]:
        return (clause for reading in self.readings for clause in reading.clauses)


class Here:
    """Which criteria a paragraph means by its words, from where it stands."""

    def __init__(
        self,
        said: Spoken,
        standing: Sequence[Standing],
        blocks: Sequence[Block],
        until: Position,
        *,
        alone: bool,
        only: bool,
    ) -> None:
        self._alone, self._only = alone, only
        self._all, self._at = standing, said.at[0]
        self._before = [one for one in standing if one.at < said.at]
        self._after = [one for one in standing if one.at > said.at]
        self._below = [one for one in self._after if one.at < until]
        self._tabled = bool(self._after) and blocks[self._after[0].at[0]].kind is BlockKind.TABLE
        self._heads = self._headed(said, blocks)
        self.universe = self._section()
        self.guessed: dict[str, list[Standing]] = {}

    def meant(self, scopes: Sequence[Scope], last: list[Standing]) -> list[Standing]:
        """The criteria that scopes mean together; nothing where one of them means none that is known."""
        if below := [one for one in scopes if one.which is Which.BELOW]:
            levels = {name for one in scopes if one.which is Which.LEVEL for name in one.names}
            several = self._of(below[0], last)
            return [one for one in several if not levels or one.found.criterion.level in levels]
        vague = (Which.GENERAL, Which.ABOVE, Which.BELOW)
        again = [one for one in scopes[:1] if one.which is Which.AGAIN and last]
        telling = again + [one for one in scopes if one.which not in (*vague, Which.AGAIN)]
        found: list[Standing] = []
        for scope in telling or scopes:
            several = self._of(scope, last)
            if scope.level and scope.which not in (Which.NUMBERS, Which.FIRST, Which.LAST):
                several = [one for one in several if one.found.criterion.level == scope.level]
            if not several:
                return []
            found.extend(several)
        return list({id(one): one for one in found}.values())

    def _of(self, scope: Scope, last: list[Standing]) -> list[Standing]:
        everything, universe = list(self._all), list(self.universe)
        if scope.level and scope.which in (Which.NUMBERS, Which.FIRST, Which.LAST):
            universe = [one for one in everything if one.found.criterion.level == scope.level]
            everything = universe
        elif scope.which in (Which.FIRST, Which.LAST):
            universe = list(self.counted)
        match scope.which:
            case Which.ALL:
                return everything
            case Which.EACH:
                return everything if self._alone else universe
            case Which.ALL_THESE:
                return everything if self._only else universe
            case Which.LEVEL:
                return [one for one in everything if one.found.criterion.level in scope.names]
            case Which.GROUP | Which.NAMED:
                return named(scope.names[0], everything) or self._guessed(scope.names[0])
            case Which.MARKED:
                return [one for one in everything if is_marked(one.found, scope.names[0], one.raw)]
            case Which.NUMBERS:
                return numbered(scope.names, everything, universe)
            case Which.FIRST:
                count = int(scope.names[0] or 0)
                return universe[:count] if len(universe) > count else []
            case Which.LAST:
                count = int(scope.names[0] or 0)
                return universe[-count:] if len(universe) > count else []
            case Which.LIST:
                return _list(scope.names[0], scope.names[1], everything)
            case Which.AGAIN if last:
                return last
            case Which.AGAIN if ((scope.every and self._alone) or (scope.names and self._only)) and not self._after:
                return everything
            case Which.ABOVE:
                return self._before
            case Which.BELOW if scope.every and self._only and self._below == self._after:
                return self._after
            case Which.BELOW:
                return list(self.universe) if self._heads and self._below == self._after else self._below
            case Which.GENERAL if not self._heads:
                return everything
            case _:
                return list(self.universe)

    @property
    def counted(self) -> Sequence[Standing]:
        """What is counted from its beginning or end: all, where one paragraph stands behind all lists."""
        return self._all if self._only and not self._after else self.universe

    def _guessed(self, words: str) -> list[Standing]:
        """The criteria that are of a kind by their own words, where no heading names it; remembered for a doubt."""
        bare = re.sub(r"(?i)^(?:the|all)\s+|\s+(?:criteria|requirements?)$", "", words.strip())
        found = of_kinds(bare, self._all)
        if found:
            self.guessed[bare] = found
        return found

    def _headed(self, said: Spoken, blocks: Sequence[Block]) -> str:
        """What the heading between the criteria before and the paragraph opens for those behind: level, group or ''."""
        if not self._after or self._tabled:
            return ""
        first = self._after[0].found.criterion
        begin = self._before[-1].at[0] + 1 if self._before else max(0, said.at[0] - 3)
        for block in reversed(blocks[begin : said.at[0]]):
            headed = block.kind is BlockKind.HEADING or block.bold
            if block.kind is not BlockKind.TABLE and len(block.text) < 80 and (headed or not run_in(block.text)):
                if first.level != UNSPECIFIED and levels_named(block.text) == {first.level}:
                    return "level"
                if first.group and stems(first.group) <= stems(block.text):
                    return "group"
        return ""

    def _section(self) -> Sequence[Standing]:
        """The list that a paragraph heads, or stands behind."""
        behind = self._before and self._before[-1].at[0] == self._at - 1
        ahead = self._after and self._after[0].at[0] == self._at + 1
        if self._after and self._tabled and not behind:
            return [one for one in self._after if one.at[0] == self._after[0].at[0]]
        if self._heads:
            return _run(self._after, _level if self._heads == "level" else _name)
        if self._before and ahead and not behind:
            return _run(self._after, _group)
        if self._before:
            return _run(self._before[::-1], _group)[::-1]
        return self._all


def _list(ordinal: str, called: str, standing: Sequence[Standing]) -> list[Standing]:
    """The criteria of the first, second … list of the document, or of its section, part or table."""
    told: list[list[Standing]] = []
    for like in (_table,) if called == "table" else (_level, _group):
        lists: list[list[Standing]] = []
        for one in standing:
            if not lists or like(one) != like(lists[-1][-1]):
                lists.append([])
            lists[-1].append(one)
        at = {"last": len(lists) - 1, "other": 1 if len(lists) == 2 else len(lists)}.get(ordinal)
        at = _ORDINALS.index(ordinal) if at is None else at
        if len(lists) > 1 and at < len(lists):
            told.append(lists[at])
    return told[0] if told and all(one == told[0] for one in told) else []


def _table(one: Standing) -> tuple[str, ...]:
    return (str(one.at[0]),)


def _level(one: Standing) -> tuple[str, ...]:
    return (one.found.criterion.level,)


def _group(one: Standing) -> tuple[str, ...]:
    return (one.found.criterion.level, one.found.criterion.group)


def _name(one: Standing) -> tuple[str, ...]:
    """The group alone: below its heading each criterion, or a label above some, may say its own level."""
    return (one.found.criterion.group,)


def _run(standing: Sequence[Standing], like: Callable[[Standing], tuple[str, ...]]) -> list[Standing]:
    """The criteria from the first on that are like it."""
    found: list[Standing] = []
    for one in standing:
        apart = found and abs(one.at[0] - found[-1].at[0]) > 1 and like is _group
        if found and (like(one) != like(found[0]) or apart):
            break
        found.append(one)
    return found
