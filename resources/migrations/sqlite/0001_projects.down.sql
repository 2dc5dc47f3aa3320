DROP TABLE import_source;
DROP TABLE outbox;
DROP TABLE revision;
DROP TABLE project_technology;
DROP TABLE project_tag;
DROP TABLE tag;
DROP TABLE project;
