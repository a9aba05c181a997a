"""`seal`: packs that come back so that only the vacancy can open them."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shortlister.cli.options import AnyStage, As, VacancyOrPack
from shortlister.domain.file_names import shown_name
from shortlister.i18n import N_, _

if TYPE_CHECKING:
    from shortlister.desk.desk import Desk


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("seal", help=_("Have packs come back sealed, or seal a pack to send it back."))(seal)


def seal(
    file: VacancyOrPack,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            readable=False,
            metavar="FILE.scorepack.age",
            help=_("Of a pack: where the sealed copy goes that is sent back."),
            show_default=False,
        ),
    ] = None,
    key: Annotated[
        Path | None,
        typer.Option(
            "--key",
            readable=False,
            metavar="FILE",
            help=_(
                "Of a vacancy: where a copy of the key goes, for a safe place; HR alone. It turns sealing on where it "
                "is off, also straight after --off."
            ),
            show_default=False,
        ),
    ] = None,
    off: Annotated[bool, typer.Option("--off", help=_("Of a vacancy: packs come back as they are again."))] = False,
    stage: AnyStage = "",
    as_: As = "",
) -> None:
    """On a vacancy sealing is turned on; on a pack the copy is written that goes back."""
    from shortlister.cli.desks import desk_at
    from shortlister.domain.refusals import Refusal

    with desk_at(file, as_, stage=stage) as desk:
        if desk.is_pack:
            if out is None or key is not None or off:
                raise Refusal(N_("Say with --out where the copy of the pack goes that is sent back."))
            sent(desk, out)
        elif out is not None:
            raise Refusal(N_("--out belongs to a pack. A vacancy itself is not sealed."))
        else:
            _set(desk, key, off=off)


def _set(desk: "Desk", key: Path | None, *, off: bool) -> None:
    from shortlister.cli.printing import paragraph, say
    from shortlister.desk.sealing import require_key_writable, turn_sealing_on, write_key
    from shortlister.domain.edits.sealing import StopSealing

    if key is not None:
        require_key_writable(desk, key)  # before anything is turned on or off
    if off:
        say(str(desk.do(StopSealing()).label))
    elif key is None or not desk.state.vacancy.recipient:
        say(str(turn_sealing_on(desk).label))
    if key is not None:
        write_key(desk, key)
        say(
            _("Written {file}: whoever has it can read every sealed pack of this vacancy.").format(
                file=shown_name(str(key))
            )
        )
    elif not off:
        words = _(
            "The key is in the vacancy's file. Should that file be lost, sealed packs cannot be opened; the members' "
            "own packs stay readable, and --key writes a copy of the key for a safe place."
        )
        say(*paragraph(words))


def sent(desk: "Desk", out: Path) -> None:
    """Write the copy that goes back, and say which it is."""
    from shortlister.cli.printing import say
    from shortlister.desk.sealing import send_back

    send_back(desk, out)
    said = _("Written {file}, sealed: send it back. The pack itself stays with you.")
    if not desk.state.vacancy.recipient:
        said = _("Written {file}: send it back. This vacancy does not ask for sealed packs.")
    say(said.format(file=shown_name(str(out))))
