"""What the window does with packs and seats: out, back, sealed; who may sit down; how far a calibration is."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from shortlister.desk.clock import fresh_id
from shortlister.ui.rooms import (
    calibration,
    carrying_over,
    declaring,
    found,
    merged,
    outdated,
    panel,
    returning,
    rewording,
    sealing,
    sealing_edits,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from shortlister.desk.desk import Desk
    from shortlister.desk.found import Found
    from shortlister.desk.merged import Copy, Merged
    from shortlister.desk.rewording import Since
    from shortlister.domain.edits.settling import SettleThroughout
    from shortlister.domain.plans.carrying_over import CarriedOver
    from shortlister.domain.records import Conflict


class Packs:
    """The part of the bridge for what leaves for members and comes back."""

    _desk: Desk

    def _attempted(self, act: Callable[[], object]) -> bool:
        raise NotImplementedError

    def write_pack(self, member: str, path: Path, *, applications: bool = True) -> None:
        """Write a member's (id) pack; one ending in .xlsx is a scoring workbook."""
        returning.write_out(self._desk, member, path, applications=applications)

    def require_writable(self, packs: Sequence[tuple[str, Path]]) -> None:
        """Raise Refusal, with nothing written, where one of several packs (member's id, path) could not be."""
        returning.require_all_writable(self._desk, packs)

    def merge_packs(
        self,
        paths: Sequence[Path],
        passwords: Mapping[Path, str] = MappingProxyType({}),
        *,
        preview: bool = False,
    ) -> list[Merged]:
        """Merge these, or say what that would bring; `passwords` are those of workbooks that have one."""
        return returning.merge_returned(
            self._desk, paths, preview=preview, password=lambda path: passwords.get(path, "")
        )

    def pack_outdated(self, member: str) -> bool:
        """Whether the pack that a member (id) has is not what would be made for them now."""
        return outdated.outdated(self._desk, member)

    def changed_since(self, edition: int) -> Since:
        """What the specification and the scale say now that they did not in this edition."""
        return rewording.since(self._desk, edition)

    def copies(self, conflict: Conflict) -> tuple[Copy, ...]:
        """Where and when each version of a conflict was made."""
        return merged.copies_at(self._desk, conflict)

    def settle_throughout(self, edits: SettleThroughout) -> bool:
        """Settle all that differs in a member's scores by one copy, each score by itself; False where refused."""

        def settle() -> None:
            each = edits.each(self._desk.view)
            self._desk.do_each(each, edits.label(self._desk.view, len(each)))

        return self._attempted(settle)

    def is_older_pack(self, path: Path) -> bool:
        """Whether a file is a pack of whoever is at the desk, from an earlier edition."""
        return carrying_over.is_older_pack(self._desk, path)

    def would_carry_over(self, path: Path) -> CarriedOver:
        """What the person at the desk would take over from their older pack; raises Refusal."""
        return carrying_over.would_carry_over(self._desk, self._desk.actor.member, path)

    def carry_over(self, path: Path) -> bool:
        """Take it over; a refusal goes out by `refused`."""
        return self._attempted(lambda: carrying_over.carry_over(self._desk, self._desk.actor.member, path))

    @staticmethod
    def found_in(paths: Sequence[Path]) -> Found:
        """These files, and the packs and scoring workbooks that came back in the folders among them."""
        return found.found_in(paths)

    def write_declarations(self, member: str, path: Path) -> int:
        """Write the list in which a member (id) declares; how many names. Raises Refusal."""
        return declaring.write_list(self._desk, member, path)

    def take_declarations(self, member: str, path: Path) -> bool:
        """Take a member's (id) list back; a refusal goes out by `refused`."""
        return self._attempted(lambda: self._desk.do(declaring.take_list(self._desk.state, member, path)))

    def turn_sealing(self, on: bool) -> bool:
        """Packs come back sealed from now on, or as they are."""
        if on == bool(self._desk.state.vacancy.recipient):
            return True
        if on:
            return self._attempted(lambda: sealing.turn_sealing_on(self._desk))
        return self._attempted(lambda: self._desk.do(sealing_edits.StopSealing()))

    def write_key(self, path: Path) -> None:
        """A copy of the key that opens sealed packs; raises Refusal."""
        sealing.write_key(self._desk, path)

    def sent_back_name(self) -> str:
        """What the copy of this pack that goes back is called."""
        return sealing.sent_back_name(self._desk)

    def send_back(self, path: Path) -> None:
        """Write the copy of this pack that goes back, to where the member agreed to replace; raises Refusal."""
        sealing.send_back(self._desk, path, asked=True)

    def calibration_waits(self, stage: str) -> tuple[str, ...]:
        """The names of those who have still to score the calibration of a stage (id); for chair and HR alone."""
        if not self._desk.actor.runs_the_vacancy:
            return ()
        return tuple(member.name for member in calibration.waiting_for(self._desk.state, stage))

    def pin_fits(self, name: str, digits: str) -> bool:
        """Whether these are the digits of the PIN; it says who, and protects nothing."""
        return all(panel.pin_holds(one, digits) for one in self._desk.state.members.values() if one.name == name)

    def set_pin(self, member: str, digits: str) -> bool:
        """Set the PIN of a member (id); no digits take it away."""
        return self._attempted(
            lambda: self._desk.do(panel.SetPin(member, panel.pin_kept(member, digits) if digits.strip() else ""))
        )

    def fresh_id(self) -> str:
        """A new id for a record."""
        return fresh_id()
