"""A whole vacancy in numbers as a document, for a request under freedom of information."""

from collections.abc import Iterator

from shortlister.domain.findings.publication import Publication, StageNumbers, Table, words_of
from shortlister.domain.findings.small_numbers import Count, Shown
from shortlister.exporting.derived import day
from shortlister.exporting.report.blocks import Block, Document, Facts, Grid, Heading, Paragraph, Points
from shortlister.i18n import _, language


def publication(found: Publication, *, made_at: str) -> Document:
    """The document."""
    post = ", ".join(part for part in (found.title, found.reference) if part)
    return Document(
        title=_("The selection in numbers"),
        subtitle=", ".join(part for part in (found.title, found.reference, found.organisation) if part),
        running=_("{post}: the selection in numbers").format(post=post),
        foot=_("Without references, names, evidence and reasons; small numbers are left out."),
        language=language(),
        made_at=made_at,
        blocks=tuple(_blocks(found, made_at)),
    )


def _blocks(found: Publication, made_at: str) -> Iterator[Block]:
    facts = [(_("Post"), found.title), (_("Reference"), found.reference), (_("Organisation"), found.organisation)]
    facts += [(_("Specification"), _("Edition {edition}").format(edition=found.edition)), (_("Made"), day(made_at))]
    yield Facts(tuple(fact for fact in facts if fact[1]))
    yield Heading(_("How to read the numbers"))
    yield Points(found.notes)
    yield Heading(_("Rule"))
    yield Points(found.rule)
    for stage in found.stages:
        yield from _stage(stage)


def _stage(stage: StageNumbers) -> Iterator[Block]:
    yield Heading(stage.name)
    facts = [(_("Applicants"), words_of(stage.applicants))]
    if stage.signed_at:
        facts.append((_("Signed off"), day(stage.signed_at, time=False)))
    yield Facts(tuple(facts))
    if stage.outcomes is None or stage.criteria is None or stage.totals is None:
        yield Paragraph(_("There are too few applicants to say more without telling about single people."), quiet=True)
        return
    yield Heading(_("Outcomes"), 3)
    yield _listed(_("Applicants by outcome"), _("Outcome"), stage.outcomes)
    yield Heading(_("Ratings by criterion"), 3)
    yield Paragraph(_("Here “<5” stands for fewer than 5, and “w” for withheld. A rating that nobody has is left out."))
    yield _criteria(stage.criteria)
    yield Heading(_("Totals in per cent of the marks available"), 3)
    yield _listed(_("Applicants by total"), _("Total"), stage.totals)


def _listed(caption: str, heading: str, table: Table) -> Grid:
    """A table of one row, turned so that it reads downwards."""
    counts = table.rows[0][1]
    rows = tuple((name, words_of(count)) for name, count in zip(table.headings, counts, strict=True))
    return Grid(caption, (heading, _("Applicants")), rows, (60, 40), frozenset({1}))


def _criteria(table: Table) -> Grid:
    used = [at for at in range(len(table.headings)) if any(counts[at].number != 0 for _facts, counts in table.rows)]
    headings = (_("Criterion"), _("Text"), *(table.headings[at] for at in used))
    rows = tuple(
        (facts[0], _("{text} ({level}; {method})").format(text=facts[1], level=facts[2], method=facts[3]),
         *(_short(counts[at]) for at in used))
        for facts, counts in table.rows
    )  # fmt: skip
    each = max(7, min(11, 56 // max(len(used), 1)))
    widths = (12, max(20, 88 - each * len(used)), *(each for _at in used))
    return Grid(_("Applicants by criterion and rating"), headings, rows, widths, frozenset(range(2, len(headings))))


def _short(count: Count) -> str:
    """A count in a narrow column."""
    match count.shown:
        case Shown.AS_IT_IS:
            return str(count.number)
        case Shown.FEW:
            return _("<5")
        case Shown.WITHHELD:
            return _("w")
