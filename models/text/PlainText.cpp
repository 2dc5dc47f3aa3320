#include "models/text/PlainText.h"

#include "models/text/MarkdownBlocks.h"
#include "models/text/MarkdownInlines.h"

namespace vitrine::models {

namespace {

/// Appends a line with its white space collapsed; nothing if it is blank.
void appendLine(QStringView line, QString &out)
{
    bool isFirst = true;
    bool isSpacePending = false;
    for (const QChar c : line) {
        if (c.isSpace()) {
            isSpacePending = true;
            continue;
        }
        if (isFirst && !out.isEmpty())
            out += u'\n';
        else if (!isFirst && isSpacePending)
            out += u' ';
        isFirst = false;
        isSpacePending = false;
        out += c;
    }
}

}

QString plainText(QStringView markdown)
{
    const MarkdownBlocks read = readMarkdownBlocks(markdown);
    MarkdownInlines inlines(read.linkLabels);
    QString out;
    out.reserve(read.text.size());
    for (const MarkdownBlock &block : read.blocks) {
        const QStringView text = QStringView(read.text).sliced(block.begin, block.end - block.begin);
        appendLine(block.isCode ? text : inlines.read(text), out);
    }
    return out;
}

}
