#pragma once

#include <vector>

#include "tests/support/HttpClient.h"
#include "tests/support/SchemaCheck.h"

/// One operation of the served OpenAPI document: what the contract tests ask and expect.
struct Operation
{
    QString path;   ///< "/api/projects/{slug}"
    QString method; ///< "get"
    QJsonObject declared;

    [[nodiscard]] QByteArray name() const; ///< for data rows
    [[nodiscard]] QByteArray verb() const { return method.toUpper().toLatin1(); }
    /// The least role, "visitor" when none is needed.
    [[nodiscard]] QString role() const;
    /// The parameters "in" path, query or header.
    [[nodiscard]] QStringList parameters(const QString &place) const;
    /// The path with every parameter filled in by what is there.
    [[nodiscard]] QByteArray target(const QJsonObject &project) const;
    /// The first media type that it takes; empty when it takes no body.
    [[nodiscard]] QByteArray bodyType() const;
    /// The members that its body may have.
    [[nodiscard]] QJsonObject bodyProperties() const;
    [[nodiscard]] int successStatus() const;

    /// What is wrong with an answer to it: an undocumented status, a 500, a body that is not as documented.
    [[nodiscard]] QString complaint(const vitrine::tests::HttpAnswer &answer,
                                    const vitrine::tests::SchemaCheck &check) const;
};

[[nodiscard]] std::vector<Operation> operationsOf(const QJsonObject &document);
