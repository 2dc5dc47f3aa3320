-- What the window leads its owner to: items that are public without cover, summary or alternative text. Few of many,
-- so that counting them reads nothing else.

CREATE INDEX project_incomplete ON project (status, updated_at)
    WHERE trashed_at IS NULL AND status = 'published'
      AND (cover = 'null' OR summary = '' OR instr(cover, '"alt":""') > 0 OR instr(gallery, '"alt":""') > 0);

CREATE INDEX article_incomplete ON article (status, updated_at)
    WHERE trashed_at IS NULL AND status = 'published'
      AND (cover = 'null' OR excerpt = '' OR instr(cover, '"alt":""') > 0);
