"""From files to edits: specifications, applicants, scores, agreed ratings and weights, each as a plan first."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from shortlister.desk.clock import fresh_id, fresh_reference
from shortlister.desk.misplaced import require_document
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant, NewFile
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.moderation import Agree, AgreedRating, require_reason_given
from shortlister.domain.edits.scoring import GivenScore, TakeScores, require_scored_here
from shortlister.domain.edits.specification import SetWeights, require_weight
from shortlister.domain.file_names import shown_name
from shortlister.domain.lookup import applicant_in_pack, applicant_with, criterion_with, measure_for
from shortlister.domain.measures import Measure
from shortlister.domain.plans.drafts import DraftApplicant, DraftApplicants, DraftPost, DraftRating, DraftSpecification
from shortlister.domain.records import Applicant, Level
from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.domain.state import State
from shortlister.i18n import N_, plural
from shortlister.importing.misnaming import require_name
from shortlister.importing.ratings import read_ratings
from shortlister.importing.weights import read_weights

Resolved = TypeVar("Resolved")

_WRONG_LINE = N_("“{file}” is not taken, because {count} of its lines is wrong. Nothing was changed.")
_WRONG_LINES = N_("“{file}” is not taken, because {count} of its lines are wrong. Nothing was changed.")


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; a Refusal where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refusal(
            N_("“{file}” cannot be read ({reason}). Check the name and that you may open it."),
            file=path.name,
            reason=error.strerror or type(error).__name__,
        ) from None


def draft_specification(path: Path) -> DraftSpecification:
    """What a file holds as a person specification, before anything is taken from it."""
    from shortlister.importing.reading import read_specification  # a file of scores is spared it

    require_document(path)
    return read_specification(path)


def draft_taken_at_once(path: Path) -> DraftSpecification:
    """Like `draft_specification`; Refusal where the file is not what its name says, as nobody looks at the draft."""
    draft = draft_specification(path)
    require_name(draft.document.format, draft.document.name)
    return draft


def draft_pasted(data: bytes, name: str) -> DraftSpecification:
    """What was pasted, or came through a pipe, as a person specification."""
    from shortlister.importing.reading import read_pasted

    return read_pasted(data, name)


def post_of(draft: DraftSpecification, title: str) -> DraftPost:
    """The post of this title, `–` for one without, or the only one; a Refusal names the posts where it is not clear."""
    if title:
        wanted = " ".join(title.split()).casefold()
        exact = [post for post in draft.posts if " ".join((post.title or "–").split()).casefold() == wanted]
        close = exact or [post for post in draft.posts if wanted in post.title.casefold()]
        if len(close) == 1:
            return close[0]
        raise Refusal(
            N_("“{file}” has no single post called “{title}”; it has {posts}."),
            file=draft.document.name,
            title=title,
            posts="; ".join(post.title for post in draft.posts) or "–",
        )
    if len(draft.posts) == 1:
        return draft.posts[0]
    if not draft.posts:
        raise Refusal(
            N_("“{file}” holds no criteria that could be read: {why}"), file=draft.document.name, why=draft.why
        )
    raise Refusal(
        N_("“{file}” holds several posts; say which with --post: {posts}."),
        file=draft.document.name,
        posts="; ".join(post.title for post in draft.posts),
    )


def take_specification(
    path: Path, post: DraftPost, *, default_method: str = "", default_level: Level = Level.UNSPECIFIED
) -> TakeSpecification:
    """The edit that makes this post of this file the vacancy's specification; the file is kept with the vacancy."""
    name = shown_name(path.name)
    return take_post(name, read_bytes(path), post, default_method=default_method, default_level=default_level)


def take_post(
    name: str, content: bytes, post: DraftPost, *, default_method: str = "", default_level: Level = Level.UNSPECIFIED
) -> TakeSpecification:
    """The edit that makes this post the vacancy's specification, of a file by its name and bytes."""
    return TakeSpecification(
        post,
        fresh_id(),
        source=name,
        digest=sha256(content).hexdigest(),
        content=content,
        default_method=default_method,
        default_level=default_level,
    )


def draft_applicants(path: Path, *, taken_as: Mapping[str, str] | None = None) -> DraftApplicants:
    """The applicants of a table or a folder, before any is added; `taken_as` says which field a heading is."""
    from shortlister.importing.applicants import read_applicants  # a file of scores is spared it

    require_document(path)
    return read_applicants(path, taken_as=taken_as)


def is_equality_data(heading: str) -> bool:
    """Whether a column of this heading is never taken."""
    from shortlister.importing.applicant_columns import is_equality_heading

    return is_equality_heading(heading)


def source_file(path: Path, doubt: str = "") -> NewFile:
    """A file as it lies there, to be kept with the vacancy; `doubt` is what is known to be wrong with it."""
    content = read_bytes(path)
    return NewFile(shown_name(path.name), sha256(content).hexdigest(), content, doubt)


def new_file(path: Path) -> NewFile:
    """An application file to attach, looked at as those of a folder are.

    Raises Refusal with its one sentence where nobody could be shown it: damaged, protected, no document at all. What
    can be shown and is still in doubt (a scan, another format than its name says) carries its doubt. It may take
    seconds; call it from a worker thread.
    """
    from shortlister.importing.application_files import checked  # a file of scores is spared it

    require_document(path)
    found = checked(path)
    if found.refusal is not None and not found.shown:
        raise found.refusal
    return source_file(path, found.kept_doubt)


def add_applicants(state: State, draft: DraftApplicants, *, reason: str = "") -> AddApplicants:
    """The edit that adds these applicants; those without a reference get a random one."""
    return AddApplicants(new_applicants(draft, {one.reference for one in state.applicants.values()}), reason)


