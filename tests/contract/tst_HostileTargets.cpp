#include <QtTest>

#include <QJsonDocument>

#include "HostileTest.h"
#include "HostileTexts.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// Every parameter of every path and query, given what it should not be.
class TestHostileTargets final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void takesQueries_data();
    void takesQueries();
    void refusesUnknownQueries_data();
    void refusesUnknownQueries();
    void takesPaths_data();
    void takesPaths();
    void takesCursors_data();
    void takesCursors();
    void takesPreviews();
    void takesWhatIsNotDocumented_data();
    void takesWhatIsNotDocumented();

private:
    [[nodiscard]] static QByteArray bodyOf(const Subject &subject)
    {
        return subject.body.isEmpty() ? QByteArray() : QJsonDocument(subject.body).toJson();
    }

    HostileTest m_test;
};

namespace {

/// Whether a value, as it travels, is one that the parameter's schema takes. Nothing is read as something else: "abc"
/// is not 0, " 1" is not 1.
bool isTaken(const QJsonObject &schema, const QByteArray &value)
{
    static const QRegularExpression kBroken(u"%(?![0-9a-fA-F]{2})"_s);
    const QByteArray decoded = QByteArray::fromPercentEncoding(value);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(decoded);
    if (kBroken.match(QString::fromLatin1(value)).hasMatch() || decoder.hasError() || text.contains(QChar(0)))
        return false;
    const auto isBetween = [&schema](const QString &least, const QString &most, qint64 number) {
        return number >= schema[least].toInteger(number) && number <= schema[most].toInteger(number);
    };
    const QString type = schema[u"type"_s].toString();
    if (type == u"integer")
        return QString::number(text.toLongLong()) == text && isBetween(u"minimum"_s, u"maximum"_s, text.toLongLong());
    if (type == u"boolean")
        return text == u"true" || text == u"false";
    if (type == u"string") {
        return isBetween(u"minLength"_s, u"maxLength"_s, text.toUcs4().size()) &&
               (!schema.contains(u"enum"_s) || schema[u"enum"_s].toArray().contains(text));
    }
    const QStringList names = text.split(u',');
    const QJsonArray choices = schema[u"items"_s][u"enum"_s].toArray();
    return isBetween(u"minItems"_s, u"maxItems"_s, names.size()) &&
           std::ranges::all_of(names, [&choices](const QString &name) { return choices.contains(name); });
}

}

