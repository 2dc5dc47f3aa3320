#pragma once

#include <unordered_map>
#include <vector>

#include <QByteArrayView>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include "models/core/Result.h"

namespace vitrine::server {

enum class ParameterType { Text, Integer, Boolean, Choice, Names };

/// One parameter of a path or a query, as the endpoint declares it.
struct Parameter
{
    QString name;
    ParameterType type = ParameterType::Text;
    QString summary;
    qint64 minimum = 0;       ///< of a number, or of a text's length
    qint64 maximum = 200;     ///< also how many Names there may be
    QStringList choices = {}; ///< of a Choice, or of each of the Names (which are separated by commas)
    QJsonValue fallback = {};
    QJsonValue example = {};
};

/// The parameters of one request, checked against their declaration.
class ParameterValues final
{
public:
    /// Reads a raw query ("page=2&tag=signs"). Unknown, repeated, malformed and out-of-range ones are one error that
    /// names each.
    [[nodiscard]] static models::Result<ParameterValues> fromQuery(QByteArrayView rawQuery,
                                                                   const std::vector<Parameter> &declared);

    void insert(const QString &name, QString value) { m_values[name] = std::move(value); }
    [[nodiscard]] std::optional<QString> text(const QString &name) const;
    [[nodiscard]] std::optional<qint64> integer(const QString &name) const;
    [[nodiscard]] std::optional<bool> flag(const QString &name) const;
    [[nodiscard]] QStringList names(const QString &name) const;

private:
    std::unordered_map<QString, QString> m_values;
};

/// Undoes the encoding of application/x-www-form-urlencoded; nothing when it is broken, not UTF-8 or holds a NUL.
[[nodiscard]] std::optional<QString> decodeQueryText(QByteArrayView encoded);

}
