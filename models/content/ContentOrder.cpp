#include "models/content/ContentOrder.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> invalidCursor()
{
    const QString rule = u"must be empty or what a list with the same sort gave as nextCursor"_s;
    Error error{ErrorKind::BadRequest, u"invalid_parameter"_s, u"The parameter “cursor” %1."_s.arg(rule)};
    error.fields = {{u"cursor"_s, error.code, rule}};
    return std::unexpected(error);
}

}

template <class E>
ContentOrder::ContentOrder(const ContentQuery<E> &query)
{
    Qt::SortOrder last = Qt::DescendingOrder;
    if (query.isOfTrash) {
        add({u"trashed_at"_s, {}, false, false, Qt::DescendingOrder});
    } else if (query.sort.empty() && std::is_same_v<E, Project>) {
        add({u"position"_s});
        add({u"created_at"_s, {}, false, false, Qt::DescendingOrder});
    } else if (query.sort.empty()) {
        add({u"published_at"_s, {}, false, query.status != Status::Published, Qt::DescendingOrder});
    }
    for (const SortKey &key : query.sort) {
        const FieldInfo &field = E::schema().find(key.field)->info;
        const bool isLine = field.type == FieldType::Line;
        const bool isText =
            isLine || field.type == FieldType::Slug || field.type == FieldType::Choice || field.type == FieldType::Date;
        // What is published has its time: without that knowledge a walk could not begin in the middle of the index.
        const bool isNullable =
            field.isNullable && !(field.column == "published_at"_L1 && query.status == Status::Published);
        add({field.column, isLine ? u" COLLATE NOCASE"_s : QString(), isText, isNullable, key.direction});
        last = key.direction;
    }
    // Rows that are equal so far keep one order, so that pages neither repeat nor skip one.
    add({u"number"_s, {}, false, false, last});
}

template ContentOrder::ContentOrder(const ContentQuery<Project> &query);
template ContentOrder::ContentOrder(const ContentQuery<Article> &query);

void ContentOrder::add(Key key)
{
    if (!m_sql.isEmpty())
        m_sql += u", "_s;
    m_sql += key.column + key.collation + (key.direction == Qt::DescendingOrder ? u" DESC"_s : QString());
    m_keys.push_back(std::move(key));
}

QStringList ContentOrder::columns() const
{
    QStringList names;
    for (const Key &key : m_keys)
        names.append(key.column);
    return names;
}

/// A cursor of another order would not fail but skip rows: it carries the order's mark.
QByteArray ContentOrder::signature() const
{
    return QByteArray::number(qChecksum(m_sql.toUtf8()), 36);
}

QString ContentOrder::cursorAt(const Statement &row, int firstColumn) const
{
    QJsonArray values{QString::fromLatin1(signature())};
    for (size_t i = 0; i < m_keys.size(); ++i) {
        const int column = firstColumn + static_cast<int>(i);
        if (row.isNull(column))
            values.append(QJsonValue());
        else
            values.append(m_keys[i].isText ? QJsonValue(row.text(column)) : QJsonValue(row.integer(column)));
    }
    return QString::fromLatin1(QJsonDocument(values)
                                   .toJson(QJsonDocument::Compact)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<SqlCondition> ContentOrder::after(const QString &cursor) const
{
    const auto decoded = QByteArray::fromBase64Encoding(cursor.toLatin1(), QByteArray::Base64UrlEncoding |
                                                                               QByteArray::AbortOnBase64DecodingErrors);
    const QJsonArray given = QJsonDocument::fromJson(*decoded).array();
    if (given.size() != std::ssize(m_keys) + 1 || given.first() != QJsonValue(QString::fromLatin1(signature())))
        return invalidCursor();
    QList<QVariant> values;
    for (size_t i = 0; i < m_keys.size(); ++i) {
        const QJsonValue value = given[static_cast<qsizetype>(i) + 1];
        const bool fits = value.isNull()     ? m_keys[i].isNullable
                          : m_keys[i].isText ? value.isString()
                                             : value.isDouble();
        if (!fits)
            return invalidCursor();
        values.append(value.isNull()     ? QVariant()
                      : m_keys[i].isText ? QVariant(value.toString())
                                         : QVariant(value.toInteger()));
    }

    // (a behind) OR (a equal AND b behind) OR ...; the first key's bound stands outside, where the index can seek to
    // it.
    SqlCondition condition;
    const Key &first = m_keys.front();
    if (!first.isNullable) {
        condition.sql = first.column + first.collation +
                        (first.direction == Qt::DescendingOrder ? u" <= ? AND "_s : u" >= ? AND "_s);
        condition.values.append(values.front());
    }
    condition.sql += u'(';
    for (size_t i = 0; i < m_keys.size(); ++i) {
        condition.sql += i == 0 ? u"("_s : u" OR ("_s;
        for (size_t j = 0; j < i; ++j) {
            condition.sql += m_keys[j].column + u" IS ?"_s + m_keys[j].collation + u" AND "_s;
            condition.values.append(values[static_cast<qsizetype>(j)]);
        }
        addBehind(m_keys[i], values[static_cast<qsizetype>(i)], condition);
        condition.sql += u')';
    }
    condition.sql += u')';
    return condition;
}

/// In SQLite NULL comes first, so going down it comes last.
void ContentOrder::addBehind(const Key &key, const QVariant &value, SqlCondition &condition) const
{
    const bool isDown = key.direction == Qt::DescendingOrder;
    if (!value.isValid()) {
        condition.sql += isDown ? u"0"_s : key.column + u" IS NOT NULL"_s;
        return;
    }
    const QString behind = key.column + key.collation + (isDown ? u" < ?"_s : u" > ?"_s);
    condition.sql += isDown && key.isNullable ? u"(%1 OR %2 IS NULL)"_s.arg(behind, key.column) : behind;
    condition.values.append(value);
}

}
