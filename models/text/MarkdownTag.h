#pragma once

#include <QStringView>

#include "models/text/MarkdownLink.h"

namespace vitrine::models {

// What may stand between `<` and `>` in Markdown; `at` is that of the `<`. Each gives the place behind the `>`, or less
// than 0 (`notReached`).

/// `<https://example.com>` or `<someone@example.com>`
[[nodiscard]] qsizetype endOfAutolink(QStringView text, qsizetype at);

struct HtmlTag
{
    qsizetype end = 0;
    bool separates = true; ///< the words on both sides, as `<br>` does and `<b>` does not
};

/// A tag with its attributes, a comment, a declaration, or a whole script or style sheet.
[[nodiscard]] HtmlTag htmlTag(QStringView text, qsizetype at);

}
