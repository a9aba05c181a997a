"""The closed sets of words: levels, roles, interests, decisions, ways of combining and settling, gates, sight."""

from enum import StrEnum


class Level(StrEnum):
    """Of a criterion; a draft may leave it unspecified until a person settles it."""

    ESSENTIAL = "essential"
    DESIRABLE = "desirable"
    UNSPECIFIED = "unspecified"


class Role(StrEnum):
    """Of a member of the panel. The chair scores too; HR does not."""

    CHAIR = "chair"
    MEMBER = "member"
    HR = "HR"


class Interest(StrEnum):
    """What a member declares about an applicant."""

    NONE = "none"
    SPEAKS_LAST = "speaks-last"
    RECUSED = "recused"


class Decision(StrEnum):
    """How an applicant leaves a stage."""

    SHORTLISTED = "shortlisted"
    RESERVE = "reserve"
    NOT_SHORTLISTED = "not shortlisted"
    WITHDRAWN = "withdrawn"


class Combine(StrEnum):
    """How members' ratings become the panel's."""

    AGREED = "agreed"
    MEAN = "mean"
    MEDIAN = "median"


class Way(StrEnum):
    """How the open cells that cannot change the outcome are settled together."""

    MEAN = "mean"
    MEDIAN = "median"
    LOWEST = "lowest"
    HIGHEST = "highest"


class GateKind(StrEnum):
    """What an applicant must reach before desirables count."""

    EVERY = "every"
    NO_LOWEST = "no-lowest"
    MINIMUM = "minimum"
    LEAD = "lead"


class Sight(StrEnum):
    """When a member who scores may see colleagues' scores of a stage; set before scoring opens."""

    NEVER = "never"
    ALL = "all submitted"
    OWN = "own submission"
    APPLICANT = "own applicant"
    ALWAYS = "always"
