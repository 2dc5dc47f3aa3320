#pragma once

#include <optional>
#include <vector>

#include "tests/support/HttpClient.h"
#include "tests/support/SchemaCheck.h"

/// A request that the document tells of, and what it says is answered.
struct ServedExample
{
    QString name;
    QByteArray target;
    vitrine::tests::HttpFields headers;
    QJsonObject body; ///< empty: none
    int status = 0;
    QJsonObject answer; ///< empty: none
    bool isExcerpt = false;
};

/// One operation of the served OpenAPI document: what the contract tests ask and expect.
struct Operation
{
    QString path;   ///< "/api/projects/{slug}"
    QString method; ///< "get"
    QJsonObject declared;

    [[nodiscard]] QByteArray name() const; ///< for data rows
    [[nodiscard]] QString id() const { return declared[QStringLiteral("operationId")].toString(); }
    [[nodiscard]] QByteArray verb() const { return method.toUpper().toLatin1(); }
    [[nodiscard]] bool isWrite() const { return method != u"get"; }
    /// The least role, "visitor" when none is needed.
    [[nodiscard]] QString role() const;
    /// The names of the parameters "in" path, query or header.
    [[nodiscard]] QStringList parameters(const QString &place) const;
    /// What is declared of the parameter of that name.
    [[nodiscard]] QJsonObject parameter(const QString &name) const;
    /// The first media type that it takes; empty when it takes no body.
    [[nodiscard]] QByteArray bodyType() const;
    [[nodiscard]] QJsonObject bodySchema() const;
    [[nodiscard]] int successStatus() const;
    /// The header fields that every success has, in lower case.
    [[nodiscard]] QByteArrayList successHeaders() const;
    [[nodiscard]] std::vector<ServedExample> examples() const;

    /// What is wrong with an answer to it: an undocumented status or problem, a 500, a body that is not as documented.
    [[nodiscard]] QString complaint(const vitrine::tests::HttpAnswer &answer,
                                    const vitrine::tests::SchemaCheck &check) const;

private:
    [[nodiscard]] QJsonObject contentOf(int status) const;
    [[nodiscard]] QJsonObject bodyContent() const;
};

/// Those that answer JSON.
[[nodiscard]] std::vector<Operation> operationsOf(const QJsonObject &document);
