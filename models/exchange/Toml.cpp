#include "models/exchange/Toml.h"

#include <cmath>
#include <sstream>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <toml++/toml.h>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaximumSize = 64 * 1024;
constexpr int kMaximumDepth = 32;
constexpr int kMaximumValues = 10'000;
constexpr qint64 kLargestExactNumber = qint64{1} << 53; // what JSON's readers keep exactly (RFC 8259, section 6)

DataError tooDeep(int line)
{
    return {line, u"lists and groups stand more than 32 levels deep; make it flatter"_s};
}

/// Behind the string that begins at `i`, in any of TOML's four kinds.
qsizetype endOfString(QStringView text, qsizetype i)
{
    const QChar quote = text[i];
    const bool isLong = text.sliced(i).startsWith(QString(3, quote));
    for (i += isLong ? 3 : 1; i < text.size(); ++i) {
        if (text[i] == u'\\' && quote == u'"')
            ++i;
        else if (!isLong && (text[i] == quote || text[i] == u'\n'))
            return text[i] == quote ? i + 1 : i;
        else if (isLong && text.sliced(i).startsWith(QString(3, quote)))
            return i + 3;
    }
    return text.size();
}

/// The line of a key with more than 32 parts; 0 when there is none. The library goes a call deeper for each of them,
/// without a limit of its own.
int lineOfDottedKey(QStringView text)
{
    int dots = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'#')
            i = std::max(i, text.indexOf(u'\n', i) - 1);
        else if (c == u'"' || c == u'\'')
            i = endOfString(text, i) - 1;
        else if (c == u'.' && ++dots > kMaximumDepth)
            return 1 + static_cast<int>(text.first(i).count(u'\n'));
        else if (c == u'\n' || c == u'=' || c == u',' || c == u'{' || c == u'[')
            dots = 0;
    }
    return 0;
}

template <class T>
QString printed(const T &value)
{
    std::ostringstream stream;
    stream << value;
    return QString::fromStdString(stream.str());
}

/// Follows the library's tree and counts what it writes.
class Converter final
{
public:
    std::optional<DataError> problem;

    QJsonValue convert(const toml::node &node, int depth)
    {
        const int line = static_cast<int>(node.source().begin.line);
        if (problem || depth > kMaximumDepth || ++m_values > kMaximumValues) {
            if (!problem)
                problem =
                    depth > kMaximumDepth ? tooDeep(line) : DataError{line, u"there are more than 10,000 values"_s};
            return {};
        }
        if (const auto *table = node.as_table())
            return convertTable(*table, depth);
        if (const auto *array = node.as_array()) {
            QJsonArray items;
            for (const toml::node &item : *array)
                items.append(convert(item, depth + 1));
            return items;
        }
        return convertValue(node);
    }

private:
    QJsonObject convertTable(const toml::table &table, int depth)
    {
        QJsonObject members;
        for (const auto &[key, value] : table)
            members.insert(QString::fromStdString(std::string(key.str())), convert(value, depth + 1));
        return members;
    }

    static QJsonValue convertValue(const toml::node &node)
    {
        if (const auto *text = node.as_string())
            return QString::fromStdString(text->get());
        if (const auto *flag = node.as_boolean())
            return flag->get();
        if (const auto *number = node.as_integer())
            return std::abs(number->get()) <= kLargestExactNumber ? QJsonValue(qint64{number->get()})
                                                                  : QJsonValue(QString::number(number->get()));
        if (const auto *number = node.as_floating_point())
            return std::isfinite(number->get()) ? QJsonValue(number->get()) : QJsonValue(printed(number->get()));
        if (const auto *date = node.as_date())
            return printed(date->get());
        if (const auto *time = node.as_time())
            return printed(time->get());
        if (const auto *moment = node.as_date_time())
            return printed(moment->get());
        return {};
    }

    int m_values = 0;
};

std::optional<DataError> checkSize(qsizetype bytes)
{
    if (bytes > kMaximumSize)
        return DataError{1, u"it is larger than 64 KiB"_s};
    return {};
}

}

DataResult readToml(QStringView text)
{
    const std::string utf8 = text.toUtf8().toStdString();
    if (const auto problem = checkSize(static_cast<qsizetype>(utf8.size())))
        return std::unexpected(*problem);
    if (const int line = lineOfDottedKey(text); line != 0)
        return std::unexpected(tooDeep(line));
    try {
        const toml::table table = toml::parse(utf8);
        Converter converter;
        const QJsonValue value = converter.convert(table, 0);
        if (converter.problem)
            return std::unexpected(*converter.problem);
        return DataDocument{value, {}};
    } catch (const toml::parse_error &problem) {
        const int line = std::max(1, static_cast<int>(problem.source().begin.line));
        return std::unexpected(
            DataError{line, QString::fromUtf8(problem.description().data(),
                                              static_cast<qsizetype>(problem.description().size()))});
    } catch (const std::exception &problem) {
        return std::unexpected(DataError{1, QString::fromUtf8(problem.what())});
    }
}

DataResult readJson(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    if (const auto problem = checkSize(utf8.size()))
        return std::unexpected(*problem);
    int depth = 0;
    for (const char c : utf8) {
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        if (depth > kMaximumDepth)
            return std::unexpected(tooDeep(1));
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const int line =
            1 + static_cast<int>(utf8.first(std::clamp<qsizetype>(problem.offset, 0, utf8.size())).count('\n'));
        return std::unexpected(DataError{line, problem.errorString()});
    }
    return DataDocument{document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array()), {}};
}

}
