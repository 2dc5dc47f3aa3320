#pragma once

#include <QString>

namespace vitrine::models {

/// What a reader sees of a Markdown text (as `renderMarkdown` reads it), one line for each paragraph, heading, list
/// item, table row and code block: no marks, addresses, comments or tags, but the text between tags; escapes and the
/// common entities undone, white space collapsed. Takes time in proportion to any text. Thread-safe.
[[nodiscard]] QString plainText(QStringView markdown);

}
