CREATE TABLE meta (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_meta PRIMARY KEY ("key"),
    CONSTRAINT key_filled CHECK ("key" <> ''),
    CONSTRAINT texts_plain CHECK (instr("key" || "value", char(0)) = 0 AND instr("key" || "value", char(30)) = 0 AND instr("key" || "value", char(31)) = 0)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE content (
    digest TEXT NOT NULL,
    bytes BLOB NOT NULL,
    CONSTRAINT pk_content PRIMARY KEY (digest),
    CONSTRAINT digest_hexadecimal CHECK (length("digest") = 64 AND "digest" NOT GLOB '*[^0-9a-f]*')
)
 STRICT;

CREATE TABLE entry (
    replica TEXT NOT NULL,
    number INTEGER NOT NULL,
    member TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    seen TEXT NOT NULL,
    salt BLOB NOT NULL,
    payload BLOB,
    digest BLOB NOT NULL,
    link BLOB NOT NULL,
    CONSTRAINT pk_entry PRIMARY KEY (replica, number),
    CONSTRAINT replica_filled CHECK ("replica" <> ''),
    CONSTRAINT number_range CHECK ("number" >= 1),
    CONSTRAINT texts_plain CHECK (instr("replica" || "member" || "author" || "at", char(0)) = 0 AND instr("replica" || "member" || "author" || "at", char(30)) = 0 AND instr("replica" || "member" || "author" || "at", char(31)) = 0),
    CONSTRAINT seen_json CHECK (CASE WHEN json_valid("seen") THEN json_type("seen") = 'object' ELSE 0 END),
    CONSTRAINT digest_size CHECK (length("digest") = 32),
    CONSTRAINT link_size CHECK (length("link") = 32)
)
 STRICT;

CREATE TABLE replica (
    id TEXT NOT NULL,
    member TEXT NOT NULL,
    place TEXT NOT NULL,
    CONSTRAINT pk_replica PRIMARY KEY (id),
    CONSTRAINT id_filled CHECK ("id" <> ''),
    CONSTRAINT texts_plain CHECK (instr("id" || "member", char(0)) = 0 AND instr("id" || "member", char(30)) = 0 AND instr("id" || "member", char(31)) = 0),
    CONSTRAINT place_hexadecimal CHECK (length("place") = 64 AND "place" NOT GLOB '*[^0-9a-f]*' OR "place" = '')
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE vacancy (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    reference TEXT NOT NULL,
    organisation TEXT NOT NULL,
    scale TEXT NOT NULL,
    rule TEXT NOT NULL,
    edition INTEGER NOT NULL,
    stage TEXT NOT NULL,
    names_revealed INTEGER NOT NULL,
    source TEXT NOT NULL,
    source_digest TEXT NOT NULL,
    CONSTRAINT pk_vacancy PRIMARY KEY (id),
    CONSTRAINT id_filled CHECK ("id" <> ''),
    CONSTRAINT ids_slash CHECK ("id" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("id", char(0)) = 0 AND instr("id", char(30)) = 0 AND instr("id", char(31)) = 0),
    CONSTRAINT texts_plain CHECK (instr("title" || "reference" || "organisation" || "stage" || "source", char(0)) = 0 AND instr("title" || "reference" || "organisation" || "stage" || "source", char(30)) = 0 AND instr("title" || "reference" || "organisation" || "stage" || "source", char(31)) = 0),
    CONSTRAINT scale_json CHECK (CASE WHEN json_valid("scale") THEN json_type("scale") = 'object' ELSE 0 END),
    CONSTRAINT rule_json CHECK (CASE WHEN json_valid("rule") THEN json_type("rule") = 'object' ELSE 0 END),
    CONSTRAINT edition_range CHECK ("edition" >= 1),
    CONSTRAINT names_revealed_flag CHECK ("names_revealed" IN (0, 1)),
    CONSTRAINT source_digest_hexadecimal CHECK (length("source_digest") = 64 AND "source_digest" NOT GLOB '*[^0-9a-f]*' OR "source_digest" = '')
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE method (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    CONSTRAINT pk_method PRIMARY KEY (id),
    CONSTRAINT id_filled CHECK ("id" <> ''),
    CONSTRAINT ids_slash CHECK ("id" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("id", char(0)) = 0 AND instr("id", char(30)) = 0 AND instr("id", char(31)) = 0),
    CONSTRAINT name_filled CHECK ("name" <> ''),
    CONSTRAINT texts_plain CHECK (instr("name" || "code", char(0)) = 0 AND instr("name" || "code", char(30)) = 0 AND instr("name" || "code", char(31)) = 0),
    CONSTRAINT position_range CHECK ("position" >= 0)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE stage (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    methods TEXT NOT NULL,
    open INTEGER NOT NULL,
    signed_off INTEGER NOT NULL,
    CONSTRAINT pk_stage PRIMARY KEY (id),
    CONSTRAINT id_filled CHECK ("id" <> ''),
    CONSTRAINT ids_slash CHECK ("id" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("id", char(0)) = 0 AND instr("id", char(30)) = 0 AND instr("id", char(31)) = 0),
    CONSTRAINT name_filled CHECK ("name" <> ''),
    CONSTRAINT texts_plain CHECK (instr("name", char(0)) = 0 AND instr("name", char(30)) = 0 AND instr("name", char(31)) = 0),
    CONSTRAINT position_range CHECK ("position" >= 0),
    CONSTRAINT methods_json CHECK (CASE WHEN json_valid("methods") THEN json_type("methods") = 'array' ELSE 0 END),
    CONSTRAINT open_flag CHECK ("open" IN (0, 1)),
    CONSTRAINT signed_off_flag CHECK ("signed_off" IN (0, 1))
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE criterion (
    id TEXT NOT NULL,
    reference TEXT NOT NULL,
    text TEXT NOT NULL,
    position INTEGER NOT NULL,
    "group" TEXT NOT NULL,
    level TEXT NOT NULL,
    methods TEXT NOT NULL,
    weight TEXT NOT NULL,
    accepted INTEGER NOT NULL,
    source TEXT NOT NULL,
    doubts TEXT NOT NULL,
    CONSTRAINT pk_criterion PRIMARY KEY (id),
    CONSTRAINT id_filled CHECK ("id" <> ''),
    CONSTRAINT ids_slash CHECK ("id" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("id", char(0)) = 0 AND instr("id", char(30)) = 0 AND instr("id", char(31)) = 0),
    CONSTRAINT reference_filled CHECK ("reference" <> ''),
    CONSTRAINT texts_plain CHECK (instr("reference" || "text" || "group", char(0)) = 0 AND instr("reference" || "text" || "group", char(30)) = 0 AND instr("reference" || "text" || "group", char(31)) = 0),
    CONSTRAINT position_range CHECK ("position" >= 0),
    CONSTRAINT level_word CHECK ("level" IN ('essential', 'desirable', 'unspecified')),
    CONSTRAINT methods_json CHECK (CASE WHEN json_valid("methods") THEN json_type("methods") = 'array' ELSE 0 END),
    CONSTRAINT doubts_json CHECK (CASE WHEN json_valid("doubts") THEN json_type("doubts") = 'array' ELSE 0 END),
    CONSTRAINT weight_fraction CHECK (weight LIKE '_%' AND weight NOT LIKE '-%'),
    CONSTRAINT accepted_flag CHECK ("accepted" IN (0, 1)),
    CONSTRAINT source_json CHECK (CASE WHEN json_valid("source") THEN json_type("source") = 'object' ELSE 0 END)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE applicant (
    id TEXT NOT NULL,
    reference TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_applicant PRIMARY KEY (id),
    CONSTRAINT id_filled CHECK ("id" <> ''),
    CONSTRAINT ids_slash CHECK ("id" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("id", char(0)) = 0 AND instr("id", char(30)) = 0 AND instr("id", char(31)) = 0),
    CONSTRAINT reference_filled CHECK ("reference" <> ''),
    CONSTRAINT texts_plain CHECK (instr("reference", char(0)) = 0 AND instr("reference", char(30)) = 0 AND instr("reference", char(31)) = 0),
    CONSTRAINT position_range CHECK ("position" >= 0)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE member (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    position INTEGER NOT NULL,
    "left" INTEGER NOT NULL,
    CONSTRAINT pk_member PRIMARY KEY (id),
    CONSTRAINT id_filled CHECK ("id" <> ''),
    CONSTRAINT ids_slash CHECK ("id" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("id", char(0)) = 0 AND instr("id", char(30)) = 0 AND instr("id", char(31)) = 0),
    CONSTRAINT name_filled CHECK ("name" <> ''),
    CONSTRAINT texts_plain CHECK (instr("name", char(0)) = 0 AND instr("name", char(30)) = 0 AND instr("name", char(31)) = 0),
    CONSTRAINT role_word CHECK ("role" IN ('chair', 'member', 'HR')),
    CONSTRAINT position_range CHECK ("position" >= 0),
    CONSTRAINT left_flag CHECK ("left" IN (0, 1))
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE declaration (
    member TEXT NOT NULL,
    applicant TEXT NOT NULL,
    interest TEXT NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT pk_declaration PRIMARY KEY (member, applicant),
    CONSTRAINT member_filled CHECK ("member" <> ''),
    CONSTRAINT applicant_filled CHECK ("applicant" <> ''),
    CONSTRAINT ids_slash CHECK ("member" || "applicant" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("member" || "applicant", char(0)) = 0 AND instr("member" || "applicant", char(30)) = 0 AND instr("member" || "applicant", char(31)) = 0),
    CONSTRAINT interest_word CHECK ("interest" IN ('none', 'speaks-last', 'recused')),
    CONSTRAINT texts_plain CHECK (instr("reason", char(0)) = 0 AND instr("reason", char(30)) = 0 AND instr("reason", char(31)) = 0)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE score (
    member TEXT NOT NULL,
    applicant TEXT NOT NULL,
    criterion TEXT NOT NULL,
    method TEXT NOT NULL,
    rating INTEGER,
    not_assessable INTEGER NOT NULL,
    evidence TEXT NOT NULL,
    CONSTRAINT pk_score PRIMARY KEY (member, applicant, criterion, method),
    CONSTRAINT member_filled CHECK ("member" <> ''),
    CONSTRAINT applicant_filled CHECK ("applicant" <> ''),
    CONSTRAINT criterion_filled CHECK ("criterion" <> ''),
    CONSTRAINT method_filled CHECK ("method" <> ''),
    CONSTRAINT ids_slash CHECK ("member" || "applicant" || "criterion" || "method" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("member" || "applicant" || "criterion" || "method", char(0)) = 0 AND instr("member" || "applicant" || "criterion" || "method", char(30)) = 0 AND instr("member" || "applicant" || "criterion" || "method", char(31)) = 0),
    CONSTRAINT not_assessable_flag CHECK ("not_assessable" IN (0, 1)),
    CONSTRAINT rating_range CHECK (rating BETWEEN -1000 AND 1000),
    CONSTRAINT rating_or_not_assessable CHECK (rating IS NULL OR not_assessable = 0),
    CONSTRAINT texts_plain CHECK (instr("evidence", char(0)) = 0 AND instr("evidence", char(30)) = 0 AND instr("evidence", char(31)) = 0)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE submission (
    member TEXT NOT NULL,
    stage TEXT NOT NULL,
    at TEXT NOT NULL,
    gaps INTEGER NOT NULL,
    CONSTRAINT pk_submission PRIMARY KEY (member, stage),
    CONSTRAINT member_filled CHECK ("member" <> ''),
    CONSTRAINT stage_filled CHECK ("stage" <> ''),
    CONSTRAINT ids_slash CHECK ("member" || "stage" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("member" || "stage", char(0)) = 0 AND instr("member" || "stage", char(30)) = 0 AND instr("member" || "stage", char(31)) = 0),
    CONSTRAINT texts_plain CHECK (instr("at", char(0)) = 0 AND instr("at", char(30)) = 0 AND instr("at", char(31)) = 0),
    CONSTRAINT gaps_range CHECK ("gaps" >= 0)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE agreed (
    applicant TEXT NOT NULL,
    criterion TEXT NOT NULL,
    method TEXT NOT NULL,
    rating INTEGER,
    not_assessable INTEGER NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT pk_agreed PRIMARY KEY (applicant, criterion, method),
    CONSTRAINT applicant_filled CHECK ("applicant" <> ''),
    CONSTRAINT criterion_filled CHECK ("criterion" <> ''),
    CONSTRAINT method_filled CHECK ("method" <> ''),
    CONSTRAINT ids_slash CHECK ("applicant" || "criterion" || "method" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("applicant" || "criterion" || "method", char(0)) = 0 AND instr("applicant" || "criterion" || "method", char(30)) = 0 AND instr("applicant" || "criterion" || "method", char(31)) = 0),
    CONSTRAINT not_assessable_flag CHECK ("not_assessable" IN (0, 1)),
    CONSTRAINT rating_range CHECK (rating BETWEEN -1000 AND 1000),
    CONSTRAINT rating_or_not_assessable CHECK ((rating IS NULL) <> (not_assessable = 0)),
    CONSTRAINT texts_plain CHECK (instr("reason", char(0)) = 0 AND instr("reason", char(30)) = 0 AND instr("reason", char(31)) = 0)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE tie (
    stage TEXT NOT NULL,
    first TEXT NOT NULL,
    over TEXT NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT pk_tie PRIMARY KEY (stage, first, over),
    CONSTRAINT stage_filled CHECK ("stage" <> ''),
    CONSTRAINT first_filled CHECK ("first" <> ''),
    CONSTRAINT over_filled CHECK ("over" <> ''),
    CONSTRAINT ids_slash CHECK ("stage" || "first" || "over" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("stage" || "first" || "over", char(0)) = 0 AND instr("stage" || "first" || "over", char(30)) = 0 AND instr("stage" || "first" || "over", char(31)) = 0),
    CONSTRAINT texts_plain CHECK (instr("reason", char(0)) = 0 AND instr("reason", char(30)) = 0 AND instr("reason", char(31)) = 0),
    CONSTRAINT first_and_over_differ CHECK (first <> "over")
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE outcome (
    applicant TEXT NOT NULL,
    stage TEXT NOT NULL,
    decision TEXT NOT NULL,
    reason TEXT NOT NULL,
    by_hand INTEGER NOT NULL,
    CONSTRAINT pk_outcome PRIMARY KEY (applicant, stage),
    CONSTRAINT applicant_filled CHECK ("applicant" <> ''),
    CONSTRAINT stage_filled CHECK ("stage" <> ''),
    CONSTRAINT ids_slash CHECK ("applicant" || "stage" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("applicant" || "stage", char(0)) = 0 AND instr("applicant" || "stage", char(30)) = 0 AND instr("applicant" || "stage", char(31)) = 0),
    CONSTRAINT decision_word CHECK ("decision" IN ('shortlisted', 'reserve', 'not shortlisted', 'withdrawn')),
    CONSTRAINT texts_plain CHECK (instr("reason", char(0)) = 0 AND instr("reason", char(30)) = 0 AND instr("reason", char(31)) = 0),
    CONSTRAINT by_hand_flag CHECK ("by_hand" IN (0, 1))
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE issue (
    member TEXT NOT NULL,
    stage TEXT NOT NULL,
    edition INTEGER NOT NULL,
    digest TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT pk_issue PRIMARY KEY (member, stage),
    CONSTRAINT member_filled CHECK ("member" <> ''),
    CONSTRAINT stage_filled CHECK ("stage" <> ''),
    CONSTRAINT ids_slash CHECK ("member" || "stage" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("member" || "stage", char(0)) = 0 AND instr("member" || "stage", char(30)) = 0 AND instr("member" || "stage", char(31)) = 0),
    CONSTRAINT edition_range CHECK ("edition" >= 1),
    CONSTRAINT digest_filled CHECK ("digest" <> ''),
    CONSTRAINT texts_plain CHECK (instr("digest" || "at", char(0)) = 0 AND instr("digest" || "at", char(30)) = 0 AND instr("digest" || "at", char(31)) = 0)
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
    CONSTRAINT pk_receipt PRIMARY KEY (head),
    CONSTRAINT head_filled CHECK ("head" <> ''),
    CONSTRAINT member_filled CHECK ("member" <> ''),
    CONSTRAINT ids_slash CHECK ("member" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("member", char(0)) = 0 AND instr("member", char(30)) = 0 AND instr("member", char(31)) = 0),
    CONSTRAINT texts_plain CHECK (instr("head" || "file" || "at", char(0)) = 0 AND instr("head" || "file" || "at", char(30)) = 0 AND instr("head" || "file" || "at", char(31)) = 0),
    CONSTRAINT new_range CHECK ("new" >= 0),
    CONSTRAINT same_range CHECK ("same" >= 0),
    CONSTRAINT superseded_range CHECK ("superseded" >= 0),
    CONSTRAINT conflicts_range CHECK ("conflicts" >= 0)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE "conflict" (
    member TEXT NOT NULL,
    applicant TEXT NOT NULL,
    criterion TEXT NOT NULL,
    method TEXT NOT NULL,
    versions TEXT NOT NULL,
    CONSTRAINT pk_conflict PRIMARY KEY (member, applicant, criterion, method),
    CONSTRAINT member_filled CHECK ("member" <> ''),
    CONSTRAINT applicant_filled CHECK ("applicant" <> ''),
    CONSTRAINT criterion_filled CHECK ("criterion" <> ''),
    CONSTRAINT method_filled CHECK ("method" <> ''),
    CONSTRAINT ids_slash CHECK ("member" || "applicant" || "criterion" || "method" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("member" || "applicant" || "criterion" || "method", char(0)) = 0 AND instr("member" || "applicant" || "criterion" || "method", char(30)) = 0 AND instr("member" || "applicant" || "criterion" || "method", char(31)) = 0),
    CONSTRAINT versions_json CHECK (CASE WHEN json_valid("versions") THEN json_type("versions") = 'array' ELSE 0 END)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE person (
    applicant TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    guaranteed_interview INTEGER NOT NULL,
    redeployee INTEGER NOT NULL,
    CONSTRAINT pk_person PRIMARY KEY (applicant),
    CONSTRAINT texts_plain CHECK (instr("name" || "email" || "phone", char(0)) = 0 AND instr("name" || "email" || "phone", char(30)) = 0 AND instr("name" || "email" || "phone", char(31)) = 0),
    CONSTRAINT guaranteed_interview_flag CHECK ("guaranteed_interview" IN (0, 1)),
    CONSTRAINT redeployee_flag CHECK ("redeployee" IN (0, 1)),
    CONSTRAINT fk_person_applicant FOREIGN KEY(applicant) REFERENCES applicant (id) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE application (
    applicant TEXT NOT NULL,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    size INTEGER NOT NULL,
    CONSTRAINT pk_application PRIMARY KEY (applicant, name),
    CONSTRAINT name_filled CHECK ("name" <> ''),
    CONSTRAINT texts_plain CHECK (instr("name", char(0)) = 0 AND instr("name", char(30)) = 0 AND instr("name", char(31)) = 0),
    CONSTRAINT digest_hexadecimal CHECK (length("digest") = 64 AND "digest" NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT size_range CHECK ("size" >= 0),
    CONSTRAINT fk_application_applicant FOREIGN KEY(applicant) REFERENCES applicant (id) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID,
 STRICT;
