#pragma once

#include <optional>

#include <QIODevice>
#include <QJsonObject>

#include "models/core/Result.h"

namespace vitrine::models {

struct JsonItem
{
    QString list;      ///< the name of the list that it is in; empty when the document is a list
    qint64 number = 0; ///< in its list, from 1
    QJsonObject object;
    QString problem; ///< why there is no object
};

/// Reads the objects of a JSON document's lists one by one: of a document that is a list, or of each list that is a
/// member of one that is an object. Memory stays flat. The device is open and outlives it.
class JsonItems final
{
public:
    static constexpr qsizetype kMaximumItem = 16 * 1024 * 1024; ///< bytes

    explicit JsonItems(QIODevice &device)
        : m_device(&device)
    {
    }

    /// The next object; nothing at the end. BadRequest `json` where the document cannot be followed any further.
    [[nodiscard]] Result<std::optional<JsonItem>> next();

private:
    enum class Place { Start, Object, List, End };

    [[nodiscard]] std::optional<char> peek();
    [[nodiscard]] std::optional<char> peekPastSpace();
    [[nodiscard]] bool take(char c);
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> nextMember();
    [[nodiscard]] Result<std::optional<JsonItem>> nextItem();
    /// The text of the value that begins here, told by its brackets and quotes alone.
    [[nodiscard]] Result<QByteArray> value();
    [[nodiscard]] std::unexpected<Error> refuse(const QString &why) const;

    QIODevice *m_device;
    QByteArray m_piece;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    Place m_place = Place::Start;
    bool m_isObject = false; ///< the document is one
    bool m_isFirst = true;   ///< of the list or the object that is read
    QString m_list;
    qint64 m_number = 0;
};

}