void TestHostileTargets::initTestCase()
{
    const QString wrong = m_test.start();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestHostileTargets::cleanupTestCase()
{
    const QString wrong = m_test.end();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestHostileTargets::takesQueries_data()
{
    m_test.addRows([](const Operation &operation) { return !operation.parameters(u"query"_s).isEmpty(); });
}

void TestHostileTargets::takesQueries()
{
    QFETCH(const size_t, index);
    const Operation &operation = m_test.operations()[index];
    const QStringList names = operation.parameters(u"query"_s);
    const QByteArray target = m_test.subjectOf(operation).target;
    for (const QString &name : names) {
        const QJsonObject schema = operation.parameter(name)[u"schema"_s].toObject();
        for (const QByteArray &value : hostileTargetTexts()) {
            const QByteArray asked = target + '?' + name.toLatin1() + '=' + value;
            QString wrong = m_test.complaintOfVisitor(operation, asked);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            wrong = m_test.complaint(operation, asked, {}, {});
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            if (!isTaken(schema, value))
                QVERIFY2(m_test.last().status == 400 || m_test.last().status == 414, asked.left(200).constData());
        }
    }
}

void TestHostileTargets::refusesUnknownQueries_data()
{
    m_test.addRows([](const Operation &) { return true; });
}

void TestHostileTargets::refusesUnknownQueries()
{
    QFETCH(const size_t, index);
    const Operation &operation = m_test.operations()[index];
    const Subject subject = m_test.subjectOf(operation);
    for (const QByteArray &name :
         QByteArrayList{"unknown", "", "%00", "%ff", "status%5Bne%5D", "customFields._x", longText()}) {
        const QString wrong = m_test.complaint(operation, subject.target + '?' + name + "=1", {}, bodyOf(subject));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY2(m_test.last().status == 400 || m_test.last().status == 414, name.left(200).constData());
    }
}

void TestHostileTargets::takesPaths_data()
{
    m_test.addRows([](const Operation &operation) { return !operation.parameters(u"path"_s).isEmpty(); });
}

/// One parameter of the path at a time, the others as they should be.
void TestHostileTargets::takesPaths()
{
    QFETCH(const size_t, index);
    const Operation &operation = m_test.operations()[index];
    const QStringList names = operation.parameters(u"path"_s);
    const QByteArrayList segments = operation.path.toLatin1().split('/');
    for (const QString &name : names) {
        for (const QByteArray &value : hostileTargetTexts() + QByteArrayList{QByteArray(300, 'a'), "ORDER"}) {
            if (value.isEmpty() || value == "." || value == ".." || value == "%2F" || value == "%2e%2e")
                continue; // another path
            const Subject subject = m_test.subjectOf(operation);
            QByteArrayList filled = subject.target.split('/');
            filled[segments.indexOf('{' + name.toLatin1() + '}')] = value;
            const QString wrong = m_test.complaint(operation, filled.join('/'), {}, bodyOf(subject));
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            QVERIFY2(m_test.last().status == 404 || m_test.last().status == 414 || m_test.last().status == 405,
                     value.left(200).constData());
        }
    }
}

void TestHostileTargets::takesCursors_data()
{
    m_test.addRows([](const Operation &operation) { return operation.parameters(u"query"_s).contains(u"cursor"_s); });
}

/// Cursors that look as if they had been made here.
void TestHostileTargets::takesCursors()
{
    QFETCH(const size_t, index);
    const Operation &operation = m_test.operations()[index];
    const QByteArray path = operation.path.toLatin1();
    for (int i = 0; i < 3; ++i)
        QVERIFY(!m_test.subjectOf({operation.path + u"/{slug}"_s, u"get%1"_s.arg(i), {}}).target.isEmpty());
    for (const QByteArray &sort : {""_ba, "&sort=title"_ba, "&sort=-updatedAt,slug"_ba, "&sort=publishAt"_ba}) {
        const QByteArray list = path + "?limit=1" + sort + "&cursor=";
        const QByteArray real = m_test.owner().get(list).json()[u"meta"_s][u"nextCursor"_s].toString().toLatin1();
        QVERIFY2(!real.isEmpty(), list.constData());
        QByteArrayList cursors{real + "=", real + real, real.chopped(1), real.toLower(), "W10", "bnVsbA", "e30"};
        for (qsizetype i = 0; i < real.size(); ++i) {
            QByteArray changed = real;
            changed[i] = changed[i] == 'A' ? 'Q' : 'A';
            cursors.append(changed);
        }
        QJsonArray values =
            QJsonDocument::fromJson(QByteArray::fromBase64(real, QByteArray::Base64UrlEncoding)).array();
        for (const QJsonValue &value : {QJsonValue(), QJsonValue(true), QJsonValue(1e300), QJsonValue(-0.5),
                                        QJsonValue(u"'; --"_s), QJsonValue(QJsonArray())}) {
            for (qsizetype i = 0; i < values.size(); ++i) {
                QJsonArray other = values;
                other[i] = value;
                cursors.append(QJsonDocument(other)
                                   .toJson(QJsonDocument::Compact)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
            }
        }
        for (const QByteArray &cursor : std::as_const(cursors)) {
            const QString wrong = m_test.complaint(operation, list + cursor, {}, {});
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }
}

void TestHostileTargets::takesPreviews()
{
    for (const QByteArray &kind : {"projects"_ba, "articles"_ba}) {
        const QByteArray collection = "/api/" + kind;
        const QString title = u"Seen before it is public"_s;
        const QByteArray slug =
            m_test.owner().post(collection, {{u"title"_s, title}}).data()[u"slug"_s].toString().toLatin1();
        const QByteArray token =
            m_test.owner().post(collection + '/' + slug + "/preview", {}).data()[u"token"_s].toString().toLatin1();
        const auto read = std::ranges::find_if(m_test.operations(), [&collection](const Operation &operation) {
            return operation.name() == "GET " + collection + "/{slug}";
        });
        const QByteArray target = collection + '/' + slug + "?preview=";
        QVERIFY(m_test.complaintOfVisitor(*read, target + token).isEmpty());
        QCOMPARE(m_test.last().status, 200);
        QByteArrayList tokens{token + 'A', token.chopped(1), token + token};
        for (qsizetype i = 0; i < token.size(); ++i) {
            QByteArray changed = token;
            changed[i] = changed[i] == '0' ? '1' : '0';
            tokens.append(changed);
        }
        for (const QByteArray &wrongToken : std::as_const(tokens)) {
            const QString wrong = m_test.complaintOfVisitor(*read, target + wrongToken);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            QVERIFY2(m_test.last().status == 403 || m_test.last().status == 400, wrongToken.constData());
        }
    }
}

void TestHostileTargets::takesWhatIsNotDocumented_data()
{
    QTest::addColumn<QByteArray>("before");
    for (const char *before :
         {"/feed.xml?", "/feed.xml?a=", "/feed.json?a=", "/sitemap.xml?part=", "/robots.txt?a=", "/health/liveness?a=",
          "/health/readiness?a=", "/api/docs?a=", "/api/docs/", "/api/docs/explorer.js?a=", "/media/", "/media/a/",
          "/media/0198c0de-0000-7000-8000-000000000001/", "/media/a/a?a=", "/", "/api/", "/api/v1/", "/api/v1/v1/",
          "/health/"})
        QTest::newRow(before) << QByteArray(before);
}

void TestHostileTargets::takesWhatIsNotDocumented()
{
    QFETCH(const QByteArray, before);
    static const QList<int> kExpected{200, 308, 400, 404, 405, 414};
    for (const QByteArray &value : hostileTargetTexts()) {
        const HttpAnswer answer = m_test.owner().get(before + value);
        QVERIFY2(kExpected.contains(answer.status), (before + value.left(200)).constData());
        QVERIFY(answer.field("x-injected").isNull());
    }
}

QTEST_GUILESS_MAIN(TestHostileTargets)
#include "tst_HostileTargets.moc"
