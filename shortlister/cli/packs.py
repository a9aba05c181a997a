"""`pack` and `merge`: out to a member, and back."""

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shortlister.cli.options import AnyStage, As, Json, Stage, Vacancy
from shortlister.cli.passwords import From
from shortlister.domain.file_names import named, shown_name
from shortlister.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from shortlister.desk.desk import Desk
    from shortlister.desk.packing import Merged
    from shortlister.domain.refusals import Refusal


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("pack", help=_("Write what one member needs to score alone."))(pack)
    app.command("merge", help=_("Bring returned packs and scoring workbooks into the vacancy."))(merge)


def pack(
    vacancy: Vacancy,
    out: Annotated[
        Path,
        typer.Option(
            "--out",
            readable=False,
            metavar="FILE.scorepack|FILE.xlsx|FOLDER",
            help=_("A pack, or a workbook for a member without Shortlister; with --all a folder."),
            show_default=False,
        ),
    ],
    member: Annotated[
        str, typer.Option("--member", metavar="NAME", help=_("The member of the panel."), show_default=False)
    ] = "",
    everybody: Annotated[
        bool, typer.Option("--all", help=_("A pack for everybody who still scores, into the folder --out."))
    ] = False,
    anonymous: Annotated[
        bool, typer.Option("--anonymous", help=_("Without the applications, in which names can be read."))
    ] = False,
    stage: Stage = "",
    as_: As = "",
) -> None:
    """Of the current stage; that it went out is recorded."""
    from shortlister.cli.desks import desk_at, require_current, require_vacancy
    from shortlister.desk.returning import require_all_writable
    from shortlister.domain.lookup import member_named
    from shortlister.domain.refusals import Refusal

    ending = out.suffix.casefold()
    if everybody == bool(member):
        raise Refusal(N_("Say with --member whose pack it is, or with --all that everybody gets one."))
    if member and ending not in (".scorepack", ".xlsx"):
        raise Refusal(
            N_("“{file}” is not written: a pack's name ends in .scorepack, a scoring workbook's in .xlsx."),
            file=out.name or str(out),
        )
    with desk_at(vacancy, as_) as desk:
        require_vacancy(desk)
        require_current(desk, stage)
        packs = _for_all(desk, out) if everybody else [(member_named(desk.state, member).id, out)]
        if everybody:
            require_all_writable(desk, packs)
            _make(out)
        for at, (who, path) in enumerate(packs):
            try:
                _write(desk, who, path, applications=not anonymous)
            except Refusal as refusal:
                if not everybody:
                    raise
                raise _stopped(desk, packs[at:], refusal) from refusal
        _tell_undeclared(desk)


def _stopped(desk: "Desk", left: list[tuple[str, Path]], refusal: "Refusal") -> "Refusal":
    """What went wrong in the middle, and who has no pack now."""
    from shortlister.domain.refusals import Refusal

    names = ", ".join(desk.state.members[who].name for who, _path in left)
    return Refusal(N_("{why} No pack was made for: {names}."), why=str(refusal), names=names)


def _tell_undeclared(desk: "Desk") -> None:
    """Whose declarations are missing, on a line; nothing where all are made."""
    from shortlister.cli.printing import paragraph, say
    from shortlister.domain.findings.undeclared import undeclared_words

    words = undeclared_words(desk.state, desk.state.vacancy.stage)
    if words:
        say(*paragraph(words))


def _for_all(desk: "Desk", folder: Path) -> list[tuple[str, Path]]:
    """Everybody who still scores, and the file of each in the folder."""
    from shortlister.domain.file_names import distinct, file_name
    from shortlister.domain.findings.packs_out import packs_to_make
    from shortlister.domain.refusals import Refusal

    members = [one.member for one in packs_to_make(desk.state, desk.state.vacancy.stage)]
    if not members:
        raise Refusal(N_("Everybody has submitted, so no pack is needed."))
    vacancy = desk.state.vacancy
    names = [file_name(f"{vacancy.reference or vacancy.title} {one.name}", ".scorepack") for one in members]
    return [(one.id, folder / name) for one, name in zip(members, distinct(names), strict=True)]


def _make(folder: Path) -> None:
    """Make the folder and those above it; Refusal where a file stands in the way, or it cannot be made."""
    from shortlister.domain.refusals import Refusal

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        there = next(one for one in (folder, *folder.parents) if os.path.lexists(one))
        raise Refusal(
            N_("{file} is a file, so the folder {folder} cannot be made. Choose another folder, or move the file."),
            file=str(there),
            folder=str(folder),
        ) from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise Refusal(
            N_("The folder {folder} cannot be made ({reason}). Choose another place."),
            folder=str(folder),
            reason=reason,
        ) from error


def _write(desk: "Desk", member: str, path: Path, *, applications: bool) -> None:
    from shortlister.cli.printing import say
    from shortlister.desk.returning import write_out
    from shortlister.domain.findings.packs_out import pack_for

    write_out(desk, member, path, applications=applications)
    one = desk.state.members[member]
    held = len(pack_for(desk.state, desk.state.vacancy.stage, one).applicants)
    said = ngettext(
        "Written {file} for {name}: {stage}, edition {edition}, {count} applicant.",
        "Written {file} for {name}: {stage}, edition {edition}, {count} applicants.",
        held,
    )
    issued = {"stage": desk.state.stage.name, "edition": desk.state.vacancy.edition, "count": held}
    say(said.format(file=shown_name(str(path)), name=one.name, **issued))
    if desk.state.vacancy.recipient and path.suffix.lower() == ".xlsx":
        say(_("A workbook comes back unsealed: whoever finds it can read the scores."))


