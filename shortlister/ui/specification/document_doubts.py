"""What is doubtful about the source as a whole: text left out, letters not shown, codes unexplained, weights."""

from hashlib import sha256

from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.plans.drafts import DraftPost, DraftSpecification
from shortlister.domain.records import Criterion
from shortlister.domain.state import State
from shortlister.i18n import _
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.specification.doubts import Doubt, DoubtKind


class DocumentDoubts:
    """Belongs to the page. What a person has put away is remembered on this computer, by document."""

    def __init__(self, preferences: PreferencesFile) -> None:
        self._preferences = preferences
        self._draft: DraftSpecification | None = None
        self._digest = ""
        self._known: tuple[object, tuple[Doubt, ...]] = (None, ())

    def show(self, draft: DraftSpecification, digest: str) -> None:
        """The document that the vacancy's specification was taken from, as it was read."""
        self._draft, self._digest = draft, digest
        self._known = (None, ())

    def found(self, state: State) -> tuple[Doubt, ...]:
        """What is still doubtful, as the criteria stand now; nothing once scoring is open."""
        draft = self._draft
        if draft is None or state.vacancy.source_digest != self._digest or scoring_has_opened(state):
            return ()
        if self._known[0] is not state.criteria:
            away = self._away()
            every = [*_of_document(draft, state), *_left_out(draft, state)]
            self._known = (state.criteria, tuple(doubt for doubt in every if _mark(doubt) not in away))
        return self._known[1]

    def put_away(self, doubt: Doubt) -> None:
        """A person has looked at it."""
        marks = " ".join(sorted({*self._away(), _mark(doubt)}))
        self._preferences.keep(self._preferences.now.with_more(self._name(), marks))
        self._known = (None, ())

    def _name(self) -> str:
        return f"doubts {self._digest[:16]}"

    def _away(self) -> frozenset[str]:
        return frozenset(self._preferences.now.more.get(self._name(), "").split())


def _mark(doubt: Doubt) -> str:
    return sha256(f"{doubt.said} {doubt.quote}".encode()).hexdigest()[:12]


def _of_document(draft: DraftSpecification, state: State) -> list[Doubt]:
    said = {sentence for one in draft.left_over for sentence in one.doubts}
    whole = draft.doubts[:-1] if len(draft.posts) > 1 else draft.doubts
    if draft.left_over and len(draft.left_over) > sum(one.doubts[0] in draft.doubts for one in draft.left_over):
        whole = whole[:-1]  # it counts the rest, which are listed here one by one
    found = [Doubt("", "", DoubtKind.DOCUMENT, sentence) for sentence in whole if sentence not in said]
    post = _post_of(draft, state)
    missing = (
        _("The document does not say how the criteria are measured."),
        _("The document does not say which criteria are essential and which desirable."),
    )
    weighted = _("{place}: the document gives weights. They count in every total unless you set them to 1.")
    for sentence in post.doubts if post is not None else ():
        if sentence.endswith(weighted.format(place="")):
            if any(one.weight != 1 for one in state.criteria.values()):
                found.append(Doubt("", "", DoubtKind.WEIGHTS, sentence))
        elif sentence not in missing:
            found.append(Doubt("", "", DoubtKind.DOCUMENT, sentence))
    return found


def _left_out(draft: DraftSpecification, state: State) -> list[Doubt]:
    taken = "".join(_letters(one.text) for one in state.criteria_in_order)
    said = _("This reads like a criterion, but was left out.")
    return [
        Doubt("", "", DoubtKind.LEFT_OUT, said, _("“{quote}”").format(quote=one.text), one.text, one.source)
        for one in draft.left_over
        if _letters(one.text) not in taken
    ]


def _post_of(draft: DraftSpecification, state: State) -> DraftPost | None:
    """The post that the criteria were taken from: the one with most of their places."""
    places = {(one.source, one.text) for one in state.criteria.values()}
    shared = [sum((one.source, one.text) in places for one in post.criteria) for post in draft.posts]
    most = max(shared, default=0)
    return draft.posts[shared.index(most)] if most else None


def _letters(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())


def standing_for(doubt: Doubt) -> Criterion:
    """A criterion that stands for what was left out, so that its place can be marked."""
    return Criterion("", "", doubt.stored or doubt.said, 0, source=doubt.place)


def before(doubt: Doubt, state: State) -> str:
    """The criterion (id) after which a text that was left out belongs; empty where that cannot be told."""
    where = (doubt.place.page or 0, doubt.place.line or 0, doubt.place.block or 0)
    found = ""
    for one in state.criteria_in_order:
        if (one.source.page or 0, one.source.line or 0, one.source.block or 0) <= where:
            found = one.id
    return found
