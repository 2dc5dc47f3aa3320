-- An imported file becomes a project or an article, and an item is looked up by the file it came from.

ALTER TABLE import_source RENAME COLUMN project_id TO entity_id;
CREATE INDEX import_source_entity ON import_source (entity_id);
