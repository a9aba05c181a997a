"""What a new edition of the specification does to packs that are out, in words: whose they are and what follows."""

from collections.abc import Sequence

from shortlister.domain.findings.packs_out import StillOut
from shortlister.i18n import _


def edition_words(out: Sequence[StillOut], edition: int, *, window: bool = False) -> list[str]:
    """A line for those whose packs never came back, one for those who may have scored on, and what follows.

    How scores are taken over is told for the `window`, or for both it and the command line.
    """
    if not out:
        return []
    lines: list[str] = []
    away = ", ".join(one.member.name for one in out if not one.back)
    back = ", ".join(one.member.name for one in out if one.back)
    if away:
        lines.append(_("Packs out that have not come back: {names}.").format(names=away))
    if back:
        words = _("Packs merged once, in which their members may have scored on since: {names}.")
        lines.append(words.format(names=back))
    words = _(
        "From edition {next} on a pack of edition {edition} is not merged any more. Merge what has come back first. "
        "Whoever scores on gets a new pack, and takes their scores over from the old one: they drop the old pack on "
        "the new one, or run shortlister score NEW.scorepack --from OLD.scorepack."
    )
    if window:
        words = _(
            "From edition {next} on a pack of edition {edition} is not merged any more. Merge what has come back "
            "first. Whoever scores on gets a new pack, and takes their scores over from the old one by dropping the "
            "old pack on the new one when it is open."
        )
    return [*lines, words.format(next=edition + 1, edition=edition)]
