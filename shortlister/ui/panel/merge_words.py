"""What is said once packs are merged: how many, what was settled, what does not count, what was refused."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from shortlister.i18n import _, ngettext
from shortlister.ui.panel.merge_model import noticed, recused_words
from shortlister.ui.shell import Shell

if TYPE_CHECKING:
    from shortlister.ui.bridge import Merged


def tell_merged(shell: Shell, report: "Sequence[Merged]", *, concealed: bool) -> None:
    """At the foot how many, and a banner for each thing to know; to who still scores nothing of what was in them."""
    merged = [one for one in report if one.refused is None]
    done = sum(concealed or bool(one.new or one.superseded or one.conflicts or one.settled) for one in merged)
    shell.said(ngettext("{count} pack merged", "{count} packs merged", done).format(count=done), undo=False)
    for one in report:
        if one.refused is not None:
            shell.refuse(one.refused)
        if one.notices:
            shell.messages.attend(*noticed(one.file, one.notices, concealed=concealed))
        if not concealed:
            _tell_more(shell, one)


def _tell_more(shell: Shell, one: "Merged") -> None:
    if one.settled:
        words = ngettext(
            "{name} says which of two copies counts in {count} score",
            "{name} says which of two copies counts in {count} scores",
            len(one.settled),
        )
        cells = ", ".join(map(" ".join, one.settled))
        shell.messages.inform(words.format(name=one.member, count=len(one.settled)), cells)
    if one.recused:
        shell.messages.attend(recused_words(one.file, one.member, one.recused))
    if one.unfinished is not None:
        words = _("{name} had not finished a note when the program stopped.")
        more = _("It is kept, and comes back to them with their next pack, or when they sit down here.")
        shell.messages.attend(words.format(name=one.member), more)
