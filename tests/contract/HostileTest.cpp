#include "HostileTest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

QString HostileTest::start()
{
    if (!m_server.start({u"--threads"_s, u"2"_s}))
        return QString::fromUtf8(m_server.errors());
    m_visitor = m_server.client();
    m_owner = m_server.client(m_server.createToken(u"owner"_s));
    const QJsonObject document = m_visitor->get("/api/openapi.json").json();
    m_operations = operationsOf(document);
    m_check = std::make_unique<SchemaCheck>(document);
    m_subjects = std::make_unique<Subjects>(*m_owner);
    return m_operations.size() < 45 ? u"operations are missing"_s : QString();
}

QString HostileTest::end()
{
    // Asked anew: an idle connection is closed after a while.
    if (m_server.client()->get("/health/readiness").status != 200)
        return u"the server is not well"_s;
    if (m_owner->get("/api/projects").json()[u"meta"_s][u"total"_s].toInt() == 0)
        return u"the projects are gone"_s;
    if (m_server.stop() != 0)
        return u"the server did not stop"_s;
    const QByteArray log = m_server.errors();
    const qsizetype error = log.indexOf("\"level\":\"error\"");
    return error < 0 ? QString() : u"the server saw an error: "_s + QString::fromUtf8(log.mid(error, 500));
}

void HostileTest::addRows(const std::function<bool(const Operation &)> &isMeant) const
{
    QTest::addColumn<size_t>("index");
    for (size_t i = 0; i < m_operations.size(); ++i) {
        if (isMeant(m_operations[i]))
            QTest::newRow(m_operations[i].name().constData()) << i;
    }
}

const Subject &HostileTest::subjectOf(const Operation &operation)
{
    if (m_subjectOf != operation.name()) {
        m_subject = m_subjects->make(operation);
        m_subjectOf = operation.name();
    }
    return m_subject;
}

QString HostileTest::complaint(const Operation &operation, const QByteArray &target, const HttpFields &fields,
                               const QByteArray &body)
{
    m_last = body.isEmpty() ? m_owner->ask(operation.verb(), target, fields)
                            : m_owner->ask(operation.verb(), target,
                                           fields + HttpFields{{"Content-Type", operation.bodyType()}}, body);
    if (operation.isWrite() && m_last.status < 300)
        m_subjectOf.clear();
    return look(operation, target.left(200) + ' ' + body.left(200));
}

QString HostileTest::complaintOfVisitor(const Operation &operation, const QByteArray &target)
{
    m_last = m_visitor->ask(operation.verb(), target);
    return look(operation, target.left(200));
}

QString HostileTest::look(const Operation &operation, const QByteArray &what)
{
    const QString wrong = operation.complaint(m_last, *m_check);
    const QString asked = operation.id() + u' ' + QString::fromUtf8(what) + u": "_s;
    if (!wrong.isEmpty())
        return asked + wrong;
    return m_last.field("x-injected").isNull() ? QString() : asked + u"a header was let in"_s;
}
