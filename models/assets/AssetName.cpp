#include "models/assets/AssetName.h"

#include <algorithm>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaximumBytes = 200;
constexpr qsizetype kLongestExtension = 20; ///< in bytes, with its dot; what is longer is no extension

/// Control and format characters: the latter turn the direction of what is read, or hide.
bool isHidden(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
           c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

QString withoutHidden(const QString &text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = i + 1 < text.size() && text[i].isHighSurrogate() && text[i + 1].isLowSurrogate();
        if (isPair)
            out += text[i++];
        else if (isHidden(text[i]) || text[i].isSurrogate())
            continue;
        out += text[i];
    }
    return out;
}

/// As much from the start as fits, without half a character.
QString firstBytes(const QString &text, qsizetype bytes)
{
    QString out = text;
    while (out.toUtf8().size() > bytes)
        out.chop(out.size() > 1 && out.back().isLowSurrogate() ? 2 : 1);
    return out;
}

QString shortened(const QString &name)
{
    if (name.toUtf8().size() <= kMaximumBytes)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString extension = dot > 0 ? name.sliced(dot) : QString();
    const qsizetype length = extension.toUtf8().size();
    if (length > kLongestExtension)
        return firstBytes(name, kMaximumBytes);
    return firstBytes(name.first(dot > 0 ? dot : name.size()), kMaximumBytes - length) + extension;
}

}

QString assetName(const QString &wanted)
{
    const qsizetype slash = std::max(wanted.lastIndexOf(u'/'), wanted.lastIndexOf(u'\\'));
    // Far more than is kept, so that nobody's megabytes are walked through.
    QString name = withoutHidden(wanted.sliced(slash + 1).right(4096)).normalized(QString::NormalizationForm_C);
    name = shortened(name.trimmed());
    const bool isOnlyDots = std::ranges::all_of(name, [](QChar c) { return c == u'.'; });
    return isOnlyDots ? u"file"_s : name;
}

}
