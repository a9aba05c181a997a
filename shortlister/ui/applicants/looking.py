"""What should be looked at before the panel scores: no file yet, one that cannot be read, perhaps a person twice."""

from collections import defaultdict
from collections.abc import Mapping

from shortlister.domain.hr_doubts import ABOUT_THE_NAME, doubt_without
from shortlister.domain.measures import withdrawn
from shortlister.domain.state import State
from shortlister.i18n import _


def twins(state: State) -> Mapping[str, str]:
    """Applicants that may be the same person as another, with the other's reference; only where persons are visible."""
    by_email: defaultdict[str, list[str]] = defaultdict(list)
    by_name: defaultdict[str, list[str]] = defaultdict(list)
    for applicant in state.applicants_in_order:
        person = state.persons.get(applicant.id)
        if person is None:
            continue
        if person.email:
            by_email[person.email.casefold()].append(applicant.id)
        if person.name:
            by_name[" ".join(sorted(person.name.casefold().split()))].append(applicant.id)
    found: dict[str, str] = {}
    for same in (*by_email.values(), *by_name.values()):
        for at, id in enumerate(same):
            if len(same) > 1:
                found.setdefault(id, state.applicants[same[at - 1]].reference)
    return found


def files_in_doubt(state: State) -> Mapping[str, str]:
    """Each applicant (id) of whose files one was in doubt when it was brought in, and why: every doubt once."""
    found: dict[str, dict[str, None]] = {}
    for (applicant, _name), file in sorted(state.applications.items()):
        if file.doubt:
            found.setdefault(applicant, {})[file.doubt] = None
    return {applicant: " ".join(doubts) for applicant, doubts in found.items()}


def whose_in_doubt(state: State, applicant: str) -> bool:
    """Whether something is in doubt about an applicant's (id) files that HR settles, and sees alone."""
    files = (file for (one, _name), file in state.applications.items() if one == applicant)
    return any(doubt_without(file.doubt) != file.doubt for file in files)


def only_the_name(doubt: str) -> bool:
    """Whether nothing else is in doubt than the name that was taken from a file."""
    return bool(doubt) and not doubt_without(doubt, (ABOUT_THE_NAME,))


def to_look_at(state: State) -> Mapping[str, str]:
    """Each applicant (id) that a person should look at, and why in a few words."""
    doubted = {id: _("Same as {reference}?").format(reference=other) for id, other in twins(state).items()}
    filed = {applicant for applicant, _name in state.applications}
    for id, said in files_in_doubt(state).items():
        doubted.setdefault(id, said)
    stage = state.vacancy.stage
    for applicant in state.applicants_in_order:
        if applicant.id not in filed and not withdrawn(state, applicant.id, stage):
            doubted.setdefault(applicant.id, "")
    return doubted
