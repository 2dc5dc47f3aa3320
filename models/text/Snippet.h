#pragma once

#include <QString>
#include <QStringList>

namespace vitrine::models {

/// About `length` characters of a plain text, as HTML: from where most of `words` (of `parseSearch`) stand near each
/// other, or else its beginning. Words that begin with one of them are in `<mark>`; `…` stands for what is left out.
/// Invisible characters are dropped and line breaks are spaces. Looks at the first 200,000 characters. Thread-safe.
[[nodiscard]] QString snippet(QStringView text, const QStringList &words, int length = 160);

/// A whole short text with the same marks. Thread-safe.
[[nodiscard]] QString marked(QStringView text, const QStringList &words);

}
