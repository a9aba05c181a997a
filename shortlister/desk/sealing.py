"""Sealed packs: the key drawn, a pack sent back, and one that came back opened with the vacancy's key."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory

from shortlister.desk import standing_there
from shortlister.desk.desk import Desk
from shortlister.domain.changes import Change
from shortlister.domain.edits.requirements import require_office
from shortlister.domain.edits.sealing import SealPacks
from shortlister.domain.file_names import named
from shortlister.domain.records import Identity, Role
from shortlister.domain.refusals import Refusal
from shortlister.domain.unwritten import unwritten
from shortlister.i18n import N_, _
from shortlister.packs import seal
from shortlister.store.backups import copied


def turn_sealing_on(desk: Desk) -> Change:
    """Packs that go out from now on come back sealed; a key that was drawn before is used again."""
    known = next(iter(desk.state.identities.values()), None)
    identity = known if known is not None else seal.new_identity()
    return desk.do(SealPacks(identity.recipient, identity.secret))


def require_key_writable(desk: Desk, path: Path) -> None:
    """Refuse what `write_key` would refuse for who is at the desk or for what stands at `path`; write nothing."""
    if desk.actor.role is not Role.HR:
        raise Refusal(N_("Only HR takes the key of sealed packs out of the vacancy."))
    standing_there.require_room(
        path,
        N_("{file} is there already, and it is no copy of this key; choose another name, or take it away first."),
        same=lambda there: standing_there.holds_key(there, _key(desk)),
    )


def _key(desk: Desk) -> Identity | None:
    known = desk.state.identities
    return known.get(desk.state.vacancy.recipient) or next(iter(known.values()), None)


def write_key(desk: Desk, path: Path) -> None:
    """Write the secret key to a text file, for a safe place; HR alone, and over nothing but a copy of the same key."""
    require_key_writable(desk, path)
    identity = _key(desk)
    if identity is None:
        raise Refusal(N_("This vacancy has no key, because its packs are not sealed."))
    with _new(path) as beside:
        beside.write_text(seal.key_text(identity, desk.state.vacancy.title), encoding="utf-8")
        beside.chmod(0o600)


def sent_back_name(desk: Desk) -> str:
    """What the copy that goes back is called: not as the pack, beside which it may stand."""
    if desk.state.vacancy.recipient:
        return f"{desk.path.name}{seal.ENDING}"
    return _("{name} sent back").format(name=desk.path.stem) + desk.path.suffix


def send_back(desk: Desk, path: Path, *, asked: bool = False) -> None:
    """Write the copy of this pack that goes back to the chair: sealed where the vacancy asks for it, else as it is.

    The pack itself stays as it is, so that its member can score on. See `require_sendable`.
    """
    require_sendable(desk, path, asked=asked)
    recipient = desk.state.vacancy.recipient
    with TemporaryDirectory(prefix="shortlister-") as folder, _new(path) as beside:
        plain = Path(folder) / path.name
        copied(desk.path, plain)
        if recipient:
            seal.seal(plain, beside, recipient)
        else:
            beside.write_bytes(plain.read_bytes())


def require_sendable(desk: Desk, path: Path, *, asked: bool = False) -> None:
    """Refuse what `send_back` would refuse for the name or for what stands at `path`; write nothing.

    Whose sealed file it is nobody here can tell: it goes only where the member was `asked`, and has the pack's name.
    """
    if not desk.is_pack:
        raise Refusal(N_("This is the vacancy itself; only a member's pack is sent back."))
    _require_ending(desk, path)
    if path.resolve() == desk.path.resolve():
        raise Refusal(N_("This is the pack itself; choose another name for the copy that goes back."))
    if seal.is_sealed(path):
        if not (asked and path.name == sent_back_name(desk)):
            raise Refusal(
                N_(
                    "{file} is there already. It is sealed, so nobody can tell here whether it is an older copy of "
                    "this pack; choose another name, or take it away first."
                ),
                file=str(path),
            )
        return
    standing_there.require_room(
        path,
        N_(
            "{file} is there already, and it is no older copy of this pack; choose another name, or take it away first."
        ),
        same=lambda there: not desk.state.vacancy.recipient and standing_there.holds_older(there, desk),
    )


def _require_ending(desk: Desk, path: Path) -> None:
    """The name says what the copy is: one that said sealed of what is not would leave it open to whoever finds it."""
    sealed, ending = bool(desk.state.vacancy.recipient), path.suffix.casefold()
    if sealed and ending != seal.ENDING:
        raise Refusal(
            N_("“{file}” is not written: the name of a sealed pack ends in .scorepack.age."),
            file=named(path),
        )
    if not sealed and ending == seal.ENDING:
        raise Refusal(
            N_(
                "“{file}” is not written. This vacancy does not have its packs sealed, so the copy would not be, "
                "whatever its name says. Give it a name that ends in .scorepack, or ask HR for a pack that is sealed."
            ),
            file=path.name,
        )
    if not sealed and ending != ".scorepack":
        raise Refusal(
            N_("“{file}” is not written: the name of a pack ends in .scorepack."),
            file=named(path),
        )


@contextmanager
def _new(path: Path) -> Iterator[Path]:
    """A file beside `path` that takes its place when all of it is written; what was there before stays until then."""
    beside = path.with_name(f".shortlister-{token_hex(4)}.part")
    try:
        try:
            yield beside
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise unwritten(path, error) from error


@contextmanager
def unsealed(desk: Desk, path: Path) -> Iterator[Path]:
    """What is in a sealed file that came back, for the length of a `with` block, under the file's own name."""
    require_office(desk.actor)
    if desk.is_pack:
        raise Refusal(N_("This is a pack itself; open the vacancy to merge packs into it."))
    try:
        with TemporaryDirectory(prefix="shortlister-") as folder:
            plain = Path(folder) / path.name
            seal.open_sealed(path, plain, desk.state.identities.values())
            yield plain
    except OSError as error:
        raise unwritten(path, error) from error
