DELETE FROM import_source WHERE entity_id NOT IN (SELECT id FROM project);
DROP INDEX import_source_entity;
ALTER TABLE import_source RENAME COLUMN entity_id TO project_id;
