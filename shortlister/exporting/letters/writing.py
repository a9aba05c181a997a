"""What a feedback letter says of an applicant, and the letters of a stage as files."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from shortlister import RESOURCES
from shortlister.domain.findings.ranking import Standing
from shortlister.domain.findings.rule_words import plain
from shortlister.domain.measures import Measure
from shortlister.domain.records import Decision
from shortlister.domain.refusals import Refusal
from shortlister.domain.scales import NA
from shortlister.exporting.derived import OUTCOMES, RECUSED, Derived, day, derive
from shortlister.exporting.letters.template import Template, Values
from shortlister.exporting.placing import placed
from shortlister.exporting.report.blocks import printable
from shortlister.exporting.snapshot import Snapshot
from shortlister.i18n import N_, _

LANGUAGES: Final = ("en", "cy")
"""The languages that templates ship in."""


def shipped_template(language: str) -> Path:
    """The template that ships in a language (`en`, `cy`); Refusal where there is none."""
    if language not in LANGUAGES:
        raise Refusal(
            N_("There is no template for letters in “{language}”. There are: {languages}."),
            language=language,
            languages=", ".join(LANGUAGES),
        )
    return RESOURCES / "templates" / f"feedback-letter.{language}.docx"


def write_letters(
    folder: Path,
    snapshot: Snapshot,
    template: Path,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Path, ...]:
    """Write a letter for each applicant who has an outcome into `folder`; where they are, in the matrix's order.

    All are made before the first is put in place. Refusal where nobody has an outcome, or the template does not fit.
    """
    derived = derive(snapshot)
    read = Template.read(template)
    decided = [one for one in derived.ranking.standings if one.outcome is not None]
    if not decided:
        raise Refusal(
            N_("Nobody has an outcome at {stage} yet, so there are no letters. Set the outcomes first."),
            stage=derived.stage_name,
        )
    made: list[tuple[Path, bytes]] = []
    for path, one in zip(_paths(folder, decided), decided, strict=True):
        if cancelled():
            raise Refusal(N_("The export was stopped. The files that were there before are unchanged."))
        made.append((path, read.letter(_values(derived, one))))
        if progress is not None:
            progress(len(made), len(decided))
    _make_folder(folder)
    for path, content in made:
        with placed(path) as beside:
            beside.write_bytes(content)
    return tuple(path for path, _content in made)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise Refusal(
            N_("The folder “{folder}” cannot be made ({reason}). Choose another place."),
            folder=folder.name,
            reason=fault.strerror or str(fault),
        ) from fault


def _paths(folder: Path, standings: list[Standing]) -> Iterator[Path]:
    """A file for each by reference, never by name; references that would share a file are numbered."""
    taken: set[str] = set()
    for one in standings:
        kept = "".join(letter if letter.isalnum() or letter in "-_. " else "-" for letter in one.reference)
        words = name = _("Feedback {reference}").format(reference=kept.strip(" .")[:80] or "-")
        count = 1
        while name.casefold() in taken:
            count += 1
            name = f"{words} {count}"
        taken.add(name.casefold())
        yield folder / f"{name}.docx"


def _values(derived: Derived, one: Standing) -> Values:
    """Every name that a template may use."""
    vacancy = derived.state.vacancy
    outcome = one.outcome
    assert outcome is not None
    name = derived.name(one.applicant)
    reserved = outcome.decision is Decision.RESERVE
    until = derived.state.stages[derived.snapshot.stage].reserve_until if reserved else ""
    texts = {
        "name": name,
        "reference": one.reference,
        "post": vacancy.title,
        "post_reference": vacancy.reference or RECUSED,
        "organisation": vacancy.organisation,
        "stage": derived.stage_name,
        "date": _short(derived.snapshot.made_at),
        "date_in_words": day(derived.snapshot.made_at, time=False),
        "outcome": _(OUTCOMES[outcome.decision]),
        "reason": outcome.reason,
        "reserve_until": _short(until),
        "reserve_until_in_words": day(until, time=False),
        "essentials_met": str(one.essentials_met),
        "essentials": str(one.essentials),
        "total": plain(one.total),
        "available": plain(one.available),
        "percent": RECUSED if one.share is None else f"{float(100 * one.share):.1f}",
    }
    decided = {decision.name.lower(): decision is outcome.decision for decision in Decision}
    criteria = [_criterion(derived, one.applicant, measure) for measure in derived.measures]
    return {**{key: printable(text) for key, text in texts.items()}, **decided, "criteria": criteria}


def _criterion(derived: Derived, applicant: str, measure: Measure) -> Values:
    cell = derived.cells[applicant, measure.key]
    scale = derived.state.vacancy.scale
    shown = derived.value(cell)
    assessed = cell.rating is not None and cell.rating != NA and not isinstance(shown, str)
    met = assessed and shown >= scale.met_from  # type: ignore[operator]
    texts = {
        "reference": measure.criterion.reference,
        "text": measure.criterion.text,
        "method": measure.method.name,
        "group": measure.criterion.group,
        "level": measure.criterion.level.value,
        "rating": f"{shown:g}" if isinstance(shown, int | float) else RECUSED,
        "label": _(scale.label(cell.rating)) if isinstance(cell.rating, int) else "",
    }
    return {**{key: printable(text) for key, text in texts.items()}, "met": met, "assessed": assessed}


def _short(text: str) -> str:
    """A date in figures, the same in both languages."""
    try:
        return f"{datetime.fromisoformat(text):%d/%m/%Y}"
    except ValueError:
        return text
