#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace vitrine::models {
struct Article;
struct Project;
}

namespace vitrine::server {

/// The items of one kind in the portfolio that all examples are of, as they are answered to tokens; ids and times stand
/// for those of the day. What was sent to make the first three is beside them.
struct ExampleItems
{
    QJsonObject published;
    QJsonObject changed; ///< public, too; its summary was another at first
    QJsonObject draft;
    QJsonObject trashed; ///< was public
    QJsonObject publishedFields;
    QJsonObject changedFields;
    QJsonObject draftFields;
    QString summaryName; ///< of the field that says it in short
};

template <class E>
[[nodiscard]] ExampleItems exampleItems();
template <>
[[nodiscard]] ExampleItems exampleItems<models::Project>();
template <>
[[nodiscard]] ExampleItems exampleItems<models::Article>();

/// The tags: one with a colour, and two that came with the items.
[[nodiscard]] QJsonObject wayfindingTag();
[[nodiscard]] QJsonObject letteringTag();
[[nodiscard]] QJsonObject signsTag();

/// The JSON object that a raw string holds.
[[nodiscard]] QJsonObject parsed(QByteArrayView json);
/// The object with these members, too, or instead.
[[nodiscard]] QJsonObject with(const QJsonObject &object, const QJsonObject &patch);
/// The item as visitors see it.
[[nodiscard]] QJsonObject asPublic(QJsonObject item);
/// The item without what lists leave out.
[[nodiscard]] QJsonObject asListed(QJsonObject item);
/// Only these members.
[[nodiscard]] QJsonObject only(const QJsonObject &object, const QStringList &names);

/// One field that does not hold.
[[nodiscard]] QJsonObject fieldError(const QString &field, const QString &code, const QString &message);

/// `{"data": ...}`.
[[nodiscard]] QJsonObject dataAnswer(const QJsonValue &data);
/// `{"data": [...], "meta": {...}}` of the whole list on one page.
[[nodiscard]] QJsonObject pageOf(const QJsonArray &items, int limit = 20);
/// The problem of that code; `more` are its own members.
[[nodiscard]] QJsonObject problemAnswer(QByteArrayView code, const QString &detail, const QJsonObject &more = {});
/// The problem of that code for one field that does not hold.
[[nodiscard]] QJsonObject problemAnswer(QByteArrayView code, const QString &field, const QString &fieldCode,
                                        const QString &message);

}
