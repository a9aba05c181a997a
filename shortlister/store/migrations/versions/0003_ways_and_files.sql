CREATE TABLE agreed (
    applicant TEXT NOT NULL,
    criterion TEXT NOT NULL,
    method TEXT NOT NULL,
    rating INTEGER,
    not_assessable INTEGER NOT NULL,
    reason TEXT NOT NULL,
    way TEXT NOT NULL,
    CONSTRAINT pk_agreed PRIMARY KEY (applicant, criterion, method),
    CONSTRAINT applicant_filled CHECK ("applicant" <> ''),
    CONSTRAINT criterion_filled CHECK ("criterion" <> ''),
    CONSTRAINT method_filled CHECK ("method" <> ''),
    CONSTRAINT ids_slash CHECK ("applicant" || "criterion" || "method" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("applicant" || "criterion" || "method", char(0)) = 0 AND instr("applicant" || "criterion" || "method", char(30)) = 0 AND instr("applicant" || "criterion" || "method", char(31)) = 0),
    CONSTRAINT not_assessable_flag CHECK ("not_assessable" IN (0, 1)),
    CONSTRAINT rating_range CHECK (rating BETWEEN -1000 AND 1000),
    CONSTRAINT rating_or_not_assessable CHECK ((rating IS NULL) <> (not_assessable = 0)),
    CONSTRAINT texts_plain CHECK (instr("reason", char(0)) = 0 AND instr("reason", char(30)) = 0 AND instr("reason", char(31)) = 0),
    CONSTRAINT way_word CHECK ("way" IN ('', 'mean', 'median', 'lowest', 'highest'))
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE receipt (
    head TEXT NOT NULL,
    member TEXT NOT NULL,
    file TEXT NOT NULL,
    new INTEGER NOT NULL,
    same INTEGER NOT NULL,
    superseded INTEGER NOT NULL,
    conflicts INTEGER NOT NULL,
    at TEXT NOT NULL,
    brought TEXT NOT NULL,
    CONSTRAINT pk_receipt PRIMARY KEY (head),
    CONSTRAINT head_filled CHECK ("head" <> ''),
    CONSTRAINT member_filled CHECK ("member" <> ''),
    CONSTRAINT ids_slash CHECK ("member" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("member", char(0)) = 0 AND instr("member", char(30)) = 0 AND instr("member", char(31)) = 0),
    CONSTRAINT texts_plain CHECK (instr("head" || "file" || "at", char(0)) = 0 AND instr("head" || "file" || "at", char(30)) = 0 AND instr("head" || "file" || "at", char(31)) = 0),
    CONSTRAINT new_range CHECK ("new" >= 0),
    CONSTRAINT same_range CHECK ("same" >= 0),
    CONSTRAINT superseded_range CHECK ("superseded" >= 0),
    CONSTRAINT conflicts_range CHECK ("conflicts" >= 0),
    CONSTRAINT brought_json CHECK (CASE WHEN json_valid("brought") THEN json_type("brought") = 'array' ELSE 0 END)
)
 WITHOUT ROWID,
 STRICT;