def new_applicants(draft: DraftApplicants, taken: Collection[str] = ()) -> list[NewApplicant]:
    """These applicants in their order, with their files; who has no reference gets a random one, not of the `taken`."""
    taken = {*taken, *(one.reference for one in draft.applicants if one.reference)}
    new: list[NewApplicant] = []
    for one in draft.applicants:
        reference = one.reference or fresh_reference(taken)
        taken.add(reference)
        files = _files(one)
        new.append(
            NewApplicant(
                fresh_id(),
                reference,
                one.name,
                one.email,
                one.phone,
                one.guaranteed_interview,
                one.redeployee,
                files,
            )
        )
    return new


def _files(one: DraftApplicant) -> tuple[NewFile, ...]:
    """An applicant's files; of two with the same name, from two folders, the second bears its folder's name too."""
    doubts, taken = dict(one.file_doubts), set[str]()
    files: list[NewFile] = []
    for path in map(Path, one.files):
        file = source_file(path, doubts.get(str(path), ""))
        name = file.name if file.name not in taken else f"{shown_name(path.parent.name)} – {file.name}"
        number = 2
        while name in taken:
            name, number = f"{number} – {file.name}", number + 1
        taken.add(name)
        files.append(replace(file, name=name))
    return tuple(files)


def take_scores(state: State, member: str, stage: str, path: Path, *, in_pack: bool = False) -> TakeScores:
    """The edit that takes a file of a member's (id) scores; a Refusal with a line for every wrong line."""

    applicant_of, measure_of = _known(state, stage, in_pack=in_pack)

    @cache
    def scored_here(applicant: str) -> None:
        require_scored_here(state, member, applicant, stage)

    def given(line: DraftRating) -> GivenScore:
        applicant = applicant_of(line.applicant)
        measure = measure_of(line.criterion, line.method)
        scored_here(applicant.id)
        if (member, applicant.id, measure.key) in state.conflicts:
            raise Refusal(N_("Two copies differ here; first say which counts."))
        rating = state.vacancy.scale.read(line.rating)
        # Beside a rating a blank cell says nothing of the note; beside none both are cleared.
        note = None if line.note is None or (rating is not None and not line.note.strip()) else line.note
        return GivenScore(applicant.id, measure.key, rating, note)

    read = read_ratings(path, note="evidence")
    scores = _resolved(path, read.lines, given, lambda one: (one.applicant, one.measure))
    return TakeScores(member, stage, scores, path.name, read.left_out)


def take_agreed(state: State, stage: str, path: Path) -> Agree:
    """The edit that takes a file of agreed ratings; a Refusal with a line for every wrong line."""

    applicant_of, measure_of = _known(state, stage)

    def given(line: DraftRating) -> AgreedRating:
        applicant = applicant_of(line.applicant)
        measure = measure_of(line.criterion, line.method)
        rating = state.vacancy.scale.read(line.rating)
        one = AgreedRating(applicant.id, measure.key, rating, line.note or "")
        require_reason_given(state, stage, one)
        return one

    lines = read_ratings(path, note="reason").lines
    return Agree(stage, _resolved(path, lines, given, lambda one: (one.applicant, one.measure)))


def _known(
    state: State, stage: str, *, in_pack: bool = False
) -> tuple[Callable[[str], Applicant], Callable[[str, str], Measure]]:
    """Applicants by reference and measures by criterion and method, each looked for once, however long the file is."""
    applicant_of = applicant_in_pack if in_pack else applicant_with
    return cache(partial(applicant_of, state)), cache(partial(measure_for, state, stage))


def _resolved(
    path: Path,
    lines: Sequence[DraftRating],
    given: Callable[[DraftRating], Resolved],
    cell: Callable[[Resolved], tuple[str, str]],
) -> list[Resolved]:
    problems: list[Problem] = []
    seen: dict[tuple[str, str], int] = {}
    result: list[Resolved] = []
    for line in lines:
        place = str(Sentence(N_("line {number}"), {"number": line.line}))
        if line.faults:
            problems += [Problem(place, fault) for fault in line.faults]
            continue
        try:
            one = given(line)
        except Refusal as refusal:
            problems.append(Problem(place, refusal.sentence))
            continue
        first = seen.setdefault(cell(one), line.line)
        if first != line.line:
            said = Sentence(N_("The same cell as line {first}; each may be given once."), {"first": first})
            problems.append(Problem(place, said))
        result.append(one)
    if problems:
        raise Refusal(
            plural(_WRONG_LINE, _WRONG_LINES, len(problems)),
            problems=problems,
            file=path.name,
            count=len({problem.place for problem in problems}),
        )
    if not result:
        raise Refusal(N_("“{file}” has no scores in it."), file=path.name)
    return result


def set_weights(state: State, path: Path) -> SetWeights:
    """The edit that takes weights from a file with the columns criterion and weight."""
    problems: list[Problem] = []
    weights: dict[str, Fraction] = {}
    for line in read_weights(path):
        place = str(Sentence(N_("line {number}"), {"number": line.line}))
        if line.fault is not None:
            problems.append(Problem(place, line.fault))
            continue
        try:
            criterion = criterion_with(state, line.criterion)
            weight = Fraction(line.weight.strip().replace(",", "."))
            require_weight(weight)
            weights[criterion.id] = weight
        except Refusal as refusal:
            problems.append(Problem(place, refusal.sentence))
        except (ValueError, ZeroDivisionError):
            problems.append(Problem(place, Sentence(N_("“{weight}” is not a number."), {"weight": line.weight})))
    if problems:
        raise Refusal(
            plural(_WRONG_LINE, _WRONG_LINES, len(problems)),
            problems=problems,
            file=path.name,
            count=len(problems),
        )
    return SetWeights(weights)
