"""What was taken over from a pack of an earlier edition, and what was not, in words."""

from shortlister.domain.file_names import shown_name
from shortlister.domain.plans.carrying_over import CarriedOver
from shortlister.i18n import _, ngettext


def carried_words(found: CarriedOver, file: str) -> list[str]:
    """How many scores came over, and a sentence for each kind of those that did not."""
    count = len(found.scores)
    words = ngettext(
        "{count} score was taken over from “{file}”.", "{count} scores were taken over from “{file}”.", count
    )
    return [words.format(count=count, file=shown_name(file)) if count else _nothing(file), *left_words(found)]


def _nothing(file: str) -> str:
    return _("Nothing was taken over from “{file}”.").format(file=shown_name(file))


def left_words(found: CarriedOver) -> list[str]:
    """A sentence for each kind of scores that stay behind, and for descriptors that changed."""
    lines: list[str] = []
    if found.changed:
        count = sum(found.changed.values())
        words = ngettext(
            "Not the same as before: {criteria}. {count} score stays behind, to be given anew.",
            "Not the same as before: {criteria}. {count} scores stay behind, to be given anew.",
            count,
        )
        lines.append(words.format(criteria=", ".join(found.changed), count=count))
    if found.kept:
        words = ngettext(
            "{count} cell is scored here already and stays as it is.",
            "{count} cells are scored here already and stay as they are.",
            found.kept,
        )
        lines.append(words.format(count=found.kept))
    if found.twice:
        words = ngettext(
            "In {count} cell two copies differ; it stays behind.",
            "In {count} cells two copies differ; they stay behind.",
            found.twice,
        )
        lines.append(words.format(count=found.twice))
    if found.elsewhere:
        words = ngettext(
            "{count} score is of an applicant who is not scored here.",
            "{count} scores are of applicants who are not scored here.",
            found.elsewhere,
        )
        lines.append(words.format(count=found.elsewhere))
    if found.descriptors and found.scores:
        lines.append(_("The descriptors were worded anew: look at the ratings once more before you submit."))
    return lines
