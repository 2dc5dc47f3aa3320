-- Files that texts and pictures refer to; their bytes lie beside the database, by their SHA-256.

CREATE TABLE asset (
    number     INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    name       TEXT NOT NULL,
    sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
    media_type TEXT NOT NULL,
    bytes      INTEGER NOT NULL,
    width      INTEGER NOT NULL, -- 0: not a picture, or not known
    height     INTEGER NOT NULL,
    version    INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX asset_content ON asset (sha256, name);

-- Pictures tell which asset they are of.
UPDATE project SET cover = json_insert(cover, '$.assetId', NULL, '$.width', NULL, '$.height', NULL)
WHERE cover <> 'null';
UPDATE article SET cover = json_insert(cover, '$.assetId', NULL, '$.width', NULL, '$.height', NULL)
WHERE cover <> 'null';
UPDATE project SET gallery = (
    SELECT json_group_array(json_insert(value, '$.assetId', NULL, '$.width', NULL, '$.height', NULL))
    FROM (SELECT value FROM json_each(project.gallery) ORDER BY key))
WHERE gallery <> '[]';
