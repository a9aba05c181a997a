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
    sight TEXT NOT NULL,
    retention TEXT NOT NULL,
    recipient TEXT NOT NULL,
    doubts TEXT NOT NULL,
    CONSTRAINT pk_vacancy PRIMARY KEY (id),
    CONSTRAINT id_filled CHECK ("id" <> ''),
    CONSTRAINT ids_slash CHECK ("id" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("id", char(0)) = 0 AND instr("id", char(30)) = 0 AND instr("id", char(31)) = 0),
    CONSTRAINT texts_plain CHECK (instr("title" || "reference" || "organisation" || "stage" || "source" || "recipient", char(0)) = 0 AND instr("title" || "reference" || "organisation" || "stage" || "source" || "recipient", char(30)) = 0 AND instr("title" || "reference" || "organisation" || "stage" || "source" || "recipient", char(31)) = 0),
    CONSTRAINT doubts_json CHECK (CASE WHEN json_valid("doubts") THEN json_type("doubts") = 'array' ELSE 0 END),
    CONSTRAINT scale_json CHECK (CASE WHEN json_valid("scale") THEN json_type("scale") = 'object' ELSE 0 END),
    CONSTRAINT rule_json CHECK (CASE WHEN json_valid("rule") THEN json_type("rule") = 'object' ELSE 0 END),
    CONSTRAINT retention_json CHECK (CASE WHEN json_valid("retention") THEN json_type("retention") = 'object' ELSE 0 END),
    CONSTRAINT sight_word CHECK ("sight" IN ('never', 'all submitted', 'own submission', 'own applicant', 'always')),
    CONSTRAINT edition_range CHECK ("edition" >= 1),
    CONSTRAINT names_revealed_flag CHECK ("names_revealed" IN (0, 1)),
    CONSTRAINT source_digest_hexadecimal CHECK (length("source_digest") = 64 AND "source_digest" NOT GLOB '*[^0-9a-f]*' OR "source_digest" = '')
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
    signed_by TEXT NOT NULL,
    signed_at TEXT NOT NULL,
    reserve_until TEXT NOT NULL,
    places INTEGER,
    CONSTRAINT pk_stage PRIMARY KEY (id),
    CONSTRAINT id_filled CHECK ("id" <> ''),
    CONSTRAINT ids_slash CHECK ("id" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("id", char(0)) = 0 AND instr("id", char(30)) = 0 AND instr("id", char(31)) = 0),
    CONSTRAINT name_filled CHECK ("name" <> ''),
    CONSTRAINT texts_plain CHECK (instr("name" || "signed_by" || "signed_at" || "reserve_until", char(0)) = 0 AND instr("name" || "signed_by" || "signed_at" || "reserve_until", char(30)) = 0 AND instr("name" || "signed_by" || "signed_at" || "reserve_until", char(31)) = 0),
    CONSTRAINT position_range CHECK ("position" >= 0),
    CONSTRAINT places_range CHECK ("places" >= 1),
    CONSTRAINT methods_json CHECK (CASE WHEN json_valid("methods") THEN json_type("methods") = 'array' ELSE 0 END),
    CONSTRAINT open_flag CHECK ("open" IN (0, 1)),
    CONSTRAINT signed_off_flag CHECK ("signed_off" IN (0, 1))
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE application (
    applicant TEXT NOT NULL,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    size INTEGER NOT NULL,
    doubt TEXT NOT NULL,
    CONSTRAINT pk_application PRIMARY KEY (applicant, name),
    CONSTRAINT name_filled CHECK ("name" <> ''),
    CONSTRAINT texts_plain CHECK (instr("name" || "doubt", char(0)) = 0 AND instr("name" || "doubt", char(30)) = 0 AND instr("name" || "doubt", char(31)) = 0),
    CONSTRAINT digest_hexadecimal CHECK (length("digest") = 64 AND "digest" NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT size_range CHECK ("size" >= 0),
    CONSTRAINT fk_application_applicant FOREIGN KEY(applicant) REFERENCES applicant (id) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE declaration (
    member TEXT NOT NULL,
    applicant TEXT NOT NULL,
    interest TEXT NOT NULL,
    reason TEXT NOT NULL,
    since TEXT NOT NULL,
    earlier TEXT NOT NULL,
    CONSTRAINT pk_declaration PRIMARY KEY (member, applicant),
    CONSTRAINT member_filled CHECK ("member" <> ''),
    CONSTRAINT applicant_filled CHECK ("applicant" <> ''),
    CONSTRAINT ids_slash CHECK ("member" || "applicant" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("member" || "applicant", char(0)) = 0 AND instr("member" || "applicant", char(30)) = 0 AND instr("member" || "applicant", char(31)) = 0),
    CONSTRAINT interest_word CHECK ("interest" IN ('none', 'speaks-last', 'recused')),
    CONSTRAINT texts_plain CHECK (instr("reason" || "since", char(0)) = 0 AND instr("reason" || "since", char(30)) = 0 AND instr("reason" || "since", char(31)) = 0),
    CONSTRAINT earlier_json CHECK (CASE WHEN json_valid("earlier") THEN json_type("earlier") = 'array' ELSE 0 END)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE member (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    position INTEGER NOT NULL,
    "left" INTEGER NOT NULL,
    takes_over TEXT NOT NULL,
    pin TEXT NOT NULL,
    CONSTRAINT pk_member PRIMARY KEY (id),
    CONSTRAINT id_filled CHECK ("id" <> ''),
    CONSTRAINT ids_slash CHECK ("id" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("id", char(0)) = 0 AND instr("id", char(30)) = 0 AND instr("id", char(31)) = 0),
    CONSTRAINT name_filled CHECK ("name" <> ''),
    CONSTRAINT texts_plain CHECK (instr("name" || "takes_over" || "pin", char(0)) = 0 AND instr("name" || "takes_over" || "pin", char(30)) = 0 AND instr("name" || "takes_over" || "pin", char(31)) = 0),
    CONSTRAINT role_word CHECK ("role" IN ('chair', 'member', 'HR')),
    CONSTRAINT position_range CHECK ("position" >= 0),
    CONSTRAINT left_flag CHECK ("left" IN (0, 1))
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE own_order (
    member TEXT NOT NULL,
    stage TEXT NOT NULL,
    seed TEXT NOT NULL,
    CONSTRAINT pk_own_order PRIMARY KEY (member, stage),
    CONSTRAINT member_filled CHECK ("member" <> ''),
    CONSTRAINT stage_filled CHECK ("stage" <> ''),
    CONSTRAINT ids_slash CHECK ("member" || "stage" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("member" || "stage", char(0)) = 0 AND instr("member" || "stage", char(30)) = 0 AND instr("member" || "stage", char(31)) = 0),
    CONSTRAINT texts_plain CHECK (instr("seed", char(0)) = 0 AND instr("seed", char(30)) = 0 AND instr("seed", char(31)) = 0)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE allocation (
    member TEXT NOT NULL,
    stage TEXT NOT NULL,
    applicants TEXT NOT NULL,
    CONSTRAINT pk_allocation PRIMARY KEY (member, stage),
    CONSTRAINT member_filled CHECK ("member" <> ''),
    CONSTRAINT stage_filled CHECK ("stage" <> ''),
    CONSTRAINT ids_slash CHECK ("member" || "stage" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("member" || "stage", char(0)) = 0 AND instr("member" || "stage", char(30)) = 0 AND instr("member" || "stage", char(31)) = 0),
    CONSTRAINT applicants_json CHECK (CASE WHEN json_valid("applicants") THEN json_type("applicants") = 'array' ELSE 0 END)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE calibration (
    stage TEXT NOT NULL,
    applicants TEXT NOT NULL,
    together INTEGER NOT NULL,
    CONSTRAINT pk_calibration PRIMARY KEY (stage),
    CONSTRAINT stage_filled CHECK ("stage" <> ''),
    CONSTRAINT ids_slash CHECK ("stage" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("stage", char(0)) = 0 AND instr("stage", char(30)) = 0 AND instr("stage", char(31)) = 0),
    CONSTRAINT applicants_json CHECK (CASE WHEN json_valid("applicants") THEN json_type("applicants") = 'array' ELSE 0 END),
    CONSTRAINT together_flag CHECK ("together" IN (0, 1))
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE meeting (
    id TEXT NOT NULL,
    stage TEXT NOT NULL,
    position INTEGER NOT NULL,
    began TEXT NOT NULL,
    ended TEXT NOT NULL,
    present TEXT NOT NULL,
    notes TEXT NOT NULL,
    CONSTRAINT pk_meeting PRIMARY KEY (id),
    CONSTRAINT id_filled CHECK ("id" <> ''),
    CONSTRAINT stage_filled CHECK ("stage" <> ''),
    CONSTRAINT ids_slash CHECK ("id" || "stage" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("id" || "stage", char(0)) = 0 AND instr("id" || "stage", char(30)) = 0 AND instr("id" || "stage", char(31)) = 0),
    CONSTRAINT position_range CHECK ("position" >= 0),
    CONSTRAINT texts_plain CHECK (instr("began" || "ended" || "notes", char(0)) = 0 AND instr("began" || "ended" || "notes", char(30)) = 0 AND instr("began" || "ended" || "notes", char(31)) = 0),
    CONSTRAINT present_json CHECK (CASE WHEN json_valid("present") THEN json_type("present") = 'array' ELSE 0 END)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE identity (
    recipient TEXT NOT NULL,
    secret TEXT NOT NULL,
    CONSTRAINT pk_identity PRIMARY KEY (recipient),
    CONSTRAINT recipient_filled CHECK ("recipient" <> ''),
    CONSTRAINT secret_filled CHECK ("secret" <> ''),
    CONSTRAINT texts_plain CHECK (instr("recipient" || "secret", char(0)) = 0 AND instr("recipient" || "secret", char(30)) = 0 AND instr("recipient" || "secret", char(31)) = 0)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE erasure (
    applicant TEXT NOT NULL,
    reason TEXT NOT NULL,
    authority TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT pk_erasure PRIMARY KEY (applicant),
    CONSTRAINT applicant_filled CHECK ("applicant" <> ''),
    CONSTRAINT ids_slash CHECK ("applicant" NOT LIKE '%/%'),
    CONSTRAINT ids_plain CHECK (instr("applicant", char(0)) = 0 AND instr("applicant", char(30)) = 0 AND instr("applicant", char(31)) = 0),
    CONSTRAINT reason_filled CHECK ("reason" <> ''),
    CONSTRAINT texts_plain CHECK (instr("reason" || "authority" || "at", char(0)) = 0 AND instr("reason" || "authority" || "at", char(30)) = 0 AND instr("reason" || "authority" || "at", char(31)) = 0)
)
 WITHOUT ROWID,
 STRICT;
