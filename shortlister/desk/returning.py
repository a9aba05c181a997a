"""What goes out to members and comes back, packs and scoring workbooks alike; told apart by content when it returns."""

import os
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from pathlib import Path

from shortlister.desk.ahead import Ahead
from shortlister.desk.desk import Desk
from shortlister.desk.misplaced import is_workbook, require_returned
from shortlister.desk.packing import Merged, merge_pack, require_writable, write_pack
from shortlister.desk.read_ahead import each_read_ahead
from shortlister.desk.refused import refused_file
from shortlister.domain.edits.requirements import require_office
from shortlister.domain.refusals import Problem, Refusal
from shortlister.exporting.passwords import is_locked, opened
from shortlister.i18n import N_
from shortlister.packs.seal import is_sealed

Ask = Callable[[Path], str]
"""Asked for the password of a workbook that has one."""


def unasked(_path: Path) -> str:
    """No password is known: a workbook that has one is refused."""
    return ""


def write_out(desk: Desk, member: str, path: Path, *, applications: bool = True) -> None:
    """Write a member's (id) pack, or for a path ending in .xlsx a scoring workbook, and record that it went out.

    Without `applications` the files of the applicants stay behind, as they always do in a workbook.
    """
    if path.suffix.lower() != ".xlsx":
        write_pack(desk, member, path, applications=applications)
        return
    from shortlister.desk.score_workbook import write_workbook  # imports openpyxl, which packs do not need

    write_workbook(desk, member, path)


def require_all_writable(desk: Desk, packs: Sequence[tuple[str, Path]]) -> None:
    """Refuse, with nothing written, where one of several packs (member's id, path) could not be made."""
    require_office(desk.actor)
    problems: list[Problem] = []
    for member, path in packs:
        try:
            if path.suffix.lower() != ".xlsx":
                require_writable(desk, member, path)
            elif os.path.exists(path):  # noqa: PTH110 - Path.exists raises where a name is too long
                raise Refusal(N_("{file} is there already; choose another name."), file=str(path))
        except Refusal as refusal:
            problems.append(Problem(desk.state.members[member].name, refusal.sentence))
    if problems:
        raise Refusal(
            N_("No pack was made, because {count} of {all} cannot be:"),
            problems=problems,
            count=len(problems),
            all=len(packs),
        )


def merge_one(
    desk: Desk, path: Path, *, preview: bool = False, password: Ask = unasked, ahead: Ahead | None = None
) -> Merged:
    """Merge a pack, sealed or not, or a scoring workbook; with `preview` change nothing. Raises Refusal, whole.

    A preview is of what it would bring after what is `ahead`, and is then itself counted on there.
    """
    if is_locked(path):
        plain_book = opened(path, password(path)).getvalue()  # never on the disk
        from shortlister.desk.score_workbook import merge_workbook

        return merge_workbook(desk, path, preview=preview, content=plain_book, ahead=ahead)
    if is_sealed(path):
        from shortlister.desk.sealing import unsealed  # only what is sealed waits for the key

        with unsealed(desk, path) as plain:
            return merge_one(desk, plain, preview=preview, ahead=ahead)
    require_returned(path)
    if not is_workbook(path):
        return merge_pack(desk, path, preview=preview, ahead=ahead)
    from shortlister.desk.score_workbook import merge_workbook  # imports openpyxl, which packs do not need

    return merge_workbook(desk, path, preview=preview, ahead=ahead)


def merge_returned(
    desk: Desk, paths: Sequence[Path], *, preview: bool = False, password: Ask = unasked
) -> list[Merged]:
    """Merge those packs and workbooks that can be merged; the others stand in the report with the reason.

    With `preview` nothing is changed, and each is counted after those before it, as the merge of all of them will.
    """
    report: list[Merged] = []
    ahead = Ahead(desk)
    with each_read_ahead(desk, paths) if not preview else nullcontext(iter(paths)) as in_order:
        for path in in_order:
            try:
                report.append(merge_one(desk, path, preview=preview, password=password, ahead=ahead))
            except Refusal as refusal:
                report.append(refused_file(desk, path, refusal))
    return report
