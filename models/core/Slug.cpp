#include "models/core/Slug.h"

#include <QStringList>

#include "models/core/Id.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

bool isMark(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining;
}

bool isReserved(QStringView text)
{
    return text == u"order" || text == u"batch" || text == u"trash" || Id::parse(text).has_value();
}

QString trimHyphens(QString text)
{
    while (text.endsWith(u'-'))
        text.chop(1);
    return text;
}

}

bool isSlug(QStringView text)
{
    if (text.isEmpty() || !text.isValidUtf16() || isReserved(text))
        return false;
    const QString string = text.toString();
    if (string.normalized(QString::NormalizationForm_C) != string || string.toLower() != string)
        return false;
    qsizetype length = 0;
    char32_t previous = U'-';
    for (const uint c : string.toUcs4()) {
        const bool isHyphen = c == U'-';
        if (isHyphen ? previous == U'-' : !(QChar::isLetterOrNumber(c) || (isMark(c) && previous != U'-')))
            return false;
        previous = c;
        ++length;
    }
    return previous != U'-' && length <= kMaximumSlugLength;
}

QString slugFrom(QStringView title)
{
    QString out;
    char32_t base = 0;
    for (const uint c : title.toString().toLower().normalized(QString::NormalizationForm_D).toUcs4()) {
        if (isMark(c)) {
            // An accent on a Latin letter is dropped; in other scripts a mark is part of the word.
            if (base != 0 && QChar::script(base) != QChar::Script_Latin)
                out += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
            continue;
        }
        base = QChar::isLetterOrNumber(c) ? c : 0;
        if (c == U'ß') {
            out += u"ss"_s;
        } else if (c == U'’' || c == U'\'') {
            continue; // "studio's" reads better as one word
        } else if (base != 0) {
            out += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
        } else if (!out.isEmpty() && !out.endsWith(u'-')) {
            out += u'-';
        }
    }
    out = out.normalized(QString::NormalizationForm_C);
    const auto codePoints = out.toUcs4();
    if (codePoints.size() > kMaximumSlugLength)
        out = QString::fromUcs4(reinterpret_cast<const char32_t *>(codePoints.constData()), kMaximumSlugLength);
    out = trimHyphens(out);
    if (isReserved(out))
        out += u"-1"_s;
    return isSlug(out) ? out : QString();
}

QString numberedSlug(const QString &slug, qint64 number)
{
    const QString tail = u"-"_s + QString::number(number);
    QString head = slug;
    while (QStringView(head).toUcs4().size() + tail.size() > kMaximumSlugLength)
        head.chop(head.back().isLowSurrogate() ? 2 : 1);
    return trimHyphens(head) + tail;
}

}
