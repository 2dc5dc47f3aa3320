#include "ui/social/CutText.h"

namespace vitrine::ui {

namespace {

/// Where the character after so many others begins, in UTF-16.
qsizetype offsetOf(const QString &text, qint64 codePoints)
{
    qsizetype at = 0;
    while (at < text.size() && codePoints-- > 0)
        at += text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
    return at;
}

}

CutText CutText::at(const QString &text, qint64 length)
{
    const QString line = text.simplified();
    const qsizetype limit = offsetOf(line, length);
    if (limit == line.size())
        return {line, {}};
    const qsizetype space = line.lastIndexOf(u' ', limit);
    // One word that is longer than there is room is cut where the room ends; so is a script that sets no spaces.
    const bool isFarBack = space < limit - limit / 3;
    const qsizetype end = space <= 0 || isFarBack ? limit : space;
    return {line.left(end), line.sliced(end)};
}

}
