"""The demonstration: the main job from end to end on the sample, told step by step."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from shortlister import SAMPLE_DATA
from shortlister.desk import intake
from shortlister.desk.clock import fresh_id
from shortlister.desk.demo_folder import claim, finish
from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.making import Step, make_vacancy
from shortlister.desk.packing import merge_packs, write_pack
from shortlister.desk.reporting import export, verified
from shortlister.domain.edits.declaring import DeclareNone
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.scoring import Submit
from shortlister.domain.edits.shortlist import OutcomesByRule
from shortlister.domain.edits.specification import AcceptCriteria
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.edits.vacancy import ChangeRule
from shortlister.domain.findings.differences import differences
from shortlister.domain.findings.ranking import ranking
from shortlister.domain.lookup import member_named
from shortlister.domain.records import Decision, Role, Rule
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_, _

Say = Callable[[str], None]

TITLE: Final = "Web Manager"
REFERENCE: Final = "CS-0419"
ORGANISATION: Final = "Ardle Council"
PLACES: Final = 6
RESERVE: Final = 2
PANEL: Final = (("Ann Lee", Role.CHAIR), ("Bo Rees", Role.MEMBER), ("Carys Price", Role.MEMBER))

VACANCY: Final = "web-manager.shortlist"
MATRIX: Final = "web-manager-matrix.xlsx"
PACKS: Final = tuple(name.casefold().replace(" ", "-") for name, _role in PANEL)
"""The stems of the members' packs and score files, in the order of the panel."""

FILES: Final = (VACANCY, MATRIX, *(f"{stem}.scorepack" for stem in PACKS))
"""Everything that the demonstration writes."""


def run_demo(out: Path, say: Say) -> Path:
    """Do it all in the folder `out`, in place of a former demonstration there; returns the vacancy's path."""
    if not SAMPLE_DATA.is_dir():
        raise Refusal(N_("The sample is not installed; it should be in {folder}."), folder=SAMPLE_DATA)
    for kept in claim(out, FILES):
        say(_("Changed since the last demonstration, so kept: {file}").format(file=kept))
    path = out / VACANCY
    _make(path, say)
    packs = _issue(path, out, say)
    _score(packs, say)
    with at_desk(path) as desk:
        _merge(desk, packs, say)
        _moderate(desk, say)
        _decide(desk, say)
        done = export(desk, out / MATRIX, desk.state.vacancy.stage)
        said = _("9  Matrix: {sheets} sheets, read back, {cells} cells agree: {file}")
        say(said.format(sheets=done.sheets, cells=done.cells, file=done.path))
    _verify(path, say)
    finish(out)
    return path


def _make(path: Path, say: Say) -> None:
    source = SAMPLE_DATA / "specifications" / "web-manager.docx"
    draft = intake.draft_specification(source)
    post = intake.post_of(draft, "")
    levels = [one.level for one in post.criteria]
    said = _("1  Specification: {essential} essential and {desirable} desirable criteria read from {file}")
    say(said.format(essential=levels.count("essential"), desirable=levels.count("desirable"), file=source))
    people = intake.draft_applicants(SAMPLE_DATA / "applicants.csv")
    steps: list[Step] = [
        lambda _state: intake.take_specification(source, post),
        lambda state: AcceptCriteria(tuple(state.criteria)),
        lambda _state: ChangeRule(Rule(places=PLACES)),
        lambda state: intake.add_applicants(state, people),
        *(_joining(name, role) for name, role in PANEL),
        *(_declaring(name) for name, _role in PANEL),
        lambda state: OpenScoring(state.vacancy.stage),
    ]
    desk = make_vacancy(path, title=TITLE, reference=REFERENCE, organisation=ORGANISATION, steps=steps)
    desk.close()
    said = _("2  Vacancy: {applicants} applicants, a panel of {members}, left out of the list: {columns}: {file}")
    columns = ", ".join(people.left_out)
    say(said.format(applicants=len(people.applicants), members=len(PANEL), columns=columns, file=path))


def _joining(name: str, role: Role) -> Step:
    return lambda _state: AddMember(fresh_id(), name, role)


def _declaring(name: str) -> Step:
    return lambda state: DeclareNone(member_named(state, name).id, tuple(state.applicants))


def _issue(path: Path, out: Path, say: Say) -> list[Path]:
    packs: list[Path] = []
    with at_desk(path) as desk:
        for (name, _role), stem in zip(PANEL, PACKS, strict=True):
            pack = out / f"{stem}.scorepack"
            write_pack(desk, member_named(desk.state, name).id, pack)
            packs.append(pack)
            say(_("3  Pack for {name}: {file}").format(name=name, file=pack))
    return packs


def _score(packs: Sequence[Path], say: Say) -> None:
    """Each member alone in their own pack, as it would be on three computers."""
    for pack in packs:
        source = SAMPLE_DATA / "scores" / f"{pack.stem}.csv"
        with at_desk(pack) as desk:
            member, stage = desk.actor.member, desk.state.vacancy.stage
            edit = intake.take_scores(desk.state, member, stage, source)
            desk.do(edit)
            desk.do(Submit(member, stage))
            said = _("4  {name} scored {count} measures and submitted: {file}")
            say(said.format(name=desk.actor.name, count=len(edit.scores), file=pack))


def _merge(desk: Desk, packs: Sequence[Path], say: Say) -> None:
    for one in merge_packs(desk, list(packs)):
        if one.refused is not None:
            raise one.refused
        said = _("5  Merged {file}: {new} new, {conflicts} in conflict")
        say(said.format(file=one.file, new=one.new, conflicts=one.conflicts))


def _moderate(desk: Desk, say: Say) -> None:
    stage = desk.state.vacancy.stage
    found = differences(desk.state, stage)
    said = _("6  Disagreements: {open} cells, of which {matter} can change the outcome")
    say(said.format(open=found.open, matter=len(found.matter)))
    desk.do(intake.take_agreed(desk.state, stage, SAMPLE_DATA / "agreed.csv"))
    left = differences(desk.state, stage).open
    said = _("   Agreed with reasons; still open: {open}")
    say(said.format(open=left))


def _decide(desk: Desk, say: Say) -> None:
    stage = desk.state.vacancy.stage
    desk.do(OutcomesByRule(stage, PLACES, RESERVE))
    standings = ranking(desk.state, stage).standings
    shortlisted = sum(one.outcome is not None and one.outcome.decision is Decision.SHORTLISTED for one in standings)
    say(
        _("7  Ranked: {count} met every essential criterion").format(
            count=sum(one.rank is not None for one in standings)
        )
    )
    for one in standings:
        if one.rank is not None and one.outcome is not None:
            place = f"{one.rank}=" if one.tied else str(one.rank)
            outcome = _(one.outcome.decision.value)
            said = _("   {place}  {applicant}  {total} of {available}  {outcome}")
            say(
                said.format(
                    place=place.rjust(3),
                    applicant=one.reference,
                    total=one.total,
                    available=one.available,
                    outcome=outcome,
                )
            )
    said = _("8  Outcomes: {count} shortlisted, each of {all} with a reason")
    say(said.format(count=shortlisted, all=len(standings)))


def _verify(path: Path, say: Say) -> None:
    found = verified(path)
    if found.problem is not None:
        raise Refusal(N_("The demonstration's file is not intact: {problem}"), problem=str(found.problem))
    said = _("10 Verified: {entries} entries in {chains} chains are intact, head {head}")
    say(said.format(entries=found.entries, chains=len(found.replicas), head=found.head[:16]))
