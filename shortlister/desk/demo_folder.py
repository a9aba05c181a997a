"""The folder that a demonstration writes to: made, or cleared of a former demonstration's own files and no others."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_, _

LIST: Final = "shortlister-demo.txt"
"""The file that says which files in the folder are a demonstration's own."""


def claim(folder: Path, names: Sequence[str]) -> None:
    """Make room for these files; Refusal where one of them is there and no demonstration wrote it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        own = _own(folder)
        strangers = [name for name in names if name not in own and (folder / name).exists()]
        if strangers:
            raise Refusal(
                N_("“{file}” is in {folder} already and was not made by a demonstration. Choose another folder."),
                file=strangers[0],
                folder=folder,
            )
        _write_list(folder, names)
        for name in names:
            (folder / name).unlink(missing_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise Refusal(N_("{folder} is a file, not a folder. Choose another name."), folder=folder) from None
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise Refusal(
            N_("The demonstration cannot write to {folder} ({reason}). Choose another folder."),
            folder=folder,
            reason=reason,
        ) from error


def _own(folder: Path) -> frozenset[str]:
    """The names that a former demonstration's list has."""
    path = folder / LIST
    if not path.is_file():
        return frozenset()
    return frozenset(path.read_text(encoding="utf-8").splitlines())


def _write_list(folder: Path, names: Sequence[str]) -> None:
    heading = _("Made by “shortlister demo”. When it runs here again, it replaces these files:")
    (folder / LIST).write_text("\n".join([heading, "", *names, ""]), encoding="utf-8")
