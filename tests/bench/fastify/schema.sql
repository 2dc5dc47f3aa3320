-- The same facts as Vitrine keeps of a project and an article, without their history: what one would write by hand.

CREATE TABLE IF NOT EXISTS project (
    number        INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    slug          TEXT NOT NULL UNIQUE,
    title         TEXT NOT NULL,
    summary       TEXT NOT NULL,
    status        TEXT NOT NULL CHECK (status IN ('draft', 'published', 'archived')),
    published_at  INTEGER,
    featured      INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    tags          TEXT NOT NULL, -- as answered, like the other lists; project_tag is what they are found by
    technologies  TEXT NOT NULL,
    role          TEXT NOT NULL,
    client        TEXT NOT NULL,
    started_on    TEXT,
    ended_on      TEXT,
    links         TEXT NOT NULL,
    cover         TEXT,
    seo           TEXT NOT NULL,
    custom_fields TEXT NOT NULL,
    version       INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    gallery       TEXT NOT NULL,
    body          TEXT NOT NULL
) STRICT;

CREATE INDEX IF NOT EXISTS project_order   ON project (status, position, created_at DESC, number DESC);
CREATE INDEX IF NOT EXISTS project_title   ON project (status, title COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS project_created ON project (status, created_at);
CREATE INDEX IF NOT EXISTS project_updated ON project (status, updated_at);
CREATE INDEX IF NOT EXISTS project_started ON project (status, started_on);

CREATE TABLE IF NOT EXISTS article (
    number          INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    slug            TEXT NOT NULL UNIQUE,
    title           TEXT NOT NULL,
    excerpt         TEXT NOT NULL,
    status          TEXT NOT NULL CHECK (status IN ('draft', 'published', 'archived')),
    published_at    INTEGER,
    canonical_url   TEXT NOT NULL,
    source          TEXT NOT NULL,
    reading_minutes INTEGER NOT NULL,
    tags            TEXT NOT NULL,
    cover           TEXT,
    seo             TEXT NOT NULL,
    custom_fields   TEXT NOT NULL,
    version         INTEGER NOT NULL,
    created_at      INTEGER NOT NULL,
    updated_at      INTEGER NOT NULL,
    body            TEXT NOT NULL
) STRICT;

CREATE INDEX IF NOT EXISTS article_published ON article (status, published_at);
CREATE INDEX IF NOT EXISTS article_title     ON article (status, title COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS article_created   ON article (status, created_at);
CREATE INDEX IF NOT EXISTS article_updated   ON article (status, updated_at);

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

CREATE TABLE IF NOT EXISTS article_tag (
    tag     INTEGER NOT NULL REFERENCES tag (number),
    article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
    PRIMARY KEY (tag, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS project_technology (
    technology TEXT NOT NULL COLLATE NOCASE,
    project    INTEGER NOT NULL REFERENCES project (number) ON DELETE CASCADE,
    PRIMARY KEY (technology, project)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS project_relation (
    source INTEGER NOT NULL REFERENCES project (number) ON DELETE CASCADE,
    kind   TEXT NOT NULL,
    target INTEGER NOT NULL REFERENCES project (number) ON DELETE CASCADE,
    PRIMARY KEY (source, kind, target)
) STRICT, WITHOUT ROWID;

-- What can be found, with what is shown of it. `number` is twice the item's own, plus one for an article.
CREATE TABLE IF NOT EXISTS search_document (
    number  INTEGER PRIMARY KEY,
    type    TEXT NOT NULL,
    slug    TEXT NOT NULL,
    title   TEXT NOT NULL,
    summary TEXT NOT NULL,
    tags    TEXT NOT NULL,
    body    TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5 (
    title, summary, tags, body,
    content = 'search_document', content_rowid = 'number',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

INSERT INTO search (search, rank) VALUES ('rank', 'bm25(10.0, 3.0, 5.0, 1.0)');

CREATE TRIGGER IF NOT EXISTS search_document_inserted AFTER INSERT ON search_document BEGIN
    INSERT INTO search (rowid, title, summary, tags, body)
    VALUES (new.number, new.title, new.summary, new.tags, new.body);
END;
