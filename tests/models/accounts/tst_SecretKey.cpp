#include <memory>
#include <thread>
#include <vector>

#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "models/accounts/SecretKey.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_SecretKey final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void makesAFileForItsOwnerOnly();
    void readsTheSameKeyAgain();
    void manyAtOnceGetOneKey();
    void readsAFileMadeByHand_data();
    void readsAFileMadeByHand();
    void refusesAndKeepsWhatIsNoKey_data();
    void refusesAndKeepsWhatIsNoKey();
    void failsWhereNothingCanBeWritten();
    void failsWhereNothingCanBeRead();
    void hashDependsOnKeyPurposeAndText();
    void randomTextsDiffer();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"secret.key"_s); }
    [[nodiscard]] QByteArray content() const
    {
        QFile in(file());
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    void write(const QByteArray &text) const
    {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_SecretKey::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_SecretKey::makesAFileForItsOwnerOnly()
{
    const mode_t before = umask(0);
    const auto key = SecretKey::loadOrCreate(file());
    umask(before);
    QVERIFY(key);
    struct stat status = {};
    QCOMPARE(stat(QFile::encodeName(file()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0600));
    QCOMPARE(content().size(), 65);
    QCOMPARE(QByteArray::fromHex(content().trimmed()).size(), 32);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"secret.key"_s});
}

void tst_SecretKey::readsTheSameKeyAgain()
{
    const auto made = SecretKey::loadOrCreate(file());
    const auto read = SecretKey::loadOrCreate(file());
    QCOMPARE(read->hash("a", "b"), made->hash("a", "b"));
    QCOMPARE(SecretKey::fromHex(content().trimmed(), u"test"_s)->hash("a", "b"), made->hash("a", "b"));
}

void tst_SecretKey::manyAtOnceGetOneKey()
{
    for (int round = 0; round < 20; ++round) {
        QFile::remove(file());
        std::vector<QString> hashes(8);
        {
            std::vector<std::jthread> threads;
            for (QString &hash : hashes) {
                threads.emplace_back([this, &hash] {
                    if (const auto key = SecretKey::loadOrCreate(file()))
                        hash = key->hash("a", "b");
                });
            }
        }
        const QString wanted = SecretKey::loadOrCreate(file())->hash("a", "b");
        for (const QString &hash : hashes)
            QCOMPARE(hash, wanted);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    }
}

void tst_SecretKey::readsAFileMadeByHand_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no line end") << QByteArray(64, 'a');
    QTest::newRow("Windows line end") << QByteArray(64, 'a') + "\r\n";
    QTest::newRow("spaces") << "  " + QByteArray(64, 'a') + "  \n\n";
    QTest::newRow("upper case") << QByteArray(64, 'A') + '\n';
}

void tst_SecretKey::readsAFileMadeByHand()
{
    QFETCH(const QByteArray, text);
    write(text);
    const auto key = SecretKey::loadOrCreate(file());
    QVERIFY(key);
    QCOMPARE(key->hash("a", "b"), SecretKey::fromHex(QByteArray(64, 'a'), u"test"_s)->hash("a", "b"));
}

void tst_SecretKey::refusesAndKeepsWhatIsNoKey_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("too short") << QByteArray(62, 'a');
    QTest::newRow("too long") << QByteArray(66, 'a');
    QTest::newRow("odd length") << QByteArray(63, 'a');
    QTest::newRow("not hexadecimal") << QByteArray(64, 'g');
    QTest::newRow("one wrong digit") << QByteArray(63, 'a') + 'x';
    QTest::newRow("a space inside") << QByteArray(32, 'a') + ' ' + QByteArray(32, 'a');
    QTest::newRow("two keys") << QByteArray(64, 'a') + '\n' + QByteArray(64, 'b');
    QTest::newRow("raw bytes") << QByteArray(32, '\x81');
}

void tst_SecretKey::refusesAndKeepsWhatIsNoKey()
{
    QFETCH(const QByteArray, text);
    write(text);
    const auto refused = SecretKey::loadOrCreate(file());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(refused.error().code, u"key_invalid"_s);
    QVERIFY(refused.error().message.contains(file()));
    QCOMPARE(content(), text);
    QVERIFY(!SecretKey::fromHex(text, u"VITRINE_SECRET_KEY"_s));
}

void tst_SecretKey::failsWhereNothingCanBeWritten()
{
    const QString lost = m_folder->filePath(u"no/folder/secret.key"_s);
    const auto failed = SecretKey::loadOrCreate(lost);
    QCOMPARE(failed.error().code, u"key_not_writable"_s);
    QVERIFY(failed.error().message.contains(lost));
}

void tst_SecretKey::failsWhereNothingCanBeRead()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"secret.key"_s));
    const auto failed = SecretKey::loadOrCreate(file());
    QCOMPARE(failed.error().code, u"key_not_readable"_s);
    QVERIFY(failed.error().message.contains(file()));
}

void tst_SecretKey::hashDependsOnKeyPurposeAndText()
{
    const auto key = SecretKey::fromHex(QByteArray(64, 'a'), u"test"_s).value();
    const auto other = SecretKey::fromHex(QByteArray(64, 'b'), u"test"_s).value();
    const QSet<QString> hashes{key.hash("token", "x"),  key.hash("token", "y"), key.hash("session", "x"),
                               key.hash("toke", "nx"),  key.hash("tokenx", ""), key.hash("", "tokenx"),
                               other.hash("token", "x")};
    QCOMPARE(hashes.size(), 7);
    QCOMPARE(key.hash("token", "x"), key.hash("token", "x"));
    QCOMPARE(key.hash("token", "x").size(), 64);
}

void tst_SecretKey::randomTextsDiffer()
{
    QSet<QByteArray> texts;
    for (int i = 0; i < 1'000; ++i)
        texts.insert(randomText(32));
    QCOMPARE(texts.size(), 1'000);
    QCOMPARE(randomText(32).size(), 43);
    for (const char c : randomText(300))
        QVERIFY(QByteArrayView("-_").contains(c) || isalnum(static_cast<unsigned char>(c)));
}

QTEST_GUILESS_MAIN(tst_SecretKey)
#include "tst_SecretKey.moc"
