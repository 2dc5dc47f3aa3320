#include <functional>

#include <QDir>
#include <QTest>

#include "TestDatabase.h"
#include "models/accounts/TokenService.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine::models;

namespace {

SecretKey keyOf(char digit)
{
    return SecretKey::fromHex(QByteArray(64, digit), u"test"_s).value();
}

}

Q_DECLARE_METATYPE(std::function<QString(QString)>)

class tst_TokenService final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void secretOpens();
    void secretsAreLongAndDiffer();
    void wrongSecretsDoNot_data();
    void wrongSecretsDoNot();
    void secretOfAnotherWorkspaceDoesNot();
    void databaseHoldsNoSecret();
    void expires();
    void revokes_data();
    void revokes();
    void revokeSaysWhatIsWrong();
    void revokingTwiceKeepsTheFirstTime();
    void listsNewestFirst();
    void remembersTheLastUse();
    void refuses_data();
    void refuses();
    void tellsOthers();
    void lifetimes_data();
    void lifetimes();

private:
    Result<IssuedToken> issue(const QString &name, Role role = Role::Editor,
                              std::optional<std::chrono::seconds> lifetime = {});
    Result<Token> revoke(const QString &idOrName);
    [[nodiscard]] Result<Token> open(const QString &secret) const;

    const TokenService m_tokens{keyOf('a')};
    std::unique_ptr<TestDatabase> m_database;
};

void tst_TokenService::init()
{
    m_database = std::make_unique<TestDatabase>();
}

void tst_TokenService::cleanup()
{
    m_database.reset();
}

Result<IssuedToken> tst_TokenService::issue(const QString &name, Role role,
                                            std::optional<std::chrono::seconds> lifetime)
{
    return m_database->write(
        [this, name, role, lifetime](WriteContext &context) { return m_tokens.create(context, name, role, lifetime); });
}

Result<Token> tst_TokenService::revoke(const QString &idOrName)
{
    return m_database->write([this, idOrName](WriteContext &context) { return m_tokens.revoke(context, idOrName); });
}

Result<Token> tst_TokenService::open(const QString &secret) const
{
    return m_tokens.authenticate(*m_database->reader, secret.toUtf8(), m_database->clock.now());
}

void tst_TokenService::secretOpens()
{
    const auto issued = issue(u"website"_s, Role::Viewer);
    QVERIFY(issued);
    const auto token = open(issued->secret);
    QVERIFY(token);
    QCOMPARE(token->id, issued->token.id);
    QCOMPARE(token->name, u"website"_s);
    QCOMPARE(token->role, Role::Viewer);
    QCOMPARE(token->createdAt, m_database->clock.now());
    QVERIFY(!token->expiresAt && !token->revokedAt && !token->lastUsedAt);
}

void tst_TokenService::secretsAreLongAndDiffer()
{
    const auto first = issue(u"a"_s);
    const auto second = issue(u"a"_s);
    QVERIFY(first->secret != second->secret);
    QVERIFY(first->secret.startsWith(u"vtr_"_s));
    QVERIFY(first->secret.size() >= 4 + 43); // 256 bits in base64
    QVERIFY(open(first->secret)->id != open(second->secret)->id);
}

