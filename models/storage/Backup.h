#pragma once

#include <QString>

#include "models/core/Result.h"

namespace vitrine::models {

/// Writes a consistent copy of the database `source` to `target` while others read and write it: SQLite's online backup
/// into a temporary name, checked, synced, renamed. `target` must not exist.
[[nodiscard]] Result<void> backUpDatabase(const QString &source, const QString &target);

/// Puts the copy `source` in place of the database `target`: checked first, and what was there is kept beside it under
/// the name that is returned (empty when there was nothing); a damaged one is moved there. Readers and writers of other
/// programs see it as one change.
[[nodiscard]] Result<QString> restoreDatabase(const QString &source, const QString &target);

/// Whether the file is a sound SQLite database (PRAGMA integrity_check).
[[nodiscard]] Result<void> checkDatabase(const QString &file);

}
