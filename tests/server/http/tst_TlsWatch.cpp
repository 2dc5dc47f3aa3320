#include <atomic>

#include <QMutex>
#include <QTemporaryDir>
#include <QTest>

#include "TestCertificate.h"
#include "server/http/TlsWatch.h"

using namespace vitrine;
using namespace vitrine::server;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A running server's certificate and its files.
class tst_TlsWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void takesUpARenewedPair();
    void waitsForBothFiles_data();
    void waitsForBothFiles();
    void followsALink();
    void keepsTheOldOneWhenTheNewOneIsNoGood();
    void readsAtOnceWhenAsked();
    void leavesUnchangedFilesAlone();
    void endsWhileNothingHappens();

private:
    void watch(std::chrono::milliseconds interval = 20ms);
    [[nodiscard]] QString shown() const;
    /// Long enough for several looks.
    void letItLook()
    {
        QVERIFY(!QTest::qWaitFor([this] { return m_count > 0; }, 200));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    TestCertificate m_old;
    TestCertificate m_new;
    const models::SystemClock m_clock;
    mutable QMutex m_mutex;
    QString m_shown;
    std::atomic<int> m_count = 0;
    std::unique_ptr<TlsWatch> m_watch;
};

void tst_TlsWatch::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_old = TestCertificate::make(m_folder->path(), u"old"_s);
    m_new = TestCertificate::make(m_folder->path(), u"new"_s);
    m_shown.clear();
    m_count = 0;
}

void tst_TlsWatch::cleanup()
{
    m_watch.reset();
}

void tst_TlsWatch::watch(std::chrono::milliseconds interval)
{
    m_watch = std::make_unique<TlsWatch>(m_old.certificateFile, m_old.keyFile, m_clock, interval);
    QVERIFY(m_watch->load());
    m_watch->begin([this](const TlsIdentity &identity) {
        const QMutexLocker lock(&m_mutex);
        const auto certificate = identity.configuration.localCertificate();
        m_shown = certificate.subjectInfo(QSslCertificate::CommonName).value(0);
        ++m_count;
    });
}

QString tst_TlsWatch::shown() const
{
    const QMutexLocker lock(&m_mutex);
    return m_shown;
}

void tst_TlsWatch::takesUpARenewedPair()
{
    watch();
    m_new.replace(m_old);
    QTRY_COMPARE(shown(), u"new"_s);
}

void tst_TlsWatch::waitsForBothFiles_data()
{
    QTest::addColumn<bool>("isKeyFirst");
    QTest::newRow("certificate first") << false;
    QTest::newRow("key first") << true;
}

void tst_TlsWatch::waitsForBothFiles()
{
    QFETCH(const bool, isKeyFirst);
    watch();
    if (isKeyFirst)
        replaceFile(m_new.keyFile, m_old.keyFile);
    else
        replaceFile(m_new.certificateFile, m_old.certificateFile);
    letItLook();
    if (isKeyFirst)
        replaceFile(m_new.certificateFile, m_old.certificateFile);
    else
        replaceFile(m_new.keyFile, m_old.keyFile);
    QTRY_COMPARE(shown(), u"new"_s);
}

void tst_TlsWatch::followsALink()
{
    const TestCertificate links{m_folder->filePath(u"live.pem"_s), m_folder->filePath(u"live.key"_s)};
    QVERIFY(QFile::link(m_old.certificateFile, links.certificateFile));
    QVERIFY(QFile::link(m_old.keyFile, links.keyFile));
    const TestCertificate target = std::exchange(m_old, links);
    watch();
    QVERIFY(QFile::remove(links.certificateFile));
    QVERIFY(QFile::remove(links.keyFile));
    QVERIFY(QFile::link(m_new.certificateFile, links.certificateFile));
    QVERIFY(QFile::link(m_new.keyFile, links.keyFile));
    QTRY_COMPARE(shown(), u"new"_s);
}

void tst_TlsWatch::keepsTheOldOneWhenTheNewOneIsNoGood()
{
    watch();
    QFile broken(m_old.keyFile);
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("half a k") > 0);
    broken.close();
    letItLook();
    m_new.replace(m_old);
    QTRY_COMPARE(shown(), u"new"_s);
}

void tst_TlsWatch::readsAtOnceWhenAsked()
{
    watch(1h);
    m_new.replace(m_old);
    m_watch->reload();
    QTRY_COMPARE(shown(), u"new"_s);
    m_watch->reload();
    QTRY_COMPARE(m_count, 2);
}

void tst_TlsWatch::leavesUnchangedFilesAlone()
{
    watch();
    letItLook();
}

void tst_TlsWatch::endsWhileNothingHappens()
{
    watch(1h);
    m_watch.reset(); // at once
}

QTEST_GUILESS_MAIN(tst_TlsWatch)
#include "tst_TlsWatch.moc"
