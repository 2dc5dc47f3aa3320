#include <QtTest>

#include "server/docs/FieldProblems.h"
#include "server/pipeline/Problem.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;
using vitrine::models::Error;
using vitrine::models::ErrorKind;

/// Every code that the sources name where a client may be told of it, held against what is documented.
class TestProblemCodes final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void errorsAreDocumented();
    void refusalsAreDocumented();
    void fieldErrorsAreDocumented();
    void documentedOnesAreUsed();

private:
    /// Every match in what may be told to a client.
    void eachMatch(const QString &pattern, const std::function<void(const QRegularExpressionMatch &)> &visit) const;

    QMap<QString, QString> m_sources; ///< by path from the root
};

namespace {

/// Where the owner is told something by the window or a command, and never a client: opening a workspace, settings,
/// keys, migrations, backups, import and export, tokens, listening.
const QRegularExpression kInside(u"^models/(settings/|workspace/|storage/(Backup|Migrator)"
                                 "|exchange/|accounts/(SecretKey|TokenService))"
                                 "|^server/(EmbeddedServer|HttpsFront|http/(ListeningSocket|TlsIdentity))"_s);

const QMap<QString, ErrorKind> kKinds{{u"BadRequest"_s, ErrorKind::BadRequest},
                                      {u"Unauthenticated"_s, ErrorKind::Unauthenticated},
                                      {u"Forbidden"_s, ErrorKind::Forbidden},
                                      {u"NotFound"_s, ErrorKind::NotFound},
                                      {u"Gone"_s, ErrorKind::Gone},
                                      {u"Conflict"_s, ErrorKind::Conflict},
                                      {u"Stale"_s, ErrorKind::Stale},
                                      {u"TooLarge"_s, ErrorKind::TooLarge},
                                      {u"Invalid"_s, ErrorKind::Invalid},
                                      {u"Unavailable"_s, ErrorKind::Unavailable},
                                      {u"Internal"_s, ErrorKind::Internal}};

/// fail(ErrorKind::NotFound, u"not_found"_s, ...), and errors made without it.
const QString kErrorPattern = uR"-(ErrorKind::(\w+),\s*u"([a-z_]+)"_s)-"_s;

bool isDocumented(const QString &code)
{
    return findProblemKind(code.toLatin1()) != nullptr;
}

}

void TestProblemCodes::initTestCase()
{
    const QString root = QStringLiteral(SOURCE_ROOT);
    for (const QString &folder : {u"models"_s, u"server"_s}) {
        QDirIterator found(root + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext()) {
            QFile file(found.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString path = file.fileName().mid(root.size() + 1);
            if (!kInside.match(path).hasMatch())
                m_sources.insert(path, QString::fromUtf8(file.readAll()));
        }
    }
    QVERIFY(m_sources.size() > 100);
}

void TestProblemCodes::eachMatch(const QString &pattern,
                                 const std::function<void(const QRegularExpressionMatch &)> &visit) const
{
    const QRegularExpression expression(pattern);
    for (auto source = m_sources.begin(); source != m_sources.end(); ++source) {
        for (auto matches = expression.globalMatch(source.value()); matches.hasNext();)
            visit(matches.next());
    }
}

void TestProblemCodes::errorsAreDocumented()
{
    int count = 0;
    eachMatch(kErrorPattern, [&count](const QRegularExpressionMatch &match) {
        const QString code = match.captured(2);
        ++count;
        if (code == "invalid_setting"_L1) // before anything is served
            return;
        QVERIFY2(isDocumented(code), qPrintable(code));
        const Error error{kKinds.value(match.captured(1), ErrorKind::Internal), code, {}};
        // Those that come with a status of their own.
        static const QStringList kOwn{u"unsupported_media_type"_s, u"method_not_allowed"_s, u"range_not_satisfiable"_s};
        if (!kOwn.contains(code))
            QVERIFY2(findProblemKind(code.toLatin1())->status == statusFor(error), qPrintable(match.captured()));
    });
    QVERIFY(count > 30);
}

/// The guard in front of the server tells the log more than the client, who gets the code of the status.
void TestProblemCodes::refusalsAreDocumented()
{
    QSet<int> statuses;
    eachMatch(uR"-([({](\d{3}),\s*"([a-z_]+)",)-"_s, [&statuses](const QRegularExpressionMatch &match) {
        const int status = match.captured(1).toInt();
        statuses.insert(status);
        const Error error{ErrorKind::BadRequest, match.captured(2), u"Why."_s};
        const QByteArray body = problemResponse(status, error, "r").body;
        const QJsonObject problem = QJsonDocument::fromJson(body).object();
        const ProblemKind *kind = findProblemKind(problem[u"code"_s].toString().toLatin1());
        QVERIFY2(kind && kind->status == status, qPrintable(match.captured()));
        // Many reasons have one status here: the general one would say too little.
        if (status == 503)
            QCOMPARE(QString::fromLatin1(kind->code), match.captured(2));
    });
    for (const int status : {400, 408, 411, 413, 414, 417, 431, 501, 503, 505})
        QVERIFY2(statuses.contains(status), qPrintable(QString::number(status)));
}

void TestProblemCodes::fieldErrorsAreDocumented()
{
    QSet<QString> documented;
    for (const FieldProblem &problem : fieldProblems())
        documented.insert(QString::fromLatin1(problem.code));
    QSet<QString> used;
    // errors.add(path, u"too_long"_s, ...): the first argument may be a text, too.
    const QString first = uR"-((?:errors|broken)\.add\(\s*(?:[^;"]|u"[^"]*"_s(?=,\s*(?:u"|QStringLiteral)))*?)-"_s;
    eachMatch(first + uR"-(,\s*(?:u"|QStringLiteral\(")([a-z_]+)")-"_s,
              [&used](const QRegularExpressionMatch &match) { used.insert(match.captured(1)); });
    eachMatch(uR"-(refuse\([^;"]*(?:u"query"_s\))?, u"([a-z_]+)"_s,)-"_s,
              [&used](const QRegularExpressionMatch &match) { used.insert(match.captured(1)); });
    QCOMPARE(used, documented);
}

void TestProblemCodes::documentedOnesAreUsed()
{
    QString all;
    for (auto source = m_sources.begin(); source != m_sources.end(); ++source) {
        if (!source.key().endsWith(u"pipeline/Problem.cpp"_s) && !source.key().startsWith(u"server/docs/"_s))
            all += source.value();
    }
    // What the guard's refusals are told as.
    static const QStringList kByStatus{u"timeout"_s,         u"too_large"_s,
                                       u"uri_too_long"_s,    u"expectation_failed"_s,
                                       u"not_implemented"_s, u"version_not_supported"_s};
    for (const ProblemKind &kind : problemKinds()) {
        const QString code = QString::fromLatin1(kind.code);
        QVERIFY2(kByStatus.contains(code) || all.contains(u'"' + code + u'"'), qPrintable(code));
    }
}

QTEST_APPLESS_MAIN(TestProblemCodes)
#include "tst_ProblemCodes.moc"
