"""A file that is not merged: whose it is all the same, as far as it says so itself."""

from pathlib import Path

from shortlister.desk.desk import Desk
from shortlister.desk.merged import Merged, OtherEdition
from shortlister.desk.misplaced import is_score_workbook
from shortlister.domain.file_names import named, shown_name
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_
from shortlister.packs.seal import is_sealed
from shortlister.store.opening import whose


def refused_file(desk: Desk, path: Path, refusal: Refusal) -> Merged:
    """What the report says of it: the reason and, where the file belongs to somebody on this panel, whose it is."""
    refusal = _naming(path, refusal)
    edition = refusal.edition if isinstance(refusal, OtherEdition) else 0
    member = refusal.member if isinstance(refusal, OtherEdition) else _member(desk, path)
    known = desk.state.members.get(member)
    if known is None:
        return Merged(path.name, "", refused=refusal, edition=edition)
    return Merged(path.name, known.name, refused=refusal, edition=edition, id=known.id)


def _naming(path: Path, refusal: Refusal) -> Refusal:
    """The refusal as it stands beside those of other files: also one about the vacancy says which file it kept out."""
    if shown_name(path.name) in str(refusal):
        return refusal
    return Refusal(
        N_("“{file}” is not merged. {why} Nothing was taken from it."),
        problems=refusal.problems,
        file=named(path),
        why=str(refusal),
    )


def _member(desk: Desk, path: Path) -> str:
    """The member (id) whose file it says it is; empty where it says nothing, or is of another vacancy."""
    try:
        vacancy, member = _said(desk, path)
    except (Refusal, OSError):
        return ""
    return member if vacancy == desk.state.vacancy.id else ""


def _said(desk: Desk, path: Path) -> tuple[str, str]:
    """The vacancy and the member (ids) that a pack, sealed or not, or a scoring workbook names."""
    if is_sealed(path):
        from shortlister.desk.sealing import unsealed  # only what is sealed waits for the key

        with unsealed(desk, path) as plain:
            return whose(plain)
    if is_score_workbook(path):
        from shortlister.packs.workbook_return import read_workbook  # imports openpyxl, which packs do not need

        binding = read_workbook(path.read_bytes(), path.name).binding
        return binding.vacancy, binding.member
    return whose(path)
