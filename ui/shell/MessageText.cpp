#include "ui/shell/MessageText.h"

#include <algorithm>
#include <optional>
#include <vector>

#include <QRegularExpression>

#include "ui/shell/ModelWords.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepest = 3; ///< a value of a message may be a message with values

/// A message with places for values, and how to find them in a sentence that was made of it.
struct Pattern
{
    const char *source;
    QRegularExpression expression;
    std::vector<int> places; ///< which value each captured part is, from 1
    qsizetype fixed = 0;     ///< how much of it is no place
};

std::optional<Pattern> patternOf(const char *source)
{
    static const QRegularExpression place(u"%([1-9])"_s);
    const QString text = QString::fromUtf8(source);
    Pattern pattern{source, {}, {}};
    QString expression = u"^"_s;
    qsizetype from = 0;
    for (auto match = place.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        expression += QRegularExpression::escape(text.sliced(from, found.capturedStart() - from)) + u"(.*)"_s;
        pattern.places.push_back(found.capturedView(1).toInt());
        pattern.fixed += found.capturedStart() - from;
        from = found.capturedEnd();
    }
    if (pattern.places.empty())
        return {};
    pattern.fixed += text.size() - from;
    pattern.expression.setPattern(expression + QRegularExpression::escape(text.sliced(from)) + u"$"_s);
    pattern.expression.setPatternOptions(QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

/// Those that say most by themselves first: "%1 cannot be written." would also fit what has more words.
std::vector<Pattern> makePatterns()
{
    std::vector<Pattern> all;
    for (const char *source : ModelWords::messages()) {
        if (auto pattern = patternOf(source))
            all.push_back(std::move(*pattern));
    }
    std::ranges::stable_sort(all, std::ranges::greater(), &Pattern::fixed);
    return all;
}

QString translated(const QString &english, int depth);

QString filled(const Pattern &pattern, const QRegularExpressionMatch &match, int depth)
{
    QStringList values;
    for (size_t i = 0; i < pattern.places.size(); ++i) {
        const auto index = pattern.places[i] - 1;
        while (values.size() <= index)
            values.append(QString());
        values[index] = translated(match.captured(static_cast<int>(i) + 1), depth + 1);
    }
    QString text = QCoreApplication::translate("Message", pattern.source);
    // One pass from behind, so that a % within a value stays what it is.
    for (qsizetype at = text.size() - 2; at >= 0; --at) {
        const int number = text.at(at) == u'%' ? text.at(at + 1).digitValue() : -1;
        if (number >= 1 && number <= values.size())
            text.replace(at, 2, values.at(number - 1));
    }
    return text;
}

QString translated(const QString &english, int depth)
{
    const QByteArray source = english.toUtf8();
    const QString whole = QCoreApplication::translate("Message", source.constData());
    if (whole != english || depth > kDeepest)
        return whole;
    static const std::vector<Pattern> patterns = makePatterns();
    for (const Pattern &pattern : patterns) {
        if (const auto match = pattern.expression.match(english); match.hasMatch())
            return filled(pattern, match, depth);
    }
    return english;
}

}

QString MessageText::of(const QString &english)
{
    return english.isEmpty() ? english : translated(english, 0);
}

}
