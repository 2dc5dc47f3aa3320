#include "server/feeds/XmlText.h"

namespace vitrine::server {

namespace {

/// One that is no half of a surrogate pair.
bool isXmlCharacter(char16_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd);
}

}

QString xmlText(QStringView text)
{
    QString kept;
    kept.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            kept += text.sliced(i++, 2);
        else if (isXmlCharacter(c.unicode()))
            kept += c;
    }
    return kept;
}

}
