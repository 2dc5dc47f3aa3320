#include <QDir>

#include "ListFixture.h"
#include "WindowTour.h"
#include "ui/pictures/PictureCache.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// For the designer's eye: VITRINE_SCREENSHOTS names the folder. The list in its states, over the demo content.
class tst_ListPictures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_list.reset(); }
    void pictures_data();
    void pictures();

private:
    void picture(const QString &name, QWidget *of = nullptr) const;

    std::unique_ptr<ListFixture> m_list;
};

void tst_ListPictures::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("VITRINE_SCREENSHOTS"))
        QSKIP("VITRINE_SCREENSHOTS is not set");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_list = std::make_unique<ListFixture>();
    WindowTour(m_list->window).fill();
    m_list->fill({u"A title that is much longer than any list is wide, because somebody wrote a whole sentence here"_s,
                  u"Kestrelhouse tea tins"_s},
                 {{u"publishAt"_s, u"2026-11-24T08:00:00.000Z"_s}});
    m_list->window.show();
    QTRY_COMPARE(m_list->window.session().state(), ui::ContentSession::State::Open);
}

void tst_ListPictures::picture(const QString &name, QWidget *of) const
{
    QSignalSpy read(m_list->window.window->findChild<ui::PictureCache *>(), &ui::PictureCache::ready);
    while (read.wait(300)) // until no more of the items' pictures come
        read.clear();
    const QDir folder(qEnvironmentVariable("VITRINE_SCREENSHOTS"));
    QVERIFY((of ? of : m_list->window.window.get())->grab().save(folder.filePath(u"list-"_s + name + u".png"_s)));
}

void tst_ListPictures::pictures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("theme");
    QTest::newRow("light") << QSize(1280, 800) << u"themeLight"_s;
    QTest::newRow("dark") << QSize(1280, 800) << u"themeDark"_s;
    QTest::newRow("wide") << QSize(1920, 1080) << u"themeLight"_s;
    QTest::newRow("small") << QSize(1024, 640) << u"themeLight"_s;
}

void tst_ListPictures::pictures()
{
    QFETCH(const QSize, size);
    QFETCH(const QString, theme);
    const QString suffix = u'-' + QString::fromLatin1(QTest::currentDataTag());
    m_list->window.window->findChild<QAction *>(theme)->trigger();
    m_list->window.window->resize(size);
    QCoreApplication::processEvents();
    m_list->view()->setFocus();
    m_list->key(Qt::Key_Home);
    picture(u"rows"_s + suffix);
    for (int i = 0; i < 4; ++i)
        m_list->key(Qt::Key_Down, Qt::ShiftModifier);
    QTRY_VERIFY(m_list->button("bulkMain")->isEnabled());
    picture(u"bulk"_s + suffix);
    m_list->key(Qt::Key_Escape);
    m_list->action("cards")->trigger();
    picture(u"cards"_s + suffix);
    m_list->clickRow(1, Qt::ControlModifier);
    m_list->clickRow(3, Qt::ControlModifier);
    m_list->clickRow(4, Qt::ControlModifier);
    QTRY_VERIFY(m_list->button("bulkMain")->isEnabled());
    picture(u"cards-bulk"_s + suffix);
    m_list->action("addTag")->trigger();
    QWidget *picker = m_list->window.window->findChild<QWidget *>(u"tagPicker"_s);
    QVERIFY(picker);
    QTest::keyClicks(picker->findChild<QLineEdit *>(), u"ma"_s);
    picture(u"tags"_s + suffix, picker);
    picker->close();
    m_list->key(Qt::Key_Escape);
    auto *filter = m_list->window.find<QLineEdit>(u"filter"_s);
    filter->setText(u"nothing like it"_s);
    QTRY_COMPARE(m_list->window.page().model().rowCount(), 0);
    picture(u"empty"_s + suffix);
    filter->clear();
    QTRY_VERIFY(m_list->window.page().model().rowCount() > 0);
    m_list->action("cards")->trigger();
}

QTEST_MAIN(tst_ListPictures)
#include "tst_ListPictures.moc"
