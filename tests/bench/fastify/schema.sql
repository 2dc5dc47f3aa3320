-- The same facts as Vitrine keeps of a project, without its history: what one would write by hand.

CREATE TABLE IF NOT EXISTS project (
    number        INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    slug          TEXT NOT NULL UNIQUE,
    title         TEXT NOT NULL,
    summary       TEXT NOT NULL,
    status        TEXT NOT NULL CHECK (status IN ('draft', 'published', 'archived')),
    featured      INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    tags          TEXT NOT NULL, -- as answered, like the other lists; project_tag is what they are found by
    technologies  TEXT NOT NULL,
    role          TEXT NOT NULL,
    client        TEXT NOT NULL,
    started_on    TEXT,
    ended_on      TEXT,
    links         TEXT NOT NULL,
    seo           TEXT NOT NULL,
    custom_fields TEXT NOT NULL,
    version       INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    body          TEXT NOT NULL
) STRICT;

CREATE INDEX IF NOT EXISTS project_order   ON project (status, position, created_at DESC, number DESC);
CREATE INDEX IF NOT EXISTS project_title   ON project (status, title COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS project_created ON project (status, created_at);
CREATE INDEX IF NOT EXISTS project_updated ON project (status, updated_at);
CREATE INDEX IF NOT EXISTS project_started ON project (status, started_on);

CREATE TABLE IF NOT EXISTS tag (
    number INTEGER PRIMARY KEY,
    slug   TEXT NOT NULL UNIQUE,
    name   TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS project_tag (
    tag     INTEGER NOT NULL REFERENCES tag (number),
    project INTEGER NOT NULL REFERENCES project (number) ON DELETE CASCADE,
    PRIMARY KEY (tag, project)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS project_technology (
    technology TEXT NOT NULL COLLATE NOCASE,
    project    INTEGER NOT NULL REFERENCES project (number) ON DELETE CASCADE,
    PRIMARY KEY (technology, project)
) STRICT, WITHOUT ROWID;
