#include <QTest>

#include "models/accounts/PreviewLinks.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine::models;

/// Links that show one item for a while.
class tst_PreviewLinks final : public QObject
{
    Q_OBJECT

private slots:
    void openTheItemTheyWereMadeFor();
    void endWithTheirTime();
    void refuseWhatWasNotSignedHere_data();
    void refuseWhatWasNotSignedHere();
    void areOfOneKey();

private:
    const Instant m_now{std::chrono::seconds(1'700'000'000)};
    const PreviewLinks m_links{SecretKey::fromHex(QByteArray(64, 'a'), u"test"_s).value()};
    const Id m_item = Id::create(m_now);
};

void tst_PreviewLinks::openTheItemTheyWereMadeFor()
{
    const QString link = m_links.sign(m_item, m_now + 1h);
    QCOMPARE(m_links.open(link, m_now).value(), m_item);
    QVERIFY(link.size() < 100);
    static const QRegularExpression kUnescaped(u"^[A-Za-z0-9._~-]+$"_s); // RFC 3986, 2.3
    QVERIFY(kUnescaped.match(link).hasMatch());
}

void tst_PreviewLinks::endWithTheirTime()
{
    const QString link = m_links.sign(m_item, m_now + 1h);
    QVERIFY(m_links.open(link, m_now + 59min));
    QCOMPARE(m_links.open(link, m_now + 1h).error().code, u"invalid_preview"_s);
    QVERIFY(m_links.open(link, m_now + 1h).error().message.contains(u"expired"_s));
}

void tst_PreviewLinks::refuseWhatWasNotSignedHere_data()
{
    QTest::addColumn<QString>("link");
    const QString good = m_links.sign(m_item, m_now + 1h);
    QTest::newRow("empty") << u""_s;
    QTest::newRow("dots") << u".."_s;
    QTest::newRow("no signature") << good.section(u'.', 0, 1);
    QTest::newRow("empty signature") << good.section(u'.', 0, 1) + u'.';
    QTest::newRow("later") << good.section(u'.', 0, 0) + u".zzzzzzz."_s + good.section(u'.', 2, 2);
    QTest::newRow("another item") << Id::create(m_now).toString() + u'.' + good.section(u'.', 1, 2);
    QTest::newRow("more behind it") << good + u'0';
    QTest::newRow("one more part") << good + u".0"_s;
    QTest::newRow("other letters") << good.toUpper();
    QTest::newRow("not ASCII") << good.left(good.size() - 1) + u'é';
}

void tst_PreviewLinks::refuseWhatWasNotSignedHere()
{
    QFETCH(const QString, link);
    QCOMPARE(m_links.open(link, m_now).error().kind, ErrorKind::Forbidden);
}

void tst_PreviewLinks::areOfOneKey()
{
    const PreviewLinks others{SecretKey::fromHex(QByteArray(64, 'b'), u"test"_s).value()};
    QVERIFY(!others.open(m_links.sign(m_item, m_now + 1h), m_now));
}

QTEST_GUILESS_MAIN(tst_PreviewLinks)
#include "tst_PreviewLinks.moc"
