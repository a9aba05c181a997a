"""Why a file could not be written: one sentence that names the file which was asked for, whatever it was built as."""

import errno
import os
from pathlib import Path
from typing import Final

from shortlister.domain.file_names import folder_of, named
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_

_FULL: Final = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG)
_NO_FOLDER: Final = (errno.ENOENT, errno.ENOTDIR)
_FORBIDDEN: Final = (errno.EACCES, errno.EPERM, errno.EBUSY)
_NAME: Final = (errno.EINVAL, errno.ENAMETOOLONG, errno.EILSEQ)


def unwritten(path: Path, error: OSError | ValueError) -> Refusal:
    """The refusal for a new file at `path`; nothing was written, and what was there before is as it was."""
    code = error.errno if isinstance(error, OSError) else errno.EINVAL
    if code in _FULL:
        return Refusal(
            N_(
                "“{file}” is not written: the disk is full. What was there before is unchanged. "
                "Make room and repeat it."
            ),
            file=named(path),
        )
    if code in _NO_FOLDER and os.path.isdir(path.parent):  # noqa: PTH112 - Path.is_dir raises where it may not look
        return Refusal(
            N_("“{file}” is not written: no file can be kept in {folder}. Choose another place."),
            file=named(path),
            folder=folder_of(path),
        )
    if code in _NO_FOLDER:
        return Refusal(
            N_("“{file}” is not written: there is no folder {folder}. Make it, or choose another place."),
            file=named(path),
            folder=folder_of(path),
        )
    if code == errno.EROFS:
        return Refusal(
            N_("“{file}” is not written: {folder} is read-only. Choose another place."),
            file=named(path),
            folder=folder_of(path),
        )
    if code in _FORBIDDEN:
        return Refusal(
            N_(
                "“{file}” is not written: you may not write in {folder}, or the file is open in another program. "
                "What was there before is unchanged. Close it there, or choose another place."
            ),
            file=named(path),
            folder=folder_of(path),
        )
    if code == errno.EISDIR:
        return Refusal(
            N_("“{file}” is not written: there is a folder of this name. Choose another name."), file=named(path)
        )
    if code in _NAME:
        return Refusal(
            N_("“{file}” is not written: a file cannot have this name here. Choose a shorter or plainer name."),
            file=_shown(path.name),
        )
    reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
    return Refusal(
        N_("“{file}” is not written ({reason}). What was there before is unchanged. Choose another place."),
        file=named(path),
        reason=reason,
    )


def _shown(name: str) -> str:
    """A name of any length, as far as a sentence can hold it."""
    return name if len(name) <= 60 else f"{name[:40]}…{name[-15:]}"
