"""A member's own random order of applicants: no clock and no dice, so that it is the same on every copy."""

from collections.abc import Iterable
from hashlib import sha256

from shortlister.domain.records import Applicant


def own_order(vacancy: str, member: str, applicants: Iterable[Applicant]) -> tuple[Applicant, ...]:
    """The applicants shuffled by vacancy and member (ids) alone; one who comes later moves nobody else."""

    def lot(applicant: Applicant) -> bytes:
        return sha256("\n".join((vacancy, member, applicant.id)).encode()).digest()

    return tuple(sorted(applicants, key=lot))
