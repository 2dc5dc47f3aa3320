DROP TABLE asset;
UPDATE project SET cover = json_remove(cover, '$.assetId', '$.width', '$.height') WHERE cover <> 'null';
UPDATE article SET cover = json_remove(cover, '$.assetId', '$.width', '$.height') WHERE cover <> 'null';
UPDATE project SET gallery = (
    SELECT json_group_array(json_remove(value, '$.assetId', '$.width', '$.height'))
    FROM (SELECT value FROM json_each(project.gallery) ORDER BY key))
WHERE gallery <> '[]';
