#include "models/exchange/ExportNames.h"

#include <QRegularExpression>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaximumBytes = 200;
constexpr qsizetype kLongestExtension = 20;

struct NameParts
{
    QString stem;
    QString extension; ///< with its dot
};

NameParts splitName(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot <= 0 || name.sliced(dot).toUtf8().size() > kLongestExtension)
        return {name, {}};
    return {name.first(dot), name.sliced(dot)};
}

QString firstBytes(QString text, qsizetype bytes)
{
    while (text.toUtf8().size() > bytes)
        text.chop(text.back().isLowSurrogate() ? 2 : 1);
    return text;
}

/// Without what some file system forbids (Windows above all) or an import would not look at or take for a text.
QString portable(QString name)
{
    static const QRegularExpression forbidden(u"[<>:\"/\\\\|?*\\x00-\\x1f\\x7f]"_s);
    static const QRegularExpression ends(u"^[. ]+|[. ]+$"_s);
    static const QRegularExpression device(u"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.|$)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression text(u"\\.(md|markdown|mdx|ya?ml)$"_s, QRegularExpression::CaseInsensitiveOption);
    name.replace(forbidden, u"_"_s).remove(ends);
    if (name.isEmpty())
        return u"file"_s;
    if (device.match(name).hasMatch())
        name.prepend(u'_');
    return text.match(name).hasMatch() ? name + u".file"_s : name;
}

}

QString ExportNames::take(const QString &wanted)
{
    const NameParts parts = splitName(portable(wanted.normalized(QString::NormalizationForm_C)));
    for (qint64 number = 1;; ++number) {
        const QString suffix = number > 1 ? u'-' + QString::number(number) : QString();
        const QString tail = suffix + parts.extension;
        const QString name = firstBytes(parts.stem, kMaximumBytes - tail.toUtf8().size()) + tail;
        const QString folded = name.toCaseFolded().normalized(QString::NormalizationForm_C);
        if (m_taken.contains(folded))
            continue;
        m_taken.insert(folded);
        return name;
    }
}

}
