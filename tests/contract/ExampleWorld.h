#pragma once

#include <memory>

#include <QMap>
#include <QTemporaryDir>

#include "Likeness.h"
#include "Operation.h"
#include "tests/support/ServerUnderTest.h"

/// The portfolio that the examples speak of, in a workspace that is made once over HTTP, mostly by the examples of
/// creating, and copied for whoever changes it.
class ExampleWorld final
{
public:
    ExampleWorld();

    /// Makes it; what went wrong, one line each.
    [[nodiscard]] QStringList make();
    /// A server over it as it was made. What was running is over.
    [[nodiscard]] bool serve();

    [[nodiscard]] const std::vector<Operation> &operations() const { return m_operations; }
    [[nodiscard]] const vitrine::tests::SchemaCheck &schemas() const { return *m_schemas; }
    /// Whether making it is what the example is for.
    [[nodiscard]] static bool isMaker(const Operation &operation, const ServedExample &example);

    /// Sends the example, as the least role that may, and tells what is not as it says.
    [[nodiscard]] QStringList complaints(const Operation &operation, const ServedExample &example);

private:
    using SchemaCheck = vitrine::tests::SchemaCheck;
    using ServerUnderTest = vitrine::tests::ServerUnderTest;

    void connectAs(const ServerUnderTest &server);
    [[nodiscard]] QStringList sendMakers();
    [[nodiscard]] QStringList addTheRest();

    ServerUnderTest m_original;
    QMap<QString, QByteArray> m_tokens; ///< by role
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerUnderTest> m_copy;
    QMap<QString, std::shared_ptr<vitrine::tests::HttpClient>> m_clients; ///< by role
    std::vector<Operation> m_operations;
    std::unique_ptr<SchemaCheck> m_schemas;
    Likeness m_likeness;
};
