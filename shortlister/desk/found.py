"""What came back in folders, told by its content; what has a pack's name and is not taken is named."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from shortlister.desk.misplaced import is_score_workbook
from shortlister.domain.file_names import named
from shortlister.domain.ordinary import Lies, is_ordinary, lies_at
from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.exporting.passwords import is_locked
from shortlister.i18n import N_
from shortlister.packs.seal import ENDING, is_sealed
from shortlister.store.opening import FileKind, glance, is_ours

PACK: Final = ".scorepack"
"""What a pack's name ends in; a download that was not finished has it somewhere."""


@dataclass(frozen=True, slots=True)
class Found:
    """What is merged, what has a pack's name and is left out, and folders of which nothing is taken, and why."""

    files: tuple[Path, ...] = ()
    left_out: tuple[Sentence, ...] = ()
    refused: tuple[tuple[Path, Refusal], ...] = ()


def found_in(paths: Sequence[Path]) -> Found:
    """These files, and of folders the packs, sealed packs and scoring workbooks that lie in them, by name."""
    files: list[Path] = []
    left_out: list[Sentence] = []
    refused: list[tuple[Path, Refusal]] = []
    for path in paths:
        if lies_at(path) is not Lies.FOLDER:
            files.append(path)
            continue
        try:
            here, others = _in_folder(path)
        except Refusal as refusal:
            refused.append((path, refusal))
            continue
        files += here
        if here:
            left_out += others
        else:
            refused.append((path, _nothing(path, others)))
    return Found(tuple(files), tuple(left_out), tuple(refused))


def _nothing(folder: Path, left_out: Sequence[Sentence]) -> Refusal:
    return Refusal(
        N_("In the folder {folder} there is no pack and no scoring workbook; choose another."),
        problems=[Problem("", one) for one in left_out],
        folder=named(folder),
    )


def _in_folder(folder: Path) -> tuple[list[Path], list[Sentence]]:
    """The files that came back, and what is to be said of others; Refusal where the folder cannot be looked through."""
    try:
        os.stat(os.path.join(folder, "."))  # noqa: PTH116, PTH118 - a Path drops the point; its names can be read and nothing behind them where it may not be entered
        inside = [one for one in sorted(folder.iterdir()) if not one.name.startswith((".", "~$"))]
    except PermissionError as error:
        raise Refusal(
            N_("You may not read the folder {folder}, so nothing was taken from it. Ask its owner for the files."),
            folder=named(folder),
        ) from error
    except OSError as error:
        raise Refusal(
            N_("{file} cannot be read ({detail})."), file=named(folder), detail=error.strerror or str(error)
        ) from error
    taken = [one for one in inside if is_ordinary(one) and _came_back(one)]
    return taken, [said for one in inside if one not in taken for said in _left_out(one)]


def _came_back(path: Path) -> bool:
    """Whether a file in a folder is one of ours that comes back; a matrix or a list of applicants is none."""
    ending = path.suffix.casefold()
    # What a workbook with a password holds, or one that may not be read, is seen only once it is opened: left out,
    # scores could be lost.
    scores = ending == ".xlsx" and (is_score_workbook(path) or is_locked(path) or not os.access(path, os.R_OK))
    return ending == PACK or is_sealed(path) or scores or _is_pack(path)


def _is_pack(path: Path) -> bool:
    """Whether it is a pack under any name; one that is damaged is taken too, to be refused by its name."""
    if not is_ours(path):
        return False
    try:
        return glance(path) is FileKind.PACK
    except Refusal:
        return path.suffix.casefold() != ".shortlist"


def _left_out(path: Path) -> Iterator[Sentence]:
    """What is to be said of something in a folder that is not taken."""
    name, looks = named(path), PACK in path.name.casefold()
    there = lies_at(path)
    if there is Lies.FOLDER:
        if any(map(_looks, _names_in(path))):
            yield Sentence(N_("“{file}” is a folder with packs in it; give that folder too."), {"file": name})
        elif looks:
            yield Sentence(N_("“{file}” is a folder, not a pack."), {"file": name})
    elif not looks:
        return
    elif there is Lies.NOTHING:
        yield Sentence(N_("“{file}” is a link, and what it leads to is not there."), {"file": name})
    elif there is Lies.OTHER:
        yield Sentence(N_("“{file}” is not an ordinary file."), {"file": name})
    else:
        yield Sentence(
            N_("“{file}” has the name of a pack and is none; it may be a download that was not finished."),
            {"file": name},
        )


def _looks(name: str) -> bool:
    return name.casefold().endswith((PACK, PACK + ENDING)) and not name.startswith(".")


def _names_in(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208
    except OSError:
        return []
