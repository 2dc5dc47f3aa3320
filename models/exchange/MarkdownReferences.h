#pragma once

#include <vector>

#include <QString>

namespace vitrine::models {

/// One place in a Markdown text that refers to something.
struct MarkdownReference
{
    enum class Use { Picture, Link };

    Use use = Use::Link;
    qsizetype begin = 0;  ///< of the address alone, as written
    qsizetype length = 0; ///< the same
    QString target;       ///< the address, read: without escapes and entities

    bool operator==(const MarkdownReference &) const = default;
};

/// Every address in pictures, links, reference definitions and HTML tags (src, href, poster), in order; none in code
/// and comments. Time grows with the text's length, whatever is in it. Thread-safe.
[[nodiscard]] std::vector<MarkdownReference> findReferences(QStringView markdown);

}
