"""Sealing: a returned pack that only the vacancy it belongs to can open (age, with an X25519 key)."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from shortlister.domain.ordinary import beginning
from shortlister.domain.records import Identity
from shortlister.domain.refusals import Refusal
from shortlister.domain.unwritten import unwritten
from shortlister.i18n import N_

ENDING: Final = ".age"
"""Behind the pack's own ending: `bo.scorepack.age`, which any age tool opens with the key."""

_BINARY: Final = b"age-encryption.org/v1\n"
_ARMOUR: Final = b"-----BEGIN AGE ENCRYPTED FILE-----"


def new_identity() -> Identity:
    """A key pair drawn now: the public half goes into packs, the secret half stays in the vacancy."""
    from pyrage import x25519  # only whoever seals waits for it

    drawn = x25519.Identity.generate()
    return Identity(str(drawn.to_public()), str(drawn))


def is_sealed(path: Path) -> bool:
    """Whether the file is an age file, told by its content; a pipe or a device is never asked for it."""
    return beginning(path, len(_ARMOUR)).startswith((_BINARY, _ARMOUR))


def seal(source: Path, target: Path, recipient: str) -> None:
    """Write a file's content to `target` so that only the holder of the secret key reads it."""
    from pyrage import RecipientError, encrypt_file, x25519

    try:
        to = x25519.Recipient.from_str(recipient)
    except RecipientError as error:
        raise Refusal(
            N_("The key in this pack is damaged, so it cannot be sealed. Send the pack itself, or ask for a new one.")
        ) from error
    encrypt_file(str(source), str(target), [to])


def open_sealed(path: Path, target: Path, identities: Iterable[Identity]) -> None:
    """Write what is in a sealed file to `target`; Refusal, in one sentence, where no key here opens it."""
    from pyrage import DecryptError, IdentityError, decrypt_file, x25519

    try:
        keys = [x25519.Identity.from_str(one.secret) for one in identities]
    except IdentityError as error:
        raise Refusal(N_("The key in this vacancy is damaged; restore the vacancy from a backup.")) from error
    if not keys:
        raise _locked(path)
    try:
        decrypt_file(str(path), str(target), keys)
    except DecryptError as error:
        raise _locked(path) from error
    except OSError as error:  # also pyrage's word for a content that was cut or altered; that one has no number
        raise unwritten(path, error) if error.errno else _locked(path) from error


def _locked(path: Path) -> Refusal:
    return Refusal(
        N_(
            "“{file}” is not merged. It is sealed to a key that this vacancy does not hold, or it is damaged. "
            "Nothing was taken from it. Ask the member to send it again, or to send the pack itself."
        ),
        file=path.name,
    )


def key_text(identity: Identity, title: str) -> str:
    """The secret key as a text file, as age's own tools read it."""
    heading = " ".join(title.split())
    return f"# {heading}\n# public key: {identity.recipient}\n{identity.secret}\n"
