"""A member's own random order of applicants: no clock and no dice, so that it is the same on every copy."""

from collections.abc import Iterable
from hashlib import sha256

from shortlister.domain.records import Applicant


def seed_of(vacancy: str, member: str, stage: str) -> str:
    """What a member's order at a stage (ids) is drawn from: always the same, so that nobody draws until it suits."""
    return sha256("\n".join((vacancy, member, stage)).encode()).hexdigest()[:16]


def shuffled(seed: str, applicants: Iterable[Applicant]) -> tuple[Applicant, ...]:
    """The applicants in the order drawn from the seed; one who comes later moves nobody else."""

    def lot(applicant: Applicant) -> bytes:
        return sha256("\n".join((seed, applicant.id)).encode()).digest()

    return tuple(sorted(applicants, key=lot))
