"""Looking into a file without writing to it: who was erased, and is still in this copy, is left out of what is seen."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from shortlister.desk.register import registered
from shortlister.domain.records import Erasure
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.i18n import N_, plural
from shortlister.store.backups import copied
from shortlister.store.files import whose
from shortlister.store.remembering import forget
from shortlister.store.store import Store


def still_in(path: Path) -> tuple[Erasure, ...]:
    """Who was erased on this computer and is still in this vacancy's file; nobody in a pack or another file."""
    vacancy, member = whose(path)
    known = registered(vacancy) if vacancy and not member else {}
    if not known:
        return ()
    with Store.open(path) as store:
        return tuple(one for one in known.values() if one.applicant in store.state.applicants)


@contextmanager
def left_out(path: Path, there: tuple[Erasure, ...], *, author: str) -> Iterator[Path]:
    """A copy of the file without these applicants, for the length of a `with` block; the file stays as it is."""
    from shortlister.desk.erasing import erase_in  # nearly always nobody was erased

    aside = Path(mkdtemp(prefix="shortlister-"))
    copy = aside / path.name
    try:
        copied(path, copy)
        with Store.open(copy, backups=aside) as store:
            for one in there:
                erase_in(store, one, author)
        yield copy
    finally:
        if copy.exists():
            forget(copy)
        shutil.rmtree(aside, ignore_errors=True)


def said_of(there: tuple[Erasure, ...]) -> Sentence:
    """That they are left out."""
    message = plural(
        N_(
            "This copy still holds {count} applicant who was erased. They are left out of what is shown; the file is "
            "as it was. To erase them in it too: erase --again."
        ),
        N_(
            "This copy still holds {count} applicants who were erased. They are left out of what is shown; the file is "
            "as it was. To erase them in it too: erase --again."
        ),
        len(there),
    )
    return Sentence(message, {"count": len(there)})


def require_none(path: Path) -> None:
    """Refuse to take away from a file that still holds somebody who was erased: what leaves quotes its ledger."""
    there = still_in(path)
    if there:
        raise Refusal(
            plural(
                N_("“{file}” still holds {count} applicant who was erased. Erase them in it first: erase --again."),
                N_("“{file}” still holds {count} applicants who were erased. Erase them in it first: erase --again."),
                len(there),
            ),
            file=path.name,
            count=len(there),
        )
