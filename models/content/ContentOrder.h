#pragma once

#include <vector>

#include "models/content/ContentFilter.h"
#include "models/storage/Connection.h"

namespace vitrine::models {

/// The order of a list, in which no two rows are equal, and the places in it from which a keyset walk goes on.
class ContentOrder final
{
public:
    template <class E>
    explicit ContentOrder(const ContentQuery<E> &query);

    /// For ORDER BY.
    [[nodiscard]] const QString &sql() const { return m_sql; }
    /// The columns that a cursor needs of the last row.
    [[nodiscard]] QStringList columns() const;
    /// The place of a row that has those columns from `firstColumn` on.
    [[nodiscard]] QString cursorAt(const Statement &row, int firstColumn) const;
    /// The rows behind that place; BadRequest for what `cursorAt` did not make, or made for another order.
    [[nodiscard]] Result<SqlCondition> after(const QString &cursor) const;

private:
    struct Key
    {
        QString column;
        QString collation = {}; ///< empty, or the clause with a space before it
        bool isText = false;
        bool isNullable = false;
        Qt::SortOrder direction = Qt::AscendingOrder;
    };

    void add(Key key);
    [[nodiscard]] QByteArray signature() const;
    void addBehind(const Key &key, const QVariant &value, SqlCondition &condition) const;

    std::vector<Key> m_keys;
    QString m_sql;
};

}
