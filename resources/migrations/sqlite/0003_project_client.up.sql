-- Who a project was made for.

ALTER TABLE project ADD COLUMN client TEXT NOT NULL DEFAULT '';
