-- Projects with their tags, the history of every change, and the outbox from which everything else hears of it.

CREATE TABLE project (
    number        INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    slug          TEXT NOT NULL,
    title         TEXT NOT NULL,
    summary       TEXT NOT NULL,
    status        TEXT NOT NULL CHECK (status IN ('draft', 'published', 'archived')),
    featured      INTEGER NOT NULL CHECK (featured IN (0, 1)),
    position      INTEGER NOT NULL,
    tags          TEXT NOT NULL CHECK (json_valid(tags)), -- as answered; project_tag is what they are found by
    technologies  TEXT NOT NULL CHECK (json_valid(technologies)),
    role          TEXT NOT NULL,
    started_on    TEXT,
    ended_on      TEXT,
    links         TEXT NOT NULL CHECK (json_valid(links)),
    seo           TEXT NOT NULL CHECK (json_valid(seo)),
    custom_fields TEXT NOT NULL CHECK (json_valid(custom_fields)),
    version       INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    trashed_at    INTEGER,
    -- Last, so that a list never reads past it.
    body          TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX project_slug ON project (slug) WHERE trashed_at IS NULL;

-- Lists of the public, by status, and of the owner, over all.
CREATE INDEX project_public_order   ON project (status, position, created_at DESC, number DESC) WHERE trashed_at IS NULL;
CREATE INDEX project_public_title   ON project (status, title COLLATE NOCASE) WHERE trashed_at IS NULL;
CREATE INDEX project_public_created ON project (status, created_at) WHERE trashed_at IS NULL;
CREATE INDEX project_public_updated ON project (status, updated_at) WHERE trashed_at IS NULL;
CREATE INDEX project_public_started ON project (status, started_on) WHERE trashed_at IS NULL;
CREATE INDEX project_order   ON project (position, created_at DESC, number DESC) WHERE trashed_at IS NULL;
CREATE INDEX project_title   ON project (title COLLATE NOCASE) WHERE trashed_at IS NULL;
CREATE INDEX project_updated ON project (updated_at) WHERE trashed_at IS NULL;
CREATE INDEX project_trashed ON project (trashed_at) WHERE trashed_at IS NOT NULL;

CREATE TABLE tag (
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    slug   TEXT NOT NULL UNIQUE,
    name   TEXT NOT NULL
) STRICT;

CREATE TABLE project_tag (
    project  INTEGER NOT NULL REFERENCES project (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    tag      INTEGER NOT NULL REFERENCES tag (number),
    PRIMARY KEY (project, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX project_tag_tag ON project_tag (tag, project);

CREATE TABLE project_technology (
    technology TEXT NOT NULL COLLATE NOCASE,
    project    INTEGER NOT NULL REFERENCES project (number) ON DELETE CASCADE,
    PRIMARY KEY (technology, project)
) STRICT, WITHOUT ROWID;

CREATE INDEX project_technology_project ON project_technology (project);

CREATE TABLE revision (
    number      INTEGER PRIMARY KEY,
    entity_type TEXT NOT NULL,
    entity_id   TEXT NOT NULL,
    version     INTEGER NOT NULL,
    action      TEXT NOT NULL,
    actor       TEXT NOT NULL,
    at          INTEGER NOT NULL,
    snapshot    TEXT NOT NULL CHECK (json_valid(snapshot)),
    UNIQUE (entity_id, version)
) STRICT;

CREATE TABLE outbox (
    sequence  INTEGER PRIMARY KEY AUTOINCREMENT,
    at        INTEGER NOT NULL,
    origin    INTEGER NOT NULL,
    topic     TEXT NOT NULL,
    kind      TEXT NOT NULL,
    entity_id TEXT NOT NULL
) STRICT;

-- Where an imported project came from, so that a second import finds it again.
CREATE TABLE import_source (
    path       TEXT PRIMARY KEY,
    project_id TEXT NOT NULL,
    digest     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
