-- How many items carry each tag, kept by the database itself: a list of tags reads its page instead of counting all.

-- Of what is not in the trash, and of that what is published.
ALTER TABLE tag ADD COLUMN projects INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tag ADD COLUMN articles INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tag ADD COLUMN public_projects INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tag ADD COLUMN public_articles INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tag ADD COLUMN items INTEGER GENERATED ALWAYS AS (projects + articles) VIRTUAL;
ALTER TABLE tag ADD COLUMN public_items INTEGER GENERATED ALWAYS AS (public_projects + public_articles) VIRTUAL;

UPDATE tag SET
    projects = (SELECT count(*) FROM project_tag JOIN project ON project.number = project_tag.project
                WHERE project_tag.tag = tag.number AND project.trashed_at IS NULL),
    articles = (SELECT count(*) FROM article_tag JOIN article ON article.number = article_tag.article
                WHERE article_tag.tag = tag.number AND article.trashed_at IS NULL),
    public_projects = (SELECT count(*) FROM project_tag JOIN project ON project.number = project_tag.project
                       WHERE project_tag.tag = tag.number AND project.trashed_at IS NULL
                         AND project.status = 'published'),
    public_articles = (SELECT count(*) FROM article_tag JOIN article ON article.number = article_tag.article
                       WHERE article_tag.tag = tag.number AND article.trashed_at IS NULL
                         AND article.status = 'published');

CREATE INDEX tag_items ON tag (items DESC, name COLLATE NOCASE, slug);
CREATE INDEX tag_public_items ON tag (public_items DESC, name COLLATE NOCASE, slug);

-- A carrier that is gone already counts for nothing: what is deleted gives up its tags before (see below).
CREATE TRIGGER project_tag_inserted AFTER INSERT ON project_tag BEGIN
    UPDATE tag SET projects = projects + 1, public_projects = public_projects + (carrier.status = 'published')
    FROM (SELECT status FROM project WHERE number = new.project AND trashed_at IS NULL) AS carrier
    WHERE tag.number = new.tag;
END;

CREATE TRIGGER project_tag_deleted AFTER DELETE ON project_tag BEGIN
    UPDATE tag SET projects = projects - 1, public_projects = public_projects - (carrier.status = 'published')
    FROM (SELECT status FROM project WHERE number = old.project AND trashed_at IS NULL) AS carrier
    WHERE tag.number = old.tag;
END;

CREATE TRIGGER project_tag_replaced AFTER UPDATE OF tag ON project_tag WHEN old.tag <> new.tag BEGIN
    UPDATE tag SET projects = projects - 1, public_projects = public_projects - (carrier.status = 'published')
    FROM (SELECT status FROM project WHERE number = old.project AND trashed_at IS NULL) AS carrier
    WHERE tag.number = old.tag;
    UPDATE tag SET projects = projects + 1, public_projects = public_projects + (carrier.status = 'published')
    FROM (SELECT status FROM project WHERE number = new.project AND trashed_at IS NULL) AS carrier
    WHERE tag.number = new.tag;
END;

CREATE TRIGGER project_shown AFTER UPDATE OF status, trashed_at ON project
WHEN (old.trashed_at IS NULL) <> (new.trashed_at IS NULL) OR (old.status = 'published') <> (new.status = 'published')
BEGIN
    UPDATE tag SET
        projects = projects + (new.trashed_at IS NULL) - (old.trashed_at IS NULL),
        public_projects = public_projects + (new.trashed_at IS NULL AND new.status = 'published')
                          - (old.trashed_at IS NULL AND old.status = 'published')
    WHERE number IN (SELECT tag FROM project_tag WHERE project = new.number);
END;

CREATE TRIGGER project_deleted BEFORE DELETE ON project BEGIN
    DELETE FROM project_tag WHERE project = old.number;
END;

CREATE TRIGGER article_tag_inserted AFTER INSERT ON article_tag BEGIN
    UPDATE tag SET articles = articles + 1, public_articles = public_articles + (carrier.status = 'published')
    FROM (SELECT status FROM article WHERE number = new.article AND trashed_at IS NULL) AS carrier
    WHERE tag.number = new.tag;
END;

CREATE TRIGGER article_tag_deleted AFTER DELETE ON article_tag BEGIN
    UPDATE tag SET articles = articles - 1, public_articles = public_articles - (carrier.status = 'published')
    FROM (SELECT status FROM article WHERE number = old.article AND trashed_at IS NULL) AS carrier
    WHERE tag.number = old.tag;
END;

CREATE TRIGGER article_tag_replaced AFTER UPDATE OF tag ON article_tag WHEN old.tag <> new.tag BEGIN
    UPDATE tag SET articles = articles - 1, public_articles = public_articles - (carrier.status = 'published')
    FROM (SELECT status FROM article WHERE number = old.article AND trashed_at IS NULL) AS carrier
    WHERE tag.number = old.tag;
    UPDATE tag SET articles = articles + 1, public_articles = public_articles + (carrier.status = 'published')
    FROM (SELECT status FROM article WHERE number = new.article AND trashed_at IS NULL) AS carrier
    WHERE tag.number = new.tag;
END;

CREATE TRIGGER article_shown AFTER UPDATE OF status, trashed_at ON article
WHEN (old.trashed_at IS NULL) <> (new.trashed_at IS NULL) OR (old.status = 'published') <> (new.status = 'published')
BEGIN
    UPDATE tag SET
        articles = articles + (new.trashed_at IS NULL) - (old.trashed_at IS NULL),
        public_articles = public_articles + (new.trashed_at IS NULL AND new.status = 'published')
                          - (old.trashed_at IS NULL AND old.status = 'published')
    WHERE number IN (SELECT tag FROM article_tag WHERE article = new.number);
END;

CREATE TRIGGER article_deleted BEFORE DELETE ON article BEGIN
    DELETE FROM article_tag WHERE article = old.number;
END;