def merge(
    vacancy: Vacancy,
    packs: Annotated[
        list[Path],
        typer.Argument(
            readable=False,
            metavar="PACK…",
            help=_("Returned packs, sealed or not, scoring workbooks, or folders of them."),
            show_default=False,
        ),
    ],
    preview: Annotated[
        bool, typer.Option("--preview", help=_("Say what each would bring, and change nothing."))
    ] = False,
    as_json: Json = False,
    stage: AnyStage = "",
    password_from: From = None,
    as_: As = "",
) -> None:
    """Those that can be merged are; of the others each is refused with its sentence, and the status is 1."""
    from shortlister.cli.copies import merge_lines
    from shortlister.cli.desks import desk_at
    from shortlister.cli.passwords import known_password
    from shortlister.cli.printing import complain, say, say_json
    from shortlister.desk.found import found_in
    from shortlister.desk.merged import Merged
    from shortlister.desk.returning import merge_returned
    from shortlister.domain.edits.requirements import require_office
    from shortlister.domain.lookup import stage_named

    with desk_at(vacancy, as_) as desk:
        stage_named(desk.state, stage)
        require_office(desk.actor)
        found = found_in(packs)
        if not found.files and len(found.refused) == 1:
            raise found.refused[0][1]
        known = partial(known_password, password_from)
        report = merge_returned(desk, found.files, preview=preview, password=known)
        report += [Merged(named(path), "", refused=refusal) for path, refusal in found.refused]
        left_out = [str(one) for one in found.left_out]
        told = _counted(desk)
        if as_json:
            say_json({"packs": [_document(one, counted=told) for one in report], "left_out": left_out})
        else:
            done = [one for one in report if one.refused is None]
            if done:
                say(*_rows(done, told=told))
            if preview:
                say(_("Nothing has been merged yet."), *_several(report))
            say(*(_erased(one) for one in done if one.erased and told))
            say(*(line for one in done if one.notices for line in _noticed(one, told=told)))
            say(*(line for one in done if told for line in merge_lines(one)))
            say(*(_unfinished(desk, one) for one in done if one.unfinished is not None and told))
            say(*(_("Left out: {sentence}").format(sentence=one) for one in left_out))
    refused = [line for one in report if one.refused is not None for line in one.refused.lines()]
    if refused:
        complain(refused)
        raise typer.Exit(1)


def _rows(done: "list[Merged]", *, told: bool) -> "list[str]":
    """What each file brings, as a table; to who still scores only which files they are."""
    from shortlister.cli.printing import table

    headings = (_("File"), _("Member"), _("New"), _("Same"), _("Superseded"), _("Conflicts"), _("Submits"))
    rows = [
        (shown_name(one.file), one.member, *_counts(one).values(), _(one.submits) if one.submits else "–")
        if told
        else (shown_name(one.file), one.member, *["–"] * 5)
        for one in done
    ]
    return list(table(headings, rows, elastic=0))


def _several(report: "list[Merged]") -> list[str]:
    """Of whom there are several files: each is counted as the merge will find it."""
    from shortlister.domain.findings.packs_out import sent_several

    words = _("{name} sent {count} files. Each is counted after those above it, as they will be merged.")
    several = sent_several(one.member for one in report if one.refused is None)
    return [words.format(name=name, count=count) for name, count in several]


def _erased(one: "Merged") -> str:
    return ngettext(
        "{file}: {count} score of an applicant who was erased is left out.",
        "{file}: {count} scores of applicants who were erased are left out.",
        one.erased,
    ).format(file=shown_name(one.file), count=one.erased)


def _noticed(one: "Merged", *, told: bool) -> list[str]:
    """What is not taken over from a workbook, or may not be meant; who still scores is told only that there is any."""
    if not told:
        return [_("There is something to look at in “{file}”; HR sees what.").format(file=shown_name(one.file))]
    head = _("To look at in “{file}”:").format(file=shown_name(one.file))
    return [head, *(f"  {notice}" for notice in one.notices)]


def _unfinished(desk: "Desk", one: "Merged") -> str:
    """What came with a pack and is in no record: the words for HR, that there are some for whoever may know it."""
    from shortlister.domain.measures import measure_of
    from shortlister.domain.records import Role

    note = one.unfinished
    found = measure_of(desk.state, note.measure) if note is not None else None
    if note is None or found is None or desk.actor.role is not Role.HR:
        said = _("{file}: {name} had not finished a note. It is kept, and comes back to them when they score on.")
        return said.format(file=shown_name(one.file), name=one.member)
    said = _(
        "{file}: {name} had not finished the note on {criterion} of {applicant}: “{text}”. It is kept, and comes back "
        "to them when they score on."
    )
    reference = desk.state.applicants[note.applicant].reference
    named = {"criterion": found[0].criterion.reference, "applicant": reference}
    return said.format(file=shown_name(one.file), name=one.member, text=note.text, **named)


def _counted(desk: "Desk") -> bool:
    """Whether this person may be told how much colleagues have scored; one who still scores may not."""
    from shortlister.domain.access import may_see_others

    return may_see_others(desk.state, desk.actor, desk.state.vacancy.stage)


def _counts(one: "Merged") -> dict[str, int]:
    return {"new": one.new, "same": one.same, "superseded": one.superseded, "conflicts": one.conflicts}


def _document(one: "Merged", *, counted: bool) -> dict[str, object]:
    from shortlister.cli.copies import merge_document

    counts: dict[str, object] = {**_counts(one)} if counted else dict.fromkeys(_counts(one))
    return {
        "file": one.file,
        "member": one.member or None,
        **counts,
        "erased": one.erased if counted else None,
        "unfinished": one.unfinished is not None if counted else None,
        "notices": [str(notice) for notice in one.notices] if counted else None,
        **merge_document(one, counted=counted),
        "refused": None if one.refused is None else " ".join(one.refused.lines()),
    }
