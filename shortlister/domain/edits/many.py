"""Edits of several criteria at once, each one change: level, methods, group, order, removal, joining."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change
from shortlister.domain.edits.numbering import criteria_change
from shortlister.domain.edits.requirements import require_office
from shortlister.domain.edits.specification import changed, criterion
from shortlister.domain.own_doubts import LIKE_A_HEADING, changed_doubts, joined, text_joined
from shortlister.domain.records import Criterion, Level
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.state import State
from shortlister.domain.texts import clean
from shortlister.i18n import N_, _, plural


def _chosen(state: State, ids: Iterable[str]) -> frozenset[str]:
    """The ids; a refusal where one has gone, or there is none."""
    found = frozenset(criterion(state, id).id for id in ids)
    if not found:
        raise Refusal(N_("Choose a criterion first."))
    return found


def _said(one: str, many: str, count: int) -> Sentence:
    return Sentence(plural(one, many, count), {"count": count})


@dataclass(frozen=True, slots=True)
class EditCriteria:
    """Give these criteria (ids) a level, a group or methods (ids); what is None stays as it is in each.

    `but` are methods (ids) that each keeps or does without, as it is.
    """

    ids: tuple[str, ...]
    level: Level | None = None
    methods: tuple[str, ...] | None = None
    group: str | None = None
    but: tuple[str, ...] = ()

    def decide(self, state: State, actor: Actor) -> Change:
        ids = _chosen(state, self.ids)
        if self.methods is not None and not set(self.methods) <= set(state.methods):
            raise Refusal(N_("This method is not one of the vacancy's methods."))

        def edited(one: Criterion) -> Criterion:
            after = replace(
                one,
                level=one.level if self.level is None else self.level,
                methods=one.methods if self.methods is None else self._given(one, state),
                group=one.group if self.group is None else " ".join(clean(self.group).split()),
            )
            return changed_doubts(one, after)

        after = [edited(one) if one.id in ids else one for one in state.criteria_in_order]
        return changed(
            state, actor, _said(N_("{count} criterion edited"), N_("{count} criteria edited"), len(ids)), after
        )

    def _given(self, one: Criterion, state: State) -> tuple[str, ...]:
        """The methods that a criterion has then, in the vacancy's order."""
        given = {*(self.methods or ()), *(id for id in one.methods if id in self.but)}
        return tuple(method.id for method in state.methods_in_order if method.id in given)


@dataclass(frozen=True, slots=True)
class SettleDoubts:
    """A person has looked at this one doubt of these criteria (ids) and keeps them as they stand."""

    ids: tuple[str, ...]
    doubt: str

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        ids = _chosen(state, self.ids)
        after = [
            replace(one, doubts=tuple(doubt for doubt in one.doubts if doubt != self.doubt)) if one.id in ids else one
            for one in state.criteria_in_order
        ]
        label = _said(N_("Doubt about {count} criterion settled"), N_("Doubt about {count} criteria settled"), len(ids))
        return Change(label, criteria_change(state, after))


@dataclass(frozen=True, slots=True)
class RemoveCriteria:
    """Take these criteria (ids) out of the draft."""

    ids: tuple[str, ...]

    def decide(self, state: State, actor: Actor) -> Change:
        ids = _chosen(state, self.ids)
        label = _said(N_("{count} criterion removed"), N_("{count} criteria removed"), len(ids))
        return changed(state, actor, label, [one for one in state.criteria_in_order if one.id not in ids])


@dataclass(frozen=True, slots=True)
class MoveCriteria:
    """Move these criteria (ids) up (-1) or down (+1) by one place; each keeps its place among them."""

    ids: tuple[str, ...]
    by: int

    def decide(self, state: State, actor: Actor) -> Change:
        ids = _chosen(state, self.ids)
        ones = list(state.criteria_in_order)
        order = range(1, len(ones)) if self.by < 0 else range(len(ones) - 2, -1, -1)
        for at in order:
            other = at - 1 if self.by < 0 else at + 1
            if ones[at].id in ids and ones[other].id not in ids:
                ones[at], ones[other] = ones[other], ones[at]
        label = _said(N_("{count} criterion moved"), N_("{count} criteria moved"), len(ids))
        return changed(state, actor, label, ones)


@dataclass(frozen=True, slots=True)
class MergeCriteria:
    """Make one criterion of several (ids) that follow one another; the first gives group and level."""

    ids: tuple[str, ...]

    def decide(self, state: State, actor: Actor) -> Change:
        ids = _chosen(state, self.ids)
        ones = list(state.criteria_in_order)
        rows = [row for row, one in enumerate(ones) if one.id in ids]
        if len(rows) < 2 or any(after != before + 1 for before, after in pairwise(rows)):
            raise Refusal(N_("Only criteria that follow one another can be merged. Move them together first."))
        merged = ones[rows[0]]
        for row in rows[1:]:
            other = ones[row]
            merged = replace(
                merged,
                text=text_joined(merged.text, other.text),
                methods=tuple(dict.fromkeys(merged.methods + other.methods)),
                level=merged.level if merged.level is not Level.UNSPECIFIED else other.level,
                accepted=False,
            )
        label = _said(N_("{count} criterion merged into one"), N_("{count} criteria merged into one"), len(rows))
        whole = joined(merged, ones[rows[0] : rows[-1] + 1])
        return changed(state, actor, label, [*ones[: rows[0]], whole, *ones[rows[-1] + 1 :]])


@dataclass(frozen=True, slots=True)
class MakeGroup:
    """Take out a criterion (id) that is a heading; its text becomes the group of those that it stands above.

    They end where another group begins or another heading, and where it has a level, with that level.
    """

    id: str

    def decide(self, state: State, actor: Actor) -> Change:
        head = criterion(state, self.id)
        ones = list(state.criteria_in_order)
        at = ones.index(head)
        below = takewhile(lambda one: _is_below(head, one), ones[at + 1 :])
        group = " ".join(clean(head.text).split()).rstrip(" :")
        named = [replace(one, group=group) for one in below]
        if not named:
            raise Refusal(N_("No criterion stands below it that could be of this group."))
        words = plural(
            N_("“{group}” made the group of {count} criterion"),
            N_("“{group}” made the group of {count} criteria"),
            len(named),
        )
        label = Sentence(words, {"group": group, "count": len(named)})
        return changed(state, actor, label, [*ones[:at], *named, *ones[at + 1 + len(named) :]])


def _is_below(head: Criterion, one: Criterion) -> bool:
    """Whether a criterion may stand below a heading: of the same group, of its level if it has one, and no heading."""
    same_level = head.level in (Level.UNSPECIFIED, one.level)
    return same_level and one.group == head.group and _(LIKE_A_HEADING) not in one.doubts
