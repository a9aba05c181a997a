"""What files bring into a vacancy: read as drafts, and made into the edits that take them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shortlister.ui.rooms import documents, intake, naming, place_among

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from shortlister.desk.desk import Desk
    from shortlister.domain.edits.applicants import AddApplicants, NewFile
    from shortlister.domain.edits.drafting import TakeSpecification
    from shortlister.domain.edits.moderation import Agree
    from shortlister.domain.edits.scoring import TakeScores
    from shortlister.domain.edits.specification import SetWeights
    from shortlister.domain.places import Passage
    from shortlister.domain.plans.criterion_places import PlaceAmong
    from shortlister.domain.plans.drafts import Document, DraftApplicants, DraftPost, DraftSpecification
    from shortlister.domain.plans.naming import Named


class FilesIn:
    """The part of the bridge that reads files: the drafts may be read in a worker thread, the edits are attempted in
    the window's.
    """

    _desk: Desk

    @staticmethod
    def draft_specification(path: Path) -> DraftSpecification:
        return intake.draft_specification(path)

    def place_among(self, marked: Passage, document: Document) -> PlaceAmong | None:
        """Where words that are marked in the specification's document belong among its criteria."""
        return place_among.place_among(marked, document, self._desk.state)

    @staticmethod
    def named_in(path: Path) -> Named:
        """What a specification's file calls its post, or its posts; for a worker thread."""
        return naming.named_in(path)

    @staticmethod
    def take_specification(path: Path, post: DraftPost) -> TakeSpecification:
        return intake.take_specification(path, post)

    def take_other_post(self, post: DraftPost) -> TakeSpecification:
        """Another post of the document that the vacancy keeps as its source."""
        vacancy = self._desk.state.vacancy
        return intake.take_post(vacancy.source, documents.content_of(self._desk.store, vacancy.source_digest), post)

    @staticmethod
    def draft_applicants(path: Path, *, taken_as: Mapping[str, str] | None = None) -> DraftApplicants:
        """`taken_as` says which field (empty: left out) a heading is, where a person knows better."""
        return intake.draft_applicants(path, taken_as=taken_as)

    @staticmethod
    def is_equality_data(heading: str) -> bool:
        """Whether a column of this heading is never taken."""
        return intake.is_equality_data(heading)

    def add_applicants(self, draft: DraftApplicants, *, reason: str = "") -> AddApplicants:
        return intake.add_applicants(self._desk.state, draft, reason=reason)

    @staticmethod
    def new_file(path: Path) -> NewFile:
        """An application file, looked at before it is attached."""
        return intake.new_file(path)

    @staticmethod
    def source_file(path: Path) -> NewFile:
        """The file of a specification, which is read by itself."""
        return intake.source_file(path)

    def take_scores(self, member: str, stage: str, path: Path) -> TakeScores:
        return intake.take_scores(self._desk.state, member, stage, path, in_pack=self._desk.is_pack)

    def take_agreed(self, stage: str, path: Path) -> Agree:
        return intake.take_agreed(self._desk.state, stage, path)

    def set_weights(self, path: Path) -> SetWeights:
        return intake.set_weights(self._desk.state, path)