void tst_TokenService::wrongSecretsDoNot_data()
{
    QTest::addColumn<std::function<QString(QString)>>("change");
    using Change = std::function<QString(QString)>;
    QTest::newRow("nothing") << Change([](const QString &) { return QString(); });
    QTest::newRow("only the prefix") << Change([](const QString &) { return u"vtr_"_s; });
    QTest::newRow("cut short") << Change([](const QString &secret) { return secret.chopped(1); });
    QTest::newRow("something behind it") << Change([](const QString &secret) { return secret + u'A'; });
    QTest::newRow("a space behind it") << Change([](const QString &secret) { return secret + u' '; });
    QTest::newRow("one letter changed") << Change([](QString secret) {
        secret[20] = secret[20] == u'A' ? u'B' : u'A';
        return secret;
    });
    QTest::newRow("without the prefix") << Change([](const QString &secret) { return secret.mid(4); });
    QTest::newRow("prefix in upper case") << Change([](const QString &secret) { return u"VTR_"_s + secret.mid(4); });
    QTest::newRow("very long") << Change([](const QString &secret) { return secret + QString(100'000, u'A'); });
    QTest::newRow("SQL") << Change([](const QString &) { return u"vtr_' OR 1=1 --"_s; });
    QTest::newRow("another language") << Change([](const QString &) { return u"vtr_トークン"_s; });
}

void tst_TokenService::wrongSecretsDoNot()
{
    QFETCH(const std::function<QString(QString)>, change);
    const auto issued = issue(u"website"_s);
    const auto refused = open(change(issued->secret));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unauthenticated);
    QCOMPARE(refused.error().code, u"invalid_token"_s);
    QVERIFY(!refused.error().message.contains(issued->secret.mid(4)));
}

void tst_TokenService::secretOfAnotherWorkspaceDoesNot()
{
    const auto issued = issue(u"website"_s);
    const TokenService other(keyOf('b'));
    const auto refused = other.authenticate(*m_database->reader, issued->secret.toUtf8(), m_database->clock.now());
    QCOMPARE(refused.error().kind, ErrorKind::Unauthenticated);
}

void tst_TokenService::databaseHoldsNoSecret()
{
    const auto issued = issue(u"website"_s);
    const QByteArray secret = issued->secret.toUtf8();
    const QByteArray raw = QByteArray::fromBase64(secret.mid(4), QByteArray::Base64UrlEncoding);
    QCOMPARE(raw.size(), 32);
    const QDir folder(m_database->folder());
    QByteArray everything;
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        everything += file.readAll();
    }
    QVERIFY(everything.contains("website")); // it looks in the right place
    for (const QByteArray &form : {secret, secret.mid(4), secret.mid(4, 16), raw, raw.toHex()})
        QVERIFY(!everything.contains(form));
}

void tst_TokenService::expires()
{
    const auto issued = issue(u"website"_s, Role::Owner, 90s);
    QCOMPARE(issued->token.expiresAt, std::optional(m_database->clock.now() + 90s));
    m_database->clock.advance(89'999ms);
    QVERIFY(open(issued->secret));
    m_database->clock.advance(1ms);
    const auto refused = open(issued->secret);
    QCOMPARE(refused.error().kind, ErrorKind::Unauthenticated);
    QVERIFY(refused.error().message.contains(u"expired"_s));
}

void tst_TokenService::revokes_data()
{
    QTest::addColumn<bool>("byId");
    QTest::newRow("by id") << true;
    QTest::newRow("by name") << false;
}

void tst_TokenService::revokes()
{
    QFETCH(const bool, byId);
    const auto issued = issue(u"website"_s);
    const auto other = issue(u"script"_s);
    const auto revoked = revoke(byId ? issued->token.id.toString() : u"website"_s);
    QCOMPARE(revoked->id, issued->token.id);
    QCOMPARE(revoked->revokedAt, std::optional(m_database->clock.now()));
    const auto refused = open(issued->secret);
    QCOMPARE(refused.error().kind, ErrorKind::Unauthenticated);
    QVERIFY(refused.error().message.contains(u"revoked"_s));
    QVERIFY(open(other->secret));
}

void tst_TokenService::revokeSaysWhatIsWrong()
{
    QCOMPARE(revoke(u"nobody"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(revoke(Id::create(m_database->clock.now()).toString()).error().kind, ErrorKind::NotFound);
    const auto first = issue(u"website"_s);
    const auto second = issue(u"website"_s);
    const auto ambiguous = revoke(u"website"_s);
    QCOMPARE(ambiguous.error().kind, ErrorKind::Conflict);
    QCOMPARE(ambiguous.error().code, u"ambiguous_name"_s);
    QVERIFY(open(first->secret) && open(second->secret));
    // With one of them gone the name is clear again.
    QVERIFY(revoke(first->token.id.toString()));
    QCOMPARE(revoke(u"website"_s)->id, second->token.id);
}

void tst_TokenService::revokingTwiceKeepsTheFirstTime()
{
    const auto issued = issue(u"website"_s);
    const auto first = revoke(issued->token.id.toString());
    m_database->clock.advance(1h);
    QCOMPARE(revoke(issued->token.id.toString())->revokedAt, first->revokedAt);
    QCOMPARE(m_database->changes.generation(Topic::Tokens), quint64(2)); // created, revoked
}

void tst_TokenService::listsNewestFirst()
{
    for (const QString &name : {u"one"_s, u"two"_s, u"three"_s}) {
        QVERIFY(issue(name));
        m_database->clock.advance(1s);
    }
    QVERIFY(revoke(u"two"_s));
    QStringList names;
    for (const Token &token : TokenRepository(*m_database->reader).list())
        names.append(token.name + (token.revokedAt ? u" revoked"_s : QString()));
    QCOMPARE(names, (QStringList{u"three"_s, u"two revoked"_s, u"one"_s}));
}

void tst_TokenService::remembersTheLastUse()
{
    const auto issued = issue(u"website"_s);
    m_database->clock.advance(5min);
    const auto noted = m_database->write([&issued](WriteContext &context) -> Result<void> {
        TokenRepository(context.connection()).setLastUsed(issued->token.id, context.now());
        return {};
    });
    QVERIFY(noted);
    QCOMPARE(open(issued->secret)->lastUsedAt, std::optional(m_database->clock.now()));
}

void tst_TokenService::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("role");
    QTest::newRow("no name") << QString() << int(Role::Owner);
    QTest::newRow("blank") << u"  "_s << int(Role::Owner);
    QTest::newRow("too long") << QString(81, u'a') << int(Role::Owner);
    QTest::newRow("line break") << u"a\nb"_s << int(Role::Owner);
    QTest::newRow("a visitor needs none") << u"website"_s << int(Role::Visitor);
}

void tst_TokenService::refuses()
{
    QFETCH(const QString, name);
    QFETCH(const int, role);
    const auto refused = issue(name, static_cast<Role>(role));
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(m_database->number(u"SELECT count(*) FROM token"_s), 0);
}

void tst_TokenService::tellsOthers()
{
    const auto issued = issue(u"website"_s);
    QVERIFY(revoke(u"website"_s));
    QCOMPARE(m_database->text(u"SELECT group_concat(kind || ' ' || entity_id, ', ') FROM outbox"_s),
             u"created %1, revoked %1"_s.arg(issued->token.id.toString()));
}

void tst_TokenService::lifetimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("days") << u"90d"_s << qint64(90 * 24 * 3600);
    QTest::newRow("hours") << u"12h"_s << qint64(12 * 3600);
    QTest::newRow("minutes") << u"30m"_s << qint64(30 * 60);
    QTest::newRow("ten years") << u"3660d"_s << qint64(3660) * 24 * 3600;
    QTest::newRow("more than ten years") << u"3661d"_s << qint64(-1);
    QTest::newRow("nothing") << u""_s << qint64(-1);
    QTest::newRow("only a unit") << u"d"_s << qint64(-1);
    QTest::newRow("only a number") << u"90"_s << qint64(-1);
    QTest::newRow("zero") << u"0d"_s << qint64(-1);
    QTest::newRow("negative") << u"-1d"_s << qint64(-1);
    QTest::newRow("fraction") << u"1.5d"_s << qint64(-1);
    QTest::newRow("other unit") << u"3w"_s << qint64(-1);
    QTest::newRow("upper case") << u"3D"_s << qint64(-1);
    QTest::newRow("beyond 64 bits") << u"99999999999999999999d"_s << qint64(-1);
}

void tst_TokenService::lifetimes()
{
    QFETCH(const QString, text);
    const auto lifetime = parseLifetime(text);
    QTEST(lifetime ? qint64(lifetime->count()) : qint64(-1), "seconds");
}

QTEST_GUILESS_MAIN(tst_TokenService)
#include "tst_TokenService.moc"
