"""Who is doing something, in which role, and when."""

from dataclasses import dataclass

from shortlister.domain.records import Role


@dataclass(frozen=True, slots=True)
class Actor:
    """The person at the desk. `member` is empty for HR outside the panel; `at` (ISO 8601, UTC) is for display only."""

    name: str
    role: Role
    member: str = ""
    at: str = ""

    @property
    def scores(self) -> bool:
        """Whether this person scores, and is therefore blind until submitted."""
        return bool(self.member) and self.role is not Role.HR

    @property
    def runs_the_vacancy(self) -> bool:
        """Whether this person may set up, moderate and decide: chair and HR."""
        return self.role in (Role.CHAIR, Role.HR)
