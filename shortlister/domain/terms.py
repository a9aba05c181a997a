"""The closed sets of words: levels, roles, interests, decisions, ways of combining and settling, gates, sight."""

from enum import StrEnum

from shortlister.i18n import N_


class Level(StrEnum):
    """Of a criterion; a draft may leave it unspecified until a person settles it."""

    ESSENTIAL = N_("essential")
    DESIRABLE = N_("desirable")
    UNSPECIFIED = N_("unspecified")


class Role(StrEnum):
    """Of a member of the panel. The chair scores too; HR does not."""

    CHAIR = N_("chair")
    MEMBER = N_("member")
    HR = N_("HR")


class Interest(StrEnum):
    """What a member declares about an applicant."""

    NONE = "none"
    SPEAKS_LAST = "speaks-last"
    RECUSED = "recused"


class Decision(StrEnum):
    """How an applicant leaves a stage."""

    SHORTLISTED = N_("shortlisted")
    RESERVE = N_("reserve")
    NOT_SHORTLISTED = N_("not shortlisted")
    WITHDRAWN = N_("withdrawn")


class Combine(StrEnum):
    """How members' ratings become the panel's."""

    AGREED = N_("agreed")
    MEAN = N_("mean")
    MEDIAN = N_("median")


class Way(StrEnum):
    """How the open cells that cannot change the outcome are settled together."""

    MEAN = N_("mean")
    MEDIAN = N_("median")
    LOWEST = N_("lowest")
    HIGHEST = N_("highest")


class GateKind(StrEnum):
    """What an applicant must reach before desirables count."""

    EVERY = "every"
    NO_LOWEST = "no-lowest"
    MINIMUM = "minimum"
    LEAD = "lead"


class Sight(StrEnum):
    """When a member who scores may see colleagues' scores of a stage; set before scoring opens."""

    NEVER = N_("never")
    ALL = N_("all submitted")
    OWN = N_("own submission")
    APPLICANT = N_("own applicant")
    ALWAYS = N_("always")
