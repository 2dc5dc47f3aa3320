#pragma once

#include <functional>
#include <memory>

#include "Subjects.h"
#include "tests/support/ServerUnderTest.h"

/// A server with all its operations, for tests that give them what they should not get: always a documented answer,
/// never a 500, and in the end a server that is well and saw no error of its own.
class HostileTest final
{
public:
    /// What went wrong; empty when all went well.
    [[nodiscard]] QString start();
    [[nodiscard]] QString end();

    [[nodiscard]] const std::vector<Operation> &operations() const { return m_operations; }
    /// The data rows of the operations that are meant, in a column "index".
    void addRows(const std::function<bool(const Operation &)> &isMeant) const;

    /// Something for the operation that is as it should be: the last one that was made for it until it is used up.
    [[nodiscard]] const Subject &subjectOf(const Operation &operation);
    /// Sends it as one who may; what is wrong with the answer.
    [[nodiscard]] QString complaint(const Operation &operation, const QByteArray &target,
                                    const vitrine::tests::HttpFields &fields, const QByteArray &body);
    /// The same as somebody without a token.
    [[nodiscard]] QString complaintOfVisitor(const Operation &operation, const QByteArray &target);
    /// The answer that was looked at last.
    [[nodiscard]] const vitrine::tests::HttpAnswer &last() const { return m_last; }
    [[nodiscard]] vitrine::tests::HttpClient &owner() { return *m_owner; }

private:
    [[nodiscard]] QString look(const Operation &operation, const QByteArray &what);

    vitrine::tests::ServerUnderTest m_server;
    std::unique_ptr<vitrine::tests::HttpClient> m_visitor;
    std::unique_ptr<vitrine::tests::HttpClient> m_owner;
    std::vector<Operation> m_operations;
    std::unique_ptr<vitrine::tests::SchemaCheck> m_check;
    std::unique_ptr<Subjects> m_subjects;
    QByteArray m_subjectOf; ///< the name of the operation that m_subject is for; empty: it is used up
    Subject m_subject;
    vitrine::tests::HttpAnswer m_last;
};
