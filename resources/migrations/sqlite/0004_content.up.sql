-- Articles; what projects and tags lacked; former addresses; full-text search; answers kept for repeated requests.

ALTER TABLE project ADD COLUMN published_at INTEGER;
ALTER TABLE project ADD COLUMN publish_at INTEGER;
ALTER TABLE project ADD COLUMN cover TEXT NOT NULL DEFAULT 'null' CHECK (json_valid(cover));
ALTER TABLE project ADD COLUMN gallery TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(gallery));
UPDATE project SET published_at = created_at WHERE status = 'published';
UPDATE project SET seo = json_insert(seo, '$.image', '');

-- The body is last again, so that a list never reads past it.
ALTER TABLE project ADD COLUMN text TEXT NOT NULL DEFAULT '';
UPDATE project SET text = body;
ALTER TABLE project DROP COLUMN body;
ALTER TABLE project RENAME COLUMN text TO body;

-- With those of the first migration, one for every order that a list can have.
CREATE INDEX project_public_published ON project (status, published_at) WHERE trashed_at IS NULL;
CREATE INDEX project_public_publish   ON project (status, publish_at) WHERE trashed_at IS NULL;
CREATE INDEX project_public_slug      ON project (status, slug) WHERE trashed_at IS NULL;
CREATE INDEX project_public_ended     ON project (status, ended_on) WHERE trashed_at IS NULL;
CREATE INDEX project_published ON project (published_at) WHERE trashed_at IS NULL;
CREATE INDEX project_publish   ON project (publish_at) WHERE trashed_at IS NULL;
CREATE INDEX project_started   ON project (started_on) WHERE trashed_at IS NULL;
CREATE INDEX project_ended     ON project (ended_on) WHERE trashed_at IS NULL;
CREATE INDEX project_created   ON project (created_at) WHERE trashed_at IS NULL;
-- Featured ones are few, and are shown in the owner's order.
CREATE INDEX project_public_featured ON project (status, featured, position, created_at DESC, number DESC)
    WHERE trashed_at IS NULL;
CREATE INDEX project_featured ON project (featured, position, created_at DESC, number DESC) WHERE trashed_at IS NULL;
CREATE INDEX project_trashed_slug ON project (slug) WHERE trashed_at IS NOT NULL;

