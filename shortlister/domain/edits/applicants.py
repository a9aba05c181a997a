"""Edits of the applicants: adding them from a plan, their private details, and their application files."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change, Delta
from shortlister.domain.edits.allocation import left_out_of_parts
from shortlister.domain.edits.requirements import delta, require_name, require_office, require_reason
from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.hr_doubts import ABOUT_THE_NAME, ABOUT_WHOSE, doubt_without
from shortlister.domain.records import Applicant, Application, Kind, Person
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.state import State
from shortlister.domain.texts import clean
from shortlister.i18n import N_, _


@dataclass(frozen=True, slots=True)
class NewFile:
    """An application file to attach: its name, SHA-256 (hex) and bytes; `doubt` says what is wrong with it."""

    name: str
    digest: str
    content: bytes = field(repr=False)
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class NewApplicant:
    """An applicant to add, with a reference (the employer's or a drawn one) and whatever is known of the person."""

    id: str
    reference: str
    name: str = ""
    email: str = ""
    phone: str = ""
    guaranteed_interview: bool = False
    redeployee: bool = False
    files: tuple[NewFile, ...] = ()


@dataclass(frozen=True, slots=True)
class AddApplicants:
    """Add applicants; once scoring is open only with a reason.

    They stand in the order of their references: that of a list by surname would tell members whose reference is whose.
    """

    applicants: Sequence[NewApplicant]
    reason: str = ""

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        if not self.applicants:
            raise Refusal(N_("There is no applicant to add."))
        if scoring_has_opened(state):
            _require_first_stage(state)
            label = Sentence(
                N_("Applicants added after scoring opened: {count}. Reason: {reason}"),
                {"count": len(self.applicants), "reason": require_reason(self.reason)},
            )
        else:
            label = Sentence(N_("Applicants added: {count}"), {"count": len(self.applicants)})
        taken = {one.reference.casefold() for one in state.applicants.values()}
        position = max((one.position for one in state.applicants.values()), default=-1) + 1
        deltas: list[Delta] = []
        contents: dict[str, bytes] = {}
        for number, new in enumerate(sorted(self.applicants, key=_by_reference)):
            reference = require_name(new.reference, _("The reference of an applicant"))
            if reference.casefold() in taken:
                raise Refusal(N_("The reference {reference} is there already; each is used once."), reference=reference)
            taken.add(reference.casefold())
            deltas += _deltas(state, replace(new, reference=reference), position + number)
            contents |= {file.digest: file.content for file in new.files}
        return Change(label, tuple(deltas), contents)


def _by_reference(one: NewApplicant) -> list[tuple[bool, int, str]]:
    """A-2 before A-10."""
    parts = re.split(r"([0-9]+)", one.reference.casefold())
    return [(part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts]


def _require_first_stage(state: State) -> None:
    if state.stage.position != state.stages_in_order[0].position:
        raise Refusal(N_("Applicants can be added at the first stage only."))


def _deltas(state: State, new: NewApplicant, position: int) -> list[Delta]:
    person = Person(
        new.id,
        " ".join(clean(new.name).split()),
        clean(new.email).strip(),
        clean(new.phone).strip(),
        new.guaranteed_interview,
        new.redeployee,
    )
    files = [delta(state, Kind.APPLICATION, (new.id, file.name), _application(new.id, file)) for file in new.files]
    return [
        delta(state, Kind.APPLICANT, (new.id,), Applicant(new.id, new.reference, position)),
        delta(state, Kind.PERSON, (new.id,), person),
        *files,
    ]


def _application(applicant: str, file: NewFile) -> Application:
    return Application(applicant, file.name, file.digest, len(file.content), " ".join(clean(file.doubt).split()))


@dataclass(frozen=True, slots=True)
class EditPerson:
    """Correct what is known of the person behind an applicant (id); who does has looked at the name."""

    person: Person

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        applicant = state.applicants[self.person.applicant]
        label = Sentence(N_("Details of {applicant} corrected"), {"applicant": applicant.reference})
        after = replace(self.person, name=" ".join(clean(self.person.name).split()))
        looked_at = _without_doubt(state, applicant.id, (ABOUT_THE_NAME,))
        return Change(label, (delta(state, Kind.PERSON, (applicant.id,), after), *looked_at))


@dataclass(frozen=True, slots=True)
class CheckWhose:
    """Whose the files of an applicant (id) are has been checked: what was in doubt about that is settled."""

    applicant: str

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        applicant = state.applicants[self.applicant]
        deltas = _without_doubt(state, applicant.id, ABOUT_WHOSE)
        if not deltas:
            raise Refusal(N_("Nothing is in doubt about whose application this is."))
        label = Sentence(N_("{applicant}: whose application it is was checked"), {"applicant": applicant.reference})
        return Change(label, deltas)


def _without_doubt(state: State, applicant: str, messages: Sequence[str]) -> tuple[Delta, ...]:
    deltas: list[Delta] = []
    for key, file in state.applications.items():
        left = doubt_without(file.doubt, messages) if key[0] == applicant else file.doubt
        if left != file.doubt:
            deltas.append(delta(state, Kind.APPLICATION, key, replace(file, doubt=left)))
    return tuple(deltas)


@dataclass(frozen=True, slots=True)
class AttachFile:
    """Attach an application file to an applicant (id)."""

    applicant: str
    file: NewFile

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        applicant = state.applicants[self.applicant]
        key = (applicant.id, self.file.name)
        after = _application(applicant.id, self.file)
        label = Sentence(
            N_("“{file}” attached to {applicant}"), {"file": self.file.name, "applicant": applicant.reference}
        )
        contents: Mapping[str, bytes] = {self.file.digest: self.file.content}
        return Change(label, (delta(state, Kind.APPLICATION, key, after),), contents)


@dataclass(frozen=True, slots=True)
class RemoveApplicant:
    """Take out an applicant added by mistake; only until scoring opens (afterwards they withdraw)."""

    applicant: str

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        if scoring_has_opened(state):
            raise Refusal(N_("Scoring is open, so no applicant is removed; record that they have withdrawn."))
        applicant = state.applicants[self.applicant]
        gone = [delta(state, Kind.APPLICANT, (applicant.id,), None)]
        if applicant.id in state.persons:
            gone.append(delta(state, Kind.PERSON, (applicant.id,), None))
        gone += [delta(state, Kind.APPLICATION, key, None) for key in state.applications if key[0] == applicant.id]
        gone += [delta(state, Kind.DECLARATION, key, None) for key in state.declarations if key[1] == applicant.id]
        gone += left_out_of_parts(state, applicant.id)
        return Change(Sentence(N_("{applicant} removed"), {"applicant": applicant.reference}), tuple(gone))
