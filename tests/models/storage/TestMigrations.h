#pragma once

#include "models/storage/Migrator.h"

/// Three small migrations of the tests' own.
inline std::vector<vitrine::models::Migration> smallMigrations()
{
    using namespace Qt::StringLiterals;
    return {
        {1, u"items"_s,
         "CREATE TABLE item (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;\n"
         "INSERT INTO item (name) VALUES ('lamp'), ('chair');\n",
         "DROP TABLE item;"},
        {2, u"colours"_s, "ALTER TABLE item ADD COLUMN colour TEXT NOT NULL DEFAULT 'red';",
         "ALTER TABLE item DROP COLUMN colour;"},
        {3, u"makers"_s,
         "CREATE TABLE maker (number INTEGER PRIMARY KEY) STRICT;\n"
         "CREATE TABLE item_maker (item INTEGER REFERENCES item (number), maker INTEGER REFERENCES maker (number));",
         "DROP TABLE item_maker; DROP TABLE maker;"}};
}

/// The migration that takes long: it writes, then computes for minutes inside its transaction.
inline vitrine::models::Migration slowMigration()
{
    using namespace Qt::StringLiterals;
    return {2, u"slow"_s,
            "CREATE TABLE half (number INTEGER);\n"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) INSERT INTO half SELECT i "
            "FROM n;\n"
            "DELETE FROM item;\n"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000)"
            " INSERT INTO half SELECT count(*) FROM n;",
            "DROP TABLE half;"};
}
