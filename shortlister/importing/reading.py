"""Reading a file: what it is, and from a limited worker its text or the specification in it."""

import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Final

from shortlister.domain.file_names import shown_name
from shortlister.domain.plans.drafts import Document, DraftSpecification
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_
from shortlister.importing.kinds import kind_of
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.parsing import parse
from shortlister.importing.supervision import draft_in_worker, parse_in_worker

Parses = Callable[[bytes, str, str, Limits], Document]
"""What parses bytes of a kind under a name within limits; raises Refusal."""

MISSING: Final = N_("There is no file “{file}”. Check the name and the folder.")
FOLDER: Final = N_("“{file}” is a folder. Choose the document itself.")
NO_PERMISSION: Final = N_(
    "“{file}” may not be read with your permissions. Ask its owner, or choose a copy that you can open."
)
SPECIAL: Final = N_("“{file}” is not an ordinary file. Save the document as a file and choose that.")
UNREADABLE: Final = N_("“{file}” could not be read from its disk. Copy it to this computer and try again.")
TOO_LARGE: Final = N_(
    "“{file}” is larger than {megabytes} MB. Save the person specification alone as a file of its own."
)
EMPTY_TEXT: Final = N_("There is no text in “{file}”. Copy the person specification's text and paste it again.")
_IN_PROCESS: Final = ("txt", "md", "csv")
_PIECE: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--[^>]*-->\s*|<meta\b[^<>]*>\s*)*<(?:table|div|p|span|b|strong|dl|h[1-6]|ul|ol|section|article)\b[^<>]*>",
    re.IGNORECASE,
)
"""HTML as it is copied from the middle of a page, without the page round it."""


def read_specification(path: Path, *, limits: Limits = DEFAULT) -> DraftSpecification:
    """The person specification in a file, as a draft with doubts; raises Refusal where it cannot be read."""
    name = display_name(path)
    data = read_bytes(path, limits=limits)
    return draft_in_worker(data, kind_of(data, name, limits), name, limits)


def read_document(path: Path, *, limits: Limits = DEFAULT, parsed: Parses = parse_in_worker) -> Document:
    """A file's text in reading order, whatever its format; raises Refusal where it cannot be read.

    `parsed` parses what is not read in this process; `reading_many` has a worker that stays for many files.
    """
    name = display_name(path)
    data = read_bytes(path, limits=limits)
    kind = kind_of(data, name, limits)
    if kind in _IN_PROCESS and len(data) <= limits.in_process_bytes:
        return parse(data, kind, name, limits)
    return parsed(data, kind, name, limits)


def read_pasted(data: bytes, name: str, *, limits: Limits = DEFAULT) -> DraftSpecification:
    """The person specification in what was pasted or came through a pipe: text, a piece of HTML, or any file."""
    if not data.strip():
        raise Refusal(EMPTY_TEXT, file=name)
    if len(data) > limits.file_bytes:
        raise Refusal(TOO_LARGE, file=name, megabytes=limits.file_bytes // 1_000_000)
    kind = pasted_kind(data, name, limits)
    return draft_in_worker(data, kind, name, limits)


def pasted_kind(data: bytes, name: str, limits: Limits = DEFAULT) -> str:
    """What was pasted: a piece of a page counts as HTML, a line with commas as text."""
    kind = "html" if _PIECE.match(data[:4000]) else kind_of(data, name, limits)
    return "txt" if kind == "csv" else kind


def display_name(path: Path) -> str:
    """A file's name as it can be shown, whatever bytes and signs it is made of."""
    name = path.name or str(path)
    return shown_name(os.fsencode(name).decode("utf-8", "replace"))


def read_bytes(path: Path, *, limits: Limits = DEFAULT) -> bytes:
    """The bytes of an ordinary file within the limits; raises Refusal with what is wrong with it."""
    name = display_name(path)
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        raise Refusal(MISSING, file=name) from error
    except IsADirectoryError as error:
        raise Refusal(FOLDER, file=name) from error
    except PermissionError as error:
        raise Refusal(FOLDER if path.is_dir() else NO_PERMISSION, file=name) from error
    except (OSError, ValueError) as error:
        raise Refusal(UNREADABLE, file=name) from error
    try:
        _check_ordinary(os.fstat(descriptor), name, limits)
        with os.fdopen(descriptor, "rb", closefd=False) as stream:
            return stream.read()
    except OSError as error:
        raise Refusal(UNREADABLE, file=name) from error
    finally:
        os.close(descriptor)


def _check_ordinary(status: os.stat_result, name: str, limits: Limits) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise Refusal(FOLDER, file=name)
    if not stat.S_ISREG(status.st_mode):
        raise Refusal(SPECIAL, file=name)
    if status.st_size > limits.file_bytes:
        raise Refusal(TOO_LARGE, file=name, megabytes=limits.file_bytes // 1_000_000)