CREATE TABLE article (
    number          INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    slug            TEXT NOT NULL,
    title           TEXT NOT NULL,
    excerpt         TEXT NOT NULL,
    status          TEXT NOT NULL CHECK (status IN ('draft', 'published', 'archived')),
    published_at    INTEGER,
    publish_at      INTEGER,
    canonical_url   TEXT NOT NULL,
    source          TEXT NOT NULL,
    reading_minutes INTEGER NOT NULL,
    tags            TEXT NOT NULL CHECK (json_valid(tags)), -- as answered; article_tag is what they are found by
    cover           TEXT NOT NULL CHECK (json_valid(cover)),
    seo             TEXT NOT NULL CHECK (json_valid(seo)),
    custom_fields   TEXT NOT NULL CHECK (json_valid(custom_fields)),
    version         INTEGER NOT NULL,
    created_at      INTEGER NOT NULL,
    updated_at      INTEGER NOT NULL,
    trashed_at      INTEGER,
    -- Last, so that a list never reads past it.
    body            TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX article_slug ON article (slug) WHERE trashed_at IS NULL;
CREATE INDEX article_public_published ON article (status, published_at) WHERE trashed_at IS NULL;
CREATE INDEX article_public_title     ON article (status, title COLLATE NOCASE) WHERE trashed_at IS NULL;
CREATE INDEX article_public_created   ON article (status, created_at) WHERE trashed_at IS NULL;
CREATE INDEX article_public_updated   ON article (status, updated_at) WHERE trashed_at IS NULL;
CREATE INDEX article_public_publish   ON article (status, publish_at) WHERE trashed_at IS NULL;
CREATE INDEX article_public_slug      ON article (status, slug) WHERE trashed_at IS NULL;
CREATE INDEX article_public_reading   ON article (status, reading_minutes) WHERE trashed_at IS NULL;
CREATE INDEX article_published ON article (published_at) WHERE trashed_at IS NULL;
CREATE INDEX article_title     ON article (title COLLATE NOCASE) WHERE trashed_at IS NULL;
CREATE INDEX article_created   ON article (created_at) WHERE trashed_at IS NULL;
CREATE INDEX article_updated   ON article (updated_at) WHERE trashed_at IS NULL;
CREATE INDEX article_publish   ON article (publish_at) WHERE trashed_at IS NULL;
CREATE INDEX article_reading   ON article (reading_minutes) WHERE trashed_at IS NULL;
CREATE INDEX article_trashed   ON article (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX article_trashed_slug ON article (slug) WHERE trashed_at IS NOT NULL;

CREATE TABLE article_tag (
    article  INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    tag      INTEGER NOT NULL REFERENCES tag (number),
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_tag_tag ON article_tag (tag, article);

ALTER TABLE tag ADD COLUMN color TEXT NOT NULL DEFAULT '';
ALTER TABLE tag ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE tag ADD COLUMN created_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tag ADD COLUMN updated_at INTEGER NOT NULL DEFAULT 0;
CREATE INDEX tag_name ON tag (name COLLATE NOCASE);

-- One row for each pair, whichever side it was written from; "partOf" reads as "hasPart" from the target's side.
CREATE TABLE project_relation (
    source INTEGER NOT NULL REFERENCES project (number) ON DELETE CASCADE,
    kind   TEXT NOT NULL CHECK (kind IN ('related', 'partOf', 'successorOf')),
    target INTEGER NOT NULL REFERENCES project (number) ON DELETE CASCADE,
    PRIMARY KEY (source, kind, target),
    CHECK (source <> target)
) STRICT, WITHOUT ROWID;

CREATE INDEX project_relation_target ON project_relation (target);

-- Addresses that an item had before; they lead to where it is now.
CREATE TABLE former_slug (
    entity_type TEXT NOT NULL,
    slug        TEXT NOT NULL,
    entity_id   TEXT NOT NULL,
    PRIMARY KEY (entity_type, slug)
) STRICT, WITHOUT ROWID;

CREATE INDEX former_slug_entity ON former_slug (entity_id);

-- What the public can find, as plain text. `number` is twice the item's own, plus one for an article.
CREATE TABLE search_document (
    number  INTEGER PRIMARY KEY,
    title   TEXT NOT NULL,
    summary TEXT NOT NULL,
    tags    TEXT NOT NULL,
    body    TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
    title, summary, tags, body,
    content = 'search_document', content_rowid = 'number',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

-- A word in the title counts for more than one in the body.
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(10.0, 3.0, 5.0, 1.0)');

CREATE TRIGGER search_document_inserted AFTER INSERT ON search_document BEGIN
    INSERT INTO search (rowid, title, summary, tags, body)
    VALUES (new.number, new.title, new.summary, new.tags, new.body);
END;

CREATE TRIGGER search_document_deleted AFTER DELETE ON search_document BEGIN
    INSERT INTO search (search, rowid, title, summary, tags, body)
    VALUES ('delete', old.number, old.title, old.summary, old.tags, old.body);
END;

CREATE TRIGGER search_document_updated AFTER UPDATE ON search_document BEGIN
    INSERT INTO search (search, rowid, title, summary, tags, body)
    VALUES ('delete', old.number, old.title, old.summary, old.tags, old.body);
    INSERT INTO search (rowid, title, summary, tags, body)
    VALUES (new.number, new.title, new.summary, new.tags, new.body);
END;

-- In which form search_document is; another form of the program makes it anew.
CREATE TABLE search_form (form INTEGER NOT NULL) STRICT;

-- What a write with an Idempotency-Key answered, so that the same request again answers the same.
CREATE TABLE idempotency_key (
    caller  TEXT NOT NULL,
    key     TEXT NOT NULL,
    request TEXT NOT NULL, -- a digest of what was asked
    at      INTEGER NOT NULL,
    status  INTEGER NOT NULL,
    version INTEGER,
    headers TEXT NOT NULL CHECK (json_valid(headers)),
    body    TEXT NOT NULL,
    PRIMARY KEY (caller, key)
) STRICT;

CREATE INDEX idempotency_key_at ON idempotency_key (at);
CREATE INDEX outbox_at ON outbox (at);
