"""The folder that a demonstration writes to: made, or cleared of a former demonstration's own files and no others."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_, _

LIST: Final = "shortlister-demo.txt"
"""The file that says which files in the folder are a demonstration's own."""


def claim(folder: Path, names: Sequence[str]) -> list[Path]:
    """Make room for these files; Refusal where one of them is there and no demonstration wrote it.

    One that somebody has changed since the demonstration ended is kept under another name: where those now are.
    """
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
        kept = [_kept(folder / name) for name in names if _changed(folder, name)]
        _write_list(folder, names)
        for name in names:
            (folder / name).unlink(missing_ok=True)
        return kept
    except (FileExistsError, NotADirectoryError):
        raise Refusal(N_("{folder} is a file, not a folder. Choose another name."), folder=folder) from None
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise Refusal(
            N_("The demonstration cannot write to {folder} ({reason}). Choose another folder."),
            folder=folder,
            reason=reason,
        ) from error


def finish(folder: Path) -> None:
    """Say that the files are as the demonstration left them: whatever is written later is somebody's own."""
    (folder / LIST).touch()


def _changed(folder: Path, name: str) -> bool:
    path = folder / name
    return path.is_file() and path.stat().st_mtime_ns > (folder / LIST).stat().st_mtime_ns


def _kept(path: Path) -> Path:
    """The file under a name of its own."""
    number = 1
    while (aside := path.with_name(f"{path.stem} kept {number}{path.suffix}")).exists():
        number += 1
    return path.rename(aside)


def _own(folder: Path) -> frozenset[str]:
    """The names that a former demonstration's list has."""
    path = folder / LIST
    if not path.is_file():
        return frozenset()
    return frozenset(path.read_text(encoding="utf-8").splitlines())


def _write_list(folder: Path, names: Sequence[str]) -> None:
    heading = _("Made by “shortlister demo”. When it runs here again, it replaces these files:")
    (folder / LIST).write_text("\n".join([heading, "", *names, ""]), encoding="utf-8")
