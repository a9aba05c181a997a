"""From a document to a draft specification: rewritten, learnt, taken apart, walked, concluded."""

from shortlister.domain.plans.drafts import Document, DraftSpecification
from shortlister.importing.criteria.adverts.offering import with_prose_offered
from shortlister.importing.criteria.spoken.besides import add_of_all
from shortlister.importing.criteria.spoken.giving import give_spoken
from shortlister.importing.criteria.stages.concluding import concluded, give_told
from shortlister.importing.criteria.stages.learning import learnt_from
from shortlister.importing.criteria.stages.rewriting import rewritten
from shortlister.importing.criteria.stages.telling import taken_apart
from shortlister.importing.criteria.walking.walk import Walk


def draft_from(document: Document) -> DraftSpecification:
    """The draft that a document's blocks make; it never fails, it doubts."""
    whole = rewritten(document)
    learnt = learnt_from(whole.document)
    learnt.gathering.notes.extend(whole.doubts)
    told = taken_apart(learnt, whole.methods_of_others)
    Walk(told.lines, learnt.gathering).run()
    give_told(told, learnt)
    give_spoken(whole.document.blocks, learnt.gathering, read_apart=told.reads_apart)
    add_of_all(whole.document.blocks, learnt.gathering)
    return with_prose_offered(concluded(document, whole, learnt.gathering), whole.document, learnt.gathering)
