"""What a feedback letter says of an applicant, and the letters of a stage as files."""

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from shortlister import RESOURCES
from shortlister.domain.findings.ranking import Standing
from shortlister.domain.findings.rule_words import plain
from shortlister.domain.leaving import is_first, is_last
from shortlister.domain.measures import Measure, applicants_in
from shortlister.domain.records import Decision
from shortlister.domain.refusals import Refusal, Unsaid
from shortlister.domain.scales import NA
from shortlister.exporting.derived import RECUSED, Derived, day, derive
from shortlister.exporting.letters.languages import words_in
from shortlister.exporting.letters.made import Letters
from shortlister.exporting.letters.reasons import reason_in
from shortlister.exporting.letters.sandbox import NoName
from shortlister.exporting.letters.template import Template, Values
from shortlister.exporting.placing import placed
from shortlister.exporting.report.blocks import printable
from shortlister.exporting.snapshot import Snapshot
from shortlister.i18n import LANGUAGES, N_, _, plural, speaking


def shipped_template(language: str) -> Path:
    """The template that ships in a language (`en`, `cy`); Refusal where there is none."""
    words_in(language)
    return RESOURCES / "templates" / f"feedback-letter.{language}.docx"


def write_letters(
    folder: Path,
    snapshot: Snapshot,
    template: Path,
    *,
    language: str = "en",
    replace: bool = False,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Letters:
    """Write a letter for each applicant who has an outcome into `folder`, with the program's words in `language`.

    All are made before the first is put in place. Refusal where nobody has an outcome, the template does not fit, or
    a letter is there already that says something else, unless it is to be replaced.
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
    as_written = 0
    with speaking(words_in(language)):
        for path, one in zip(_paths(folder, decided), decided, strict=True):
            if cancelled():
                raise Refusal(N_("The export was stopped. The files that were there before are unchanged."))
            values = _values(derived, one, language)
            as_written += bool(values["reason_as_written"])
            made.append((path, read.letter(values)))
            if len(made) == 1:
                read.require_fields()
            if progress is not None:
                progress(len(made), len(decided))
    changed = [(path, content) for path, content in made if not _same(path, content)]
    if not replace:
        _require_new(folder, [path for path, _content in changed])
    _make_folder(folder)
    for path, content in changed:
        with placed(path) as beside:
            beside.write_bytes(content)
    without = len(applicants_in(derived.state, snapshot.stage)) - len(decided)
    return Letters(tuple(path for path, _content in made), len(made) - len(changed), without, as_written)


def _same(path: Path, content: bytes) -> bool:
    """Whether this very letter is there already."""
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _require_new(folder: Path, paths: Sequence[Path]) -> None:
    """Refuse to write over a letter that says something else: somebody may have edited it, or sent it."""
    there = [path.name for path in paths if os.path.lexists(path)]
    if there:
        raise Unsaid(
            plural(
                N_(
                    "{count} letter in “{folder}” is another one than would be written now ({file}). Nothing was "
                    "written. Choose another folder, or have it replaced."
                ),
                N_(
                    "{count} letters in “{folder}” are others than would be written now ({file} and more). Nothing "
                    "was written. Choose another folder, or have them replaced."
                ),
                len(there),
            ),
            what="replace",
            count=len(there),
            folder=folder.name,
            file=there[0],
        )


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


def _values(derived: Derived, one: Standing, language: str) -> Values:
    """Every name that a template may use."""
    vacancy = derived.state.vacancy
    outcome = one.outcome
    assert outcome is not None
    state, stage = derived.state, derived.snapshot.stage
    reason = reason_in(language, state, stage, one)
    name = derived.name(one.applicant)
    reserved = outcome.decision is Decision.RESERVE
    until = derived.state.stages[derived.snapshot.stage].reserve_until if reserved else ""
    texts = {
        "name": name,
        "reference": one.reference,
        "post": vacancy.title,
        "post_reference": vacancy.reference,
        "organisation": vacancy.organisation,
        "stage": _(derived.stage_name),
        "date": _short(derived.snapshot.made_at),
        "date_in_words": day(derived.snapshot.made_at, time=False),
        "outcome": _(derived.outcome_word(outcome.decision)),
        "reason": reason.text,
        "reserve_until": _short(until),
        "reserve_until_in_words": day(until, time=False),
        "essentials_met": str(one.essentials_met),
        "essentials": str(one.essentials),
        "total": plain(one.total),
        "available": plain(one.available),
        "percent": RECUSED if one.share is None else f"{float(100 * one.share):.1f}",
    }
    decided = {decision.name.lower(): decision is outcome.decision for decision in Decision}
    flags = {
        "first_stage": is_first(state, stage),
        "last_stage": is_last(state, stage),
        "reason_as_written": language != LANGUAGES[0] and bool(reason.text) and not reason.drafted,
    }
    criteria = [_criterion(derived, one.applicant, measure) for measure in derived.measures]
    said: dict[str, object] = {key: printable(text) for key, text in texts.items()}
    if not name:
        said["name"] = NoName()
    return {**said, **decided, **flags, "criteria": criteria}


def _criterion(derived: Derived, applicant: str, measure: Measure) -> Values:
    cell = derived.cells[applicant, measure.key]
    scale = derived.state.vacancy.scale
    shown = derived.value(cell)
    assessed = cell.rating is not None and cell.rating != NA and not isinstance(shown, str)
    met = assessed and shown >= scale.met_from  # type: ignore[operator]
    texts = {
        "reference": measure.criterion.reference,
        "text": measure.criterion.text,
        "method": _(measure.method.name),
        "group": measure.criterion.group,
        "level": _(measure.criterion.level.value),
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
