#pragma once

#include <optional>

#include <QString>
#include <QStringList>

namespace vitrine::models {

/// A text as SQLite's FTS5 tokenizer `unicode61 remove_diacritics 2` is to see it: composed (NFC), without invisible
/// characters, and with a zero width space (U+200B) where a word ends without one: around each character of Han, kana,
/// Thai, Lao, Khmer and Myanmar and around symbols, some of which SQLite takes for letters. Thread-safe.
[[nodiscard]] QString searchable(QStringView text);

/// What a person typed, for a table of `searchable` texts.
struct SearchExpression
{
    QString match;     ///< an FTS5 expression that is always well-formed
    QStringList words; ///< folded, each once, for `snippet` and `marked`

    bool operator==(const SearchExpression &) const = default;
};

/// All words must occur, each as the beginning of one; what stands in quotes of any kind as a whole, unless the quote
/// is still open: then its last word may go on. Words joined by one hyphen, dot, apostrophe, slash, `_`, `@` or `&`
/// stand together. Operators mean nothing. Only 16 words or phrases and 200 characters of them count. None if there is
/// no letter or digit: that matches nothing. Thread-safe.
[[nodiscard]] std::optional<SearchExpression> parseSearch(QStringView typed);

/// Lower-cased and without diacritics, for comparing: `Straße` stays `straße`, `Łódź` becomes `łodz`. Thread-safe.
[[nodiscard]] QString folded(QStringView text);

}
