#include "models/exchange/JsonItems.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPieceBytes = 64 * 1024;
constexpr QByteArrayView kByteOrderMark("\xef\xbb\xbf");

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

}

std::unexpected<Error> JsonItems::refuse(const QString &why) const
{
    return fail(ErrorKind::BadRequest, u"json"_s, u"line %1: %2."_s.arg(m_line).arg(why));
}

std::optional<char> JsonItems::peek()
{
    if (m_at == m_piece.size()) {
        m_piece = m_device->read(kPieceBytes);
        m_at = 0;
    }
    return m_piece.isEmpty() ? std::nullopt : std::optional(m_piece[m_at]);
}

std::optional<char> JsonItems::peekPastSpace()
{
    auto c = peek();
    for (; c && isSpace(*c); c = peek()) {
        m_line += *c == '\n' ? 1 : 0;
        ++m_at;
    }
    return c;
}

bool JsonItems::take(char c)
{
    if (peekPastSpace() != c)
        return false;
    ++m_at;
    return true;
}

Result<QByteArray> JsonItems::value()
{
    QByteArray text;
    int depth = 0;
    bool isText = false;
    std::ignore = peekPastSpace();
    for (auto c = peek(); c; c = peek()) {
        const bool isEnd = !isText && depth == 0 && (*c == ',' || *c == ']' || *c == '}' || *c == ':' || isSpace(*c));
        if (isEnd)
            return text.isEmpty() ? Result<QByteArray>(refuse(u"a value is missing"_s)) : text;
        text.append(*c);
        ++m_at;
        m_line += *c == '\n' ? 1 : 0;
        if (text.size() > kMaximumItem)
            return refuse(u"an item is larger than 16 MiB"_s);
        if (isText && *c == '\\' && peek()) {
            text.append(m_piece[m_at]);
            ++m_at;
        } else if (*c == '"') {
            isText = !isText;
        } else if (!isText) {
            depth += *c == '{' || *c == '[' ? 1 : *c == '}' || *c == ']' ? -1 : 0;
        }
        if (!isText && depth == 0 && (*c == '"' || *c == '}' || *c == ']'))
            return text;
    }
    return refuse(u"the file ends in the middle"_s);
}

Result<void> JsonItems::begin()
{
    if (m_device->peek(kByteOrderMark.size()) == kByteOrderMark)
        m_device->read(kByteOrderMark.size());
    m_isObject = take('{');
    if (!m_isObject && !take('['))
        return refuse(u"neither a list nor an object of lists begins here"_s);
    m_place = m_isObject ? Place::Object : Place::List;
    return {};
}

/// Goes on to the next member of the document that is a list, or to the end.
Result<void> JsonItems::nextMember()
{
    if (take('}')) {
        m_place = Place::End;
        return {};
    }
    if (!std::exchange(m_isFirst, false) && !take(','))
        return refuse(u"a comma is missing"_s);
    const auto name = value();
    if (!name)
        return std::unexpected(name.error());
    if (!take(':'))
        return refuse(u"a colon is missing"_s);
    if (take('[')) {
        m_list = QJsonDocument::fromJson('[' + *name + ']').array().first().toString();
        m_number = 0;
        m_isFirst = true;
        m_place = Place::List;
        return {};
    }
    const auto passedOver = value();
    return passedOver ? Result<void>() : std::unexpected(passedOver.error());
}

Result<std::optional<JsonItem>> JsonItems::nextItem()
{
    if (take(']')) {
        m_place = m_isObject ? Place::Object : Place::End;
        m_isFirst = false;
        return std::nullopt;
    }
    if (!std::exchange(m_isFirst, false) && !take(','))
        return refuse(u"a comma is missing"_s);
    const auto text = value();
    if (!text)
        return std::unexpected(text.error());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(*text, &problem);
    JsonItem item{m_list, ++m_number, document.object(), {}};
    if (problem.error != QJsonParseError::NoError)
        item.problem = u"it cannot be read as JSON: %1."_s.arg(problem.errorString());
    else if (!document.isObject())
        item.problem = u"it is no object."_s;
    return item;
}

Result<std::optional<JsonItem>> JsonItems::next()
{
    if (m_place == Place::Start) {
        if (auto begun = begin(); !begun)
            return std::unexpected(begun.error());
    }
    while (m_place != Place::End) {
        if (m_place == Place::Object) {
            if (auto found = nextMember(); !found)
                return std::unexpected(found.error());
            continue;
        }
        auto item = nextItem();
        if (!item || *item)
            return item;
    }
    return std::nullopt;
}

}
