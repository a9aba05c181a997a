"""Workbooks behind a password, encrypted as Excel itself does it: without the password nobody reads them."""

import struct
from io import BytesIO
from pathlib import Path
from typing import IO, Any, Final
from xml.parsers import expat

from shortlister.domain.ordinary import is_ordinary
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_

LONGEST_PASSWORD: Final = 255
"""Characters that Excel takes."""

_COMPOUND: Final = b"\xd0\xcf\x11\xe0"
_FAULTS: Final = (
    OSError,
    ValueError,
    LookupError,
    ArithmeticError,
    TypeError,
    AttributeError,
    RuntimeError,
    struct.error,
    expat.ExpatError,
)
"""What olefile and msoffcrypto raise on containers that are not as they should be."""


def require_password(password: str) -> None:
    """Refuse a password that no workbook can have."""
    if not password or len(password) > LONGEST_PASSWORD or not password.isprintable():
        raise Refusal(
            N_("A workbook's password has 1 to 255 characters, all of which can be typed. Choose another password.")
        )


def is_locked(path: Path) -> bool:
    """Whether the file is a workbook with a password; False too where it cannot be read, as of a pipe or a device."""
    if not is_ordinary(path):
        return False
    try:
        with path.open("rb") as file:
            if file.read(4) != _COMPOUND:
                return False
            return _has_package(file)
    except OSError:
        return False


def _has_package(file: IO[bytes]) -> bool:
    # Only whoever meets a password waits for these to be imported.
    from msoffcrypto.exceptions import DecryptionError, FileFormatError
    from msoffcrypto.format.ooxml import OOXMLFile

    try:
        return bool(OOXMLFile(file).is_encrypted())
    except DecryptionError:
        return True
    except (FileFormatError, *_FAULTS):
        return False


def lock(target: Path, plain: bytes, password: str) -> None:
    """Write the workbook `plain` to `target` behind the password, and open it again as a stranger would.

    Refusal where what comes out is not what went in.
    """
    from msoffcrypto.format.ooxml import OOXMLFile

    require_password(password)
    with target.open("wb") as file:
        OOXMLFile(BytesIO(plain)).encrypt(password, file)
    if opened(target, password).getvalue() != plain:
        raise Refusal(
            N_(
                "“{file}” did not open again with its password, so it was not put in place. "
                "The file that was there before is unchanged. Export again."
            ),
            file=target.name,
        )


def opened(path: Path, password: str) -> BytesIO:
    """The workbook in a file with a password, whole and unaltered. Refusal where the password is wrong or none."""
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError

    if not password:
        raise Refusal(N_("“{file}” has a password, so it was not read. Give the password."), file=path.name)
    try:
        return _opened(path, password)
    except InvalidKeyError as fault:
        raise Refusal(
            N_(
                "The password does not open “{file}”, so nothing was read. Check capital letters and the keyboard's "
                "language, then try again."
            ),
            file=path.name,
        ) from fault
    except (DecryptionError, FileFormatError, ParseError, *_FAULTS) as fault:
        raise Refusal(
            N_(
                "“{file}” is damaged, or its password is of a kind that this program does not know, so it was not "
                "read. Open it in Excel or LibreOffice and save it without a password."
            ),
            file=path.name,
        ) from fault


def _opened(path: Path, password: str) -> BytesIO:
    from msoffcrypto.format.ooxml import OOXMLFile

    with path.open("rb") as file:
        book: Any = OOXMLFile(file)
        book.load_key(password=password, verify_password=True)
        plain = BytesIO()
        book.decrypt(plain, verify_integrity=book.type == "agile")
    plain.seek(0)
    return plain
