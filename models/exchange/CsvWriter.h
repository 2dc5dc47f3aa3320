#pragma once

#include <QByteArray>
#include <QStringList>

namespace vitrine::models {

/// One record in RFC 4180's form, its CRLF included: comma, quotes where a cell needs them, UTF-8.
[[nodiscard]] QByteArray csvRecord(const QStringList &cells);

/// A text as a cell that no spreadsheet runs as a formula: one that begins with = + - @, their full-width forms, a tab
/// or a line end gets an apostrophe before it; so does one that begins with apostrophes before one of these, which
/// keeps `unguarded` exact for every text.
[[nodiscard]] QString guarded(const QString &text);
[[nodiscard]] QString unguarded(const QString &cell);

}
