#pragma once

#include <vector>

#include <QSet>
#include <QString>

namespace vitrine::models {

/// A paragraph, heading, list item, table row or piece of code, as a stretch of `MarkdownBlocks::text`.
struct MarkdownBlock
{
    qsizetype begin = 0;
    qsizetype end = 0;
    bool isCode = false; ///< has no inline marks
};

/// A Markdown text without the marks of its blocks: those of headings, lists, quotes, tables and fences.
struct MarkdownBlocks
{
    QString text;
    std::vector<MarkdownBlock> blocks;
    QSet<QString> linkLabels; ///< of link reference definitions, as `linkLabel` gives them
};

/// The label of a link reference as it is compared.
[[nodiscard]] QString linkLabel(QStringView label);

/// Reads each line once or twice. Thread-safe.
[[nodiscard]] MarkdownBlocks readMarkdownBlocks(QStringView markdown);

}
