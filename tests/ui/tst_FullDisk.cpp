#include <optional>

#include "TestDisk.h"
#include "WindowFixture.h"
#include "ui/widgets/Banner.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// A workspace on a disk without room: the window says so, loses nothing, and goes on when there is room again.
class tst_FullDisk final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void typingGoesOnAndIsKeptLater();
    void aSaveThatFailsLosesNothing();
    void pictures();

private:
    [[nodiscard]] QPlainTextEdit *body() const { return m_window->find<QPlainTextEdit>(u"bodyEditor"_s); }
    [[nodiscard]] const ui::Banner *banner() const
    {
        for (const auto *one : m_window->page().findChildren<ui::Banner *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    [[nodiscard]] bool saysSo() const
    {
        return banner() && banner()->accessibleDescription().contains(u"The disk is full."_s);
    }
    /// Typing that needs more room than there is.
    void typeMuch() const
    {
        body()->setFocus();
        body()->insertPlainText(u"A long text. "_s.repeated(40'000));
        QTest::keyClick(body(), Qt::Key_A);
    }
    [[nodiscard]] QByteArray journal() const
    {
        const QDir folder(m_window->files.workspace->folder() + u"/journal"_s);
        QByteArray all;
        for (const QString &name : folder.entryList({u"*.edits"_s})) {
            QFile file(folder.filePath(name));
            if (file.open(QFile::ReadOnly))
                all += file.readAll();
        }
        return all;
    }

    std::optional<TestDisk> m_disk;
    QByteArray m_usualPlace;
    std::unique_ptr<WindowFixture> m_window;
    models::Id m_id;
};

void tst_FullDisk::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_usualPlace = qgetenv("TMPDIR");
    m_disk.emplace(24);
    if (!m_disk->isMounted())
        QSKIP("only root may mount a disk");
    qputenv("TMPDIR", QFile::encodeName(m_disk->filePath({})));
    m_window = std::make_unique<WindowFixture>();
    m_id = m_window->files.create({{u"title"_s, u"Harbour lights"_s}, {u"body"_s, u"One."_s}}).id;
    m_window->show();
    QTRY_VERIFY(m_window->isOpen(u"Harbour lights"_s));
}

void tst_FullDisk::cleanup()
{
    m_window.reset();
    m_disk.reset();
    m_usualPlace.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", m_usualPlace);
}

void tst_FullDisk::typingGoesOnAndIsKeptLater()
{
    body()->setFocus();
    QTest::keyClicks(body(), u"Kept. "_s);
    QTRY_VERIFY(journal().contains("Kept. "));
    QVERIFY(m_disk->fillUpTo(16 * 1024));
    typeMuch();
    QTRY_VERIFY(saysSo());
    QVERIFY2(journal().contains("Kept. "), "what was kept is still there");
    QVERIFY(m_window->session().isDirty());
    QTest::keyClicks(body(), u"More."_s);
    QVERIFY(body()->toPlainText().contains(u"More."_s));

    m_disk->freeSpace();
    QTRY_VERIFY(!banner());
    QTRY_VERIFY(journal().contains("More."));
}

void tst_FullDisk::aSaveThatFailsLosesNothing()
{
    QVERIFY(m_disk->fillUpTo(0));
    typeMuch();
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(banner() && !m_window->session().isBusy() && !m_window->session().failure().isEmpty());
    QVERIFY2(m_window->session().failure().contains(u"full"_s), qPrintable(m_window->session().failure()));
    QVERIFY(m_window->session().isDirty());
    QCOMPARE(m_window->files.stored(m_id).body, u"One."_s);

    m_disk->freeSpace();
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!m_window->session().isDirty());
    QVERIFY(m_window->files.stored(m_id).body.contains(u"A long text."_s));
    QTRY_VERIFY(!banner());
    QTRY_VERIFY(journal().isEmpty());
}

void tst_FullDisk::pictures()
{
    if (qEnvironmentVariableIsEmpty("VITRINE_SCREENSHOTS"))
        QSKIP("VITRINE_SCREENSHOTS is not set");
    QVERIFY(m_disk->fillUpTo(16 * 1024));
    typeMuch();
    QTRY_VERIFY(saysSo());
    const QDir folder(qEnvironmentVariable("VITRINE_SCREENSHOTS"));
    m_window->window->resize(1280, 800);
    QCoreApplication::processEvents();
    QVERIFY(m_window->window->grab().save(folder.filePath(u"full-disk.png"_s)));
}

QTEST_MAIN(tst_FullDisk)
#include "tst_FullDisk.moc"
