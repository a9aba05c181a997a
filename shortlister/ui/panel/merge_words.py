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
    shell.said(merged_words(report, concealed=concealed), undo=False)
    for one in report:
        if one.refused is not None:
            shell.refuse(one.refused)
        if one.notices:
            shell.messages.attend(*noticed(one.file, one.notices, concealed=concealed))
        if not concealed:
            _tell_more(shell, one)


def merged_words(report: "Sequence[Merged]", *, concealed: bool) -> str:
    """How many were merged, who submits with them, and how many had nothing new; to who still scores only how many."""
    merged = [one for one in report if one.refused is None]
    done = [one for one in merged if concealed or brings(one)]
    if not done and merged:
        words = ngettext("Nothing new in {count} pack", "Nothing new in {count} packs", len(merged))
        return words.format(count=len(merged))
    rest = len(merged) - len(done)
    submits = [one for one in done if one.submits and not concealed]
    if len(merged) == 1 and submits:
        words = _("1 pack merged; {name} submits {stage}")
        return words.format(name=submits[0].member, stage=_(submits[0].submits))
    words = ngettext("{count} pack merged", "{count} packs merged", len(done))
    if rest:
        words = ngettext(
            "{count} pack merged; nothing new in {rest}", "{count} packs merged; nothing new in {rest}", len(done)
        )
    return words.format(count=len(done), rest=rest)


def brings(one: "Merged") -> bool:
    """Whether a file that was merged brought anything into the record."""
    return bool(one.new or one.superseded or one.conflicts or one.settled or one.submits)


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
