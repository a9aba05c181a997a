"""From a file to an open vacancy: what the window imports only after its first picture."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from shortlister.desk.arriving import Arrival, arrival, looks_like_ours, vacancy_of
from shortlister.desk.desk import Desk
from shortlister.desk.register import PurgedBefore
from shortlister.domain.access import may_see_others, may_see_who_submitted
from shortlister.domain.findings.cells import outstanding
from shortlister.domain.findings.progress import criteria_in_doubt
from shortlister.i18n import _, ngettext
from shortlister.ui.before_qt import late
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.jobs import Progress
from shortlister.ui.kit.preferences import RecentFile

if TYPE_CHECKING:
    from shortlister.ui.new_vacancy import NewVacancy

SAMPLE_STEPS: Final = 12

__all__ = [
    "Arrival",
    "PurgedBefore",
    "arrival",
    "bridge_to",
    "looks_like_ours",
    "make_desk",
    "open_desk",
    "recent_file",
    "sample_vacancy",
    "vacancy_of",
]


def open_desk(path: Path) -> Desk:
    """The vacancy or pack in a file, at which nobody is named yet; for a worker thread. Raises Refusal."""
    return Desk.open(path, unnamed=True)


def bridge_to(desk: Desk, parent: QObject) -> Bridge:
    """The bridge from screens to this desk."""
    return Bridge(desk, parent)


def recent_file(bridge: Bridge, known: Sequence[RecentFile], *, entering: bool) -> RecentFile:
    """How the start page lists this vacancy; the fact has the reference on its first line.

    On `entering` how far it is and when it is due stay as they were `known`: that has time until it is left.
    """
    vacancy, path = bridge.state.vacancy, str(bridge.path.resolve())
    before = next((one for one in known if one.path == path), RecentFile(path))
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if bridge.is_pack:
        return RecentFile(path, vacancy.title, f"{vacancy.reference}\n{_('Your scoring pack')}", now)
    fact = before.fact.partition("\n")[2] if entering else how_far(bridge)
    due = before.due if entering else bridge.retention().until
    return RecentFile(path, vacancy.title, f"{vacancy.reference}\n{fact}", now, due)


def how_far(bridge: Bridge) -> str:
    """How far a vacancy is, without anything that depends on scores before all have submitted."""
    state = bridge.state
    stage = state.stages.get(state.vacancy.stage)
    if stage is None or not stage.open:
        doubts, accepted = criteria_in_doubt(state), sum(one.accepted for one in state.criteria.values())
        if not state.criteria:
            return _("Specification: not begun")
        if doubts:
            return ngettext(
                "Specification: {criteria} criterion, {doubts} with doubts",
                "Specification: {criteria} criteria, {doubts} with doubts",
                len(state.criteria),
            ).format(criteria=len(state.criteria), doubts=doubts)
        if accepted < len(state.criteria):
            return _("Specification: {accepted} of {count} criteria accepted").format(
                accepted=accepted, count=len(state.criteria)
            )
        return ngettext(
            "Setting up: {count} applicant", "Setting up: {count} applicants", len(state.applicants)
        ).format(count=len(state.applicants))
    if stage.signed_off:
        return _("{stage}: signed off").format(stage=_(stage.name))
    if not may_see_who_submitted(state, bridge.actor, stage.id):
        return _("{stage}: scoring").format(stage=_(stage.name))
    waiting = outstanding(state, stage.id)
    if waiting:
        members = [one for one in state.scorers if not one.left]
        return _("Scoring: {back} of {members} submitted").format(
            back=len(members) - len(waiting), members=len(members)
        )
    if not may_see_others(state, bridge.actor, stage.id):
        return _("Scoring: everybody has submitted")
    left = bridge.followed(stage.id).open
    return ngettext("Moderation: {count} open cell", "Moderation: {count} open cells", left).format(count=left)


def make_desk(path: Path, said: "NewVacancy") -> Desk:
    """A new vacancy's desk; raises Refusal."""
    made: Desk = late("shortlister.desk.making", "make_vacancy")(
        path, title=said.title, reference=said.reference, organisation=said.organisation, scale=said.scale
    )
    return made


def sample_vacancy(progress: Progress) -> Path:
    """The sample vacancy in this person's data folder, made there the first time; for a worker thread."""
    told: list[str] = []

    def say(words: str) -> None:
        told.append(words)
        progress.report(min(len(told), SAMPLE_STEPS), SAMPLE_STEPS, words)

    from platformdirs import user_data_path  # not before it is needed

    folder = user_data_path("shortlister", appauthor=False) / "sample"
    found = sorted(folder.glob("*.shortlist"))
    if found:
        return found[0]
    folder.mkdir(parents=True, exist_ok=True)
    made: Path = late("shortlister.desk.demo", "run_demo")(folder, say)  # imports all that exports need
    return made
