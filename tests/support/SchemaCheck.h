#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace vitrine::tests {

/// Compares values with the JSON Schemas of one OpenAPI document, as far as Vitrine's schemas go. A member that the
/// schema does not name counts as wrong, too: what is not documented must not be told.
class SchemaCheck final
{
public:
    explicit SchemaCheck(QJsonObject document)
        : m_document(std::move(document))
    {
    }

    /// What does not hold, one line each; empty when everything does.
    [[nodiscard]] QStringList violations(const QJsonObject &schema, const QJsonValue &value,
                                         const QString &path = {}) const;
    /// What "#/components/..." points to; empty when there is nothing.
    [[nodiscard]] QJsonObject resolved(const QString &reference) const;

private:
    /// The schema, what it refers to, and all that it says must hold with it.
    [[nodiscard]] QList<QJsonObject> parts(const QJsonObject &schema) const;
    [[nodiscard]] QStringList objectViolations(const QList<QJsonObject> &parts, const QJsonObject &object,
                                               const QString &path) const;

    QJsonObject m_document;
};

}
