ALTER TABLE project DROP COLUMN client;
