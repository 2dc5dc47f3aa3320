#pragma once

#include <optional>

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include "models/core/Id.h"
#include "models/core/Time.h"
#include "models/exchange/TableHeaders.h"

namespace vitrine::models {

/// One row of a table, or one object of a document, on its way to an item.
class TableRow final
{
public:
    /// `name` is what the row is called in messages: "row 12".
    TableRow(QString place, QString name)
        : m_place(std::move(place))
        , m_name(std::move(name))
    {
    }

    /// Takes a value in: one that its field cannot be is a problem. `source` is what it came from: column “Published”.
    void put(const TableField &field, const QJsonValue &value, const QString &source);
    void addProblem(const QString &source, const QString &what);
    void addNote(const QString &note) { m_notes.append(note); }

    /// Leaves out what only Vitrine sets, and what is empty of fields that always have a value; keeps apart the id and
    /// when it was made.
    void settle(const ObjectInfo &object);
    /// An error about fields in the row's own words.
    [[nodiscard]] QString describe(const Error &error) const;
    /// Leaves out what an error says is not there: pictures and relations. False when there is more to it than that;
    /// then nothing is left out.
    [[nodiscard]] bool leaveOutUnknown(const Error &error);

    [[nodiscard]] const QString &place() const { return m_place; }
    [[nodiscard]] const std::optional<Id> &id() const { return m_id; }
    [[nodiscard]] const std::optional<Instant> &createdAt() const { return m_createdAt; }
    [[nodiscard]] const QJsonObject &fields() const { return m_fields; }
    /// Whether it holds the field that a path in an error begins with.
    [[nodiscard]] bool has(const QString &path) const { return m_fields.contains(fieldOf(path)); }
    [[nodiscard]] const QStringList &problems() const { return m_problems; }
    [[nodiscard]] const QStringList &notes() const { return m_notes; }
    /// Takes a field out, to be set on its own; undefined when there is none.
    [[nodiscard]] QJsonValue take(const QString &field) { return m_fields.take(field); }
    /// The row without its fields, and with this one.
    [[nodiscard]] TableRow onlyWith(const QString &field, const QJsonValue &value) const;
    void set(const QString &field, const QJsonValue &value) { m_fields.insert(field, value); }

private:
    [[nodiscard]] static QString fieldOf(const QString &path);
    void leaveOut(const QString &path);

    QString m_place;
    QString m_name;
    std::optional<Id> m_id;
    std::optional<Instant> m_createdAt;
    QJsonObject m_fields;
    QHash<QString, QString> m_sources; ///< by field
    QStringList m_problems;
    QStringList m_notes;
};

}
