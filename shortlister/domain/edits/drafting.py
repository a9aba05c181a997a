"""Taking a specification as it was read: criteria, the vacancy's own methods, and the stages that use them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change, Delta, folded
from shortlister.domain.edits.edit import Edit
from shortlister.domain.edits.numbering import criteria_change, numbered
from shortlister.domain.edits.requirements import delta, require_name, require_office
from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.methods import STAGES, usual_stage
from shortlister.domain.plans.drafts import DraftPost
from shortlister.domain.records import Criterion, Kind, Level, Method, Stage
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.state import State, apply
from shortlister.domain.texts import clean
from shortlister.i18n import N_, _, plural


def _method_list(names: Iterable[str], codes: Mapping[str, str], seed: str) -> dict[str, Method]:
    code_of = {name.casefold(): code for code, name in codes.items()}
    methods: dict[str, Method] = {}
    for name in names:
        text = " ".join(clean(name).split())
        if text and text.casefold() not in methods:
            number = len(methods)
            methods[text.casefold()] = Method(f"m{seed}{number}", text, number, code_of.get(text.casefold(), ""))
    return methods


def usual_stages(methods: Iterable[Method], seed: str) -> tuple[Stage, ...]:
    """The usual stages for these methods, without those that would have none; unknown methods go to Interview."""
    by_stage: dict[str, list[str]] = {name: [] for name in STAGES}
    for method in methods:
        by_stage[usual_stage(method.name) or "Interview"].append(method.id)
    used = [(name, ids) for name, ids in by_stage.items() if ids] or [(STAGES[0], [])]
    return tuple(Stage(f"s{seed}{number}", name, number, tuple(ids)) for number, (name, ids) in enumerate(used))


@dataclass(frozen=True, slots=True)
class TakeSpecification:
    """Make this post the vacancy's specification, in place of any draft before.

    `seed` makes the ids of what is new. `source` and `content` are the file's name and bytes, kept with the vacancy.
    `default_method` (a name) and `default_level` settle what the document leaves open.
    """

    post: DraftPost
    seed: str
    source: str = ""
    digest: str = ""
    content: bytes = field(default=b"", repr=False)
    default_method: str = ""
    default_level: Level = Level.UNSPECIFIED

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        if scoring_has_opened(state):
            raise Refusal(
                N_("The specification has been fixed since scoring opened; another one cannot take its place.")
            )
        if not self.post.criteria:
            raise Refusal(N_("“{title}” has no criteria to take."), title=self.post.title or self.source)
        drafts = self.post.criteria
        names = [name for one in drafts for name in one.measured_by]
        if self.default_method and any(not one.measured_by for one in drafts):
            names.append(self.default_method)
        methods = _method_list(names, self.post.method_key, self.seed)
        stages = usual_stages(methods.values(), self.seed)
        vacancy = replace(state.vacancy, stage=stages[0].id, source=self.source, source_digest=self.digest, doubts=())
        criteria = numbered(self._criterion(number, methods) for number in range(len(drafts)))
        label = Sentence(
            plural(
                N_("Specification taken from “{source}”: {count} criterion"),
                N_("Specification taken from “{source}”: {count} criteria"),
                len(criteria),
            ),
            {"source": self.source, "count": len(criteria)},
        )
        deltas = (
            delta(state, Kind.VACANCY, (vacancy.id,), vacancy),
            *(delta(state, Kind.METHOD, (id,), None) for id in state.methods),
            *(delta(state, Kind.STAGE, (id,), None) for id in state.stages),
            *(delta(state, Kind.METHOD, (one.id,), one) for one in methods.values()),
            *(delta(state, Kind.STAGE, (one.id,), one) for one in stages),
            *criteria_change(state, criteria),
        )
        return Change(label, deltas, {self.digest: self.content} if self.digest else {})

    def _criterion(self, number: int, methods: Mapping[str, Method]) -> Criterion:
        draft = self.post.criteria[number]
        names = draft.measured_by or ((self.default_method,) if self.default_method else ())
        ids = [methods[" ".join(clean(name).split()).casefold()].id for name in names if clean(name).strip()]
        level = Level(draft.level) if draft.level in set(Level) else Level.UNSPECIFIED
        if level is Level.UNSPECIFIED:
            level = self.default_level
        return Criterion(
            f"c{self.seed}{number}",
            "",
            require_name(draft.text, _("The text of a criterion")),
            number,
            group=" ".join(clean(draft.group).split()),
            level=level,
            methods=tuple(dict.fromkeys(ids)),
            weight=draft.weight or Fraction(1),
            source=draft.source,
            doubts=draft.doubts,
        )


@dataclass(frozen=True, slots=True)
class AddMethod:
    """Add a method to the vacancy's list; it is used at its usual stage (Interview where the name tells nothing)."""

    name: str
    seed: str

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        name = require_name(self.name, _("The name of a method"))
        if any(one.name.casefold() == name.casefold() for one in state.methods.values()):
            raise Refusal(N_("The vacancy already has the method “{name}”."), name=name)
        position = max((one.position for one in state.methods.values()), default=-1) + 1
        method = Method(f"m{self.seed}", name, position)
        wanted = usual_stage(name) or "Interview"
        stage = next((one for one in state.stages_in_order if one.name == wanted), None)
        deltas = [delta(state, Kind.METHOD, (method.id,), method)]
        if stage and not stage.open:
            after = replace(stage, methods=(*stage.methods, method.id))
            deltas.append(delta(state, Kind.STAGE, (stage.id,), after))
        elif not stage:
            deltas += _stage_put_in(state, Stage(f"s{self.seed}", wanted, 0, (method.id,)))
        return Change(Sentence(N_("Method added: {name}"), {"name": name}), tuple(deltas))


@dataclass(frozen=True, slots=True)
class WithNewMethods:
    """An edit that uses methods which are new to the vacancy: all of it one change, taken back in one step."""

    methods: tuple[AddMethod, ...]
    then: Edit

    def decide(self, state: State, actor: Actor) -> Change:
        changes: list[Change] = []
        for edit in (*self.methods, self.then):
            changes.append(edit.decide(state, actor))
            state = apply(state, changes[-1])
        return folded(changes[-1].label, changes)


def _stage_put_in(state: State, new: Stage) -> list[Delta]:
    rank = {name: number for number, name in enumerate(STAGES)}
    ones = [*state.stages_in_order]
    at = next((i for i, one in enumerate(ones) if rank.get(one.name, -1) > rank.get(new.name, len(rank))), len(ones))
    ones.insert(at, new)
    placed = [replace(one, position=number) for number, one in enumerate(ones)]
    return [delta(state, Kind.STAGE, (one.id,), one) for one in placed if state.stages.get(one.id) != one]
