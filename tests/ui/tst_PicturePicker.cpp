#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QDir>
#include <QPainter>

#include "PictureFixture.h"
#include "ui/pictures/PictureCache.h"
#include "ui/pictures/PictureListModel.h"
#include "ui/shell/WorkList.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// The dialog that chooses among the workspace's pictures, and what goes on around it.
class tst_PicturePicker final : public QObject, private PictureFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void thePickerIsWorkedByKeyboard();
    void thePickerSearchesByName();
    void thePickerReadsOnAsItIsScrolled();
    void anEmptyPickerSaysWhatToDo();
    void thePickerAddsFromTheComputer();
    void thePickerTakesDrops();
    void aLargeFileShowsItsProgressAndCanBeStopped();
    void everythingHasAName();
    void pictures();
};

void tst_PicturePicker::init()
{
    show();
}

void tst_PicturePicker::cleanup()
{
    close();
}

void tst_PicturePicker::thePickerIsWorkedByKeyboard()
{
    stored(u"a.png"_s);
    stored(u"b.png"_s, Qt::blue);
    frame()->setFocus();
    m_window->press(Qt::Key_Return);
    QTRY_VERIFY(picker() && picker()->isVisible());
    QVERIFY(QTest::qWaitForWindowActive(picker()));
    auto *grid = inPicker<QListView>(u"pictureGrid"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 2);
    QVERIFY(!inPicker(u"pickerAccept"_s)->isEnabled());
    QCOMPARE(QApplication::focusWidget(), inPicker(u"pictureSearch"_s));
    m_window->press(Qt::Key_Down);
    m_window->press(Qt::Key_Right);
    QCOMPARE(grid->currentIndex().data().toString(), u"a.png"_s);
    m_window->press(Qt::Key_Return);
    QTRY_VERIFY(!picker());
    QVERIFY(coverUrl().endsWith(u"a.png"_s));

    openPicker(u"gallery-add"_s);
    m_window->press(Qt::Key_Down);
    m_window->press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(inPicker<QLabel>(u"pickerStatus"_s)->text(), u"2 picture(s) selected"_s);
    m_window->press(Qt::Key_Return);
    QTRY_COMPARE(galleryNames(), (QStringList{u"b.png"_s, u"a.png"_s}));
}

void tst_PicturePicker::thePickerSearchesByName()
{
    stored(u"Harbour.png"_s);
    stored(u"Lamp.png"_s, Qt::blue);
    openPicker(u"cover-choose"_s);
    auto *grid = inPicker<QListView>(u"pictureGrid"_s);
    QTest::keyClicks(inPicker(u"pictureSearch"_s), u"harb"_s);
    QTRY_COMPARE(grid->model()->rowCount(), 1);
    QTest::keyClicks(inPicker(u"pictureSearch"_s), u"zzz"_s);
    QTRY_VERIFY(inPicker(u"pickerEmpty"_s)->isVisible());
    QTest::mouseClick(inPicker(u"emptyPlain"_s), Qt::LeftButton);
    QTRY_COMPARE(grid->model()->rowCount(), 2);
    closePicker();
    QVERIFY(value(u"cover"_s).isNull());
}

void tst_PicturePicker::thePickerReadsOnAsItIsScrolled()
{
    auto &pictures = m_window->files.workspace->pictures();
    for (int i = 0; i < 200; ++i) {
        const QByteArray bytes = plain({16, 12}, QColor::fromHsv(i, 255, 255));
        QVERIFY(pictures.addBytes(u"%1.png"_s.arg(i), [bytes] { return bytes; }).get());
    }
    openPicker(u"cover-choose"_s);
    auto *grid = inPicker<QListView>(u"pictureGrid"_s);
    const QAbstractItemModelTester tester(grid->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(grid->model()->rowCount(), ui::PictureListModel::kPage);
    QCOMPARE(grid->model()->index(0, 0).data().toString(), u"199.png"_s);
    grid->setFocus();
    for (int i = 0; i < 4; ++i) {
        const int before = grid->model()->rowCount();
        m_window->press(Qt::Key_End);
        if (before < 200)
            QTRY_VERIFY(grid->model()->rowCount() > before);
    }
    QCOMPARE(grid->model()->rowCount(), 200);
    // What is added meanwhile stands on top, and the selection stays where it is.
    const QString current = grid->currentIndex().data().toString();
    stored(u"new.png"_s);
    QTRY_COMPARE(grid->model()->index(0, 0).data().toString(), u"new.png"_s);
    QCOMPARE(grid->currentIndex().data().toString(), current);
    closePicker();
}

void tst_PicturePicker::anEmptyPickerSaysWhatToDo()
{
    openPicker(u"cover-choose"_s);
    QVERIFY(inPicker(u"pickerEmpty"_s)->isVisible());
    const QString file = picture(u"a.png"_s);
    intake()->setFileQuestion([file](QWidget *, bool areMany, const std::function<void(const QStringList &)> &answer) {
        QVERIFY(!areMany);
        answer({file});
    });
    QTest::mouseClick(inPicker(u"emptyPrimary"_s), Qt::LeftButton);
    QTRY_VERIFY(!picker());
    QVERIFY(coverUrl().endsWith(u"a.png"_s));
}

void tst_PicturePicker::thePickerAddsFromTheComputer()
{
    stored(u"old.png"_s, Qt::green);
    QStringList files{picture(u"a.png"_s), write(u"b.png"_s, "Hello")};
    intake()->setFileQuestion(
        [&files](QWidget *, bool, const std::function<void(const QStringList &)> &answer) { answer(files); });
    openPicker(u"gallery-add"_s);
    QTest::mouseClick(inPicker(u"pickerFromComputer"_s), Qt::LeftButton);
    QTRY_VERIFY(inPicker<QLabel>(u"refusalText"_s)->text().contains(u"b.png is no picture"_s));
    QTRY_COMPARE(inPicker<QListView>(u"pictureGrid"_s)->model()->rowCount(), 2);
    files.removeLast();
    QTest::mouseClick(inPicker(u"pickerFromComputer"_s), Qt::LeftButton);
    QTRY_VERIFY(!picker());
    QCOMPARE(galleryNames(), QStringList{u"a.png"_s});
}

void tst_PicturePicker::thePickerTakesDrops()
{
    stored(u"old.png"_s, Qt::green);
    openPicker(u"cover-choose"_s);
    QVERIFY(drop(picker(), QStringList{picture(u"a.png"_s)}));
    QTRY_VERIFY(!picker());
    QVERIFY(coverUrl().endsWith(u"a.png"_s));
}

void tst_PicturePicker::aLargeFileShowsItsProgressAndCanBeStopped()
{
    QFile file(picture(u"large.png"_s));
    QVERIFY(file.resize(models::PictureAccess::kMaximumBytes)); // takes no room on the disk, until it is copied
    ui::WorkList &work = m_window->window->work();
    QVERIFY(drop(m_window->find(u"cover"_s), QStringList{file.fileName()}));
    QTRY_VERIFY(!work.running().empty() && work.running().front().done > 0);
    QVERIFY2(work.running().front().text().contains(u"large.png"_s), qPrintable(work.running().front().text()));
    QVERIFY(work.running().front().total > 1);
    work.cancelAll();
    QTRY_VERIFY(work.running().empty());
    QVERIFY(value(u"cover"_s).isNull());
    QVERIFY(refusal(u"cover"_s).isEmpty());
    QVERIFY(m_window->files.workspace->pictures().list({}).get()->empty());
}

void tst_PicturePicker::everythingHasAName()
{
    stored(u"old.png"_s, Qt::green);
    QVERIFY(drop(m_window->find(u"cover"_s), QStringList{picture(u"a.png"_s)}));
    QTRY_VERIFY(!coverUrl().isEmpty());
    fillGallery({u"b.png"_s, u"c.png"_s});
    openPicker(u"gallery-add"_s);
    QStringList nameless;
    for (QWidget *part : {m_window->find(u"cover"_s), m_window->find(u"gallery"_s), static_cast<QWidget *>(picker())}) {
        for (QWidget *widget : part->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
                continue;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            if (!face || face->text(QAccessible::Name).isEmpty())
                nameless.append(QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName());
        }
    }
    QCOMPARE(nameless, QStringList());
    closePicker();
}

void tst_PicturePicker::pictures()
{
    const QString folder = qEnvironmentVariable("VITRINE_SCREENSHOTS");
    if (folder.isEmpty())
        QSKIP("VITRINE_SCREENSHOTS is not set");
    const auto scene = [this](const QString &name, int hue, const QSize &size) {
        QImage image(size, QImage::Format_RGB32);
        QPainter painter(&image);
        for (int i = 0; i < 6; ++i)
            painter.fillRect(0, size.height() * i / 6, size.width(), size.height() / 6 + 1,
                             QColor::fromHsv((hue + i * 9) % 360, 120 + i * 15, 230 - i * 24));
        painter.setBrush(QColor::fromHsv((hue + 180) % 360, 180, 240));
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(QPoint(size.width() / 2, size.height() / 2), size.height() / 5, size.height() / 5);
        painter.end();
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "png");
        return write(name, bytes);
    };
    const auto shoot = [&](const QString &name) {
        for (const auto &[choice, scheme] :
             {std::pair{ui::ThemeChoice::Light, u"light"_s}, {ui::ThemeChoice::Dark, u"dark"_s}}) {
            m_window->theme.setChoice(choice);
            QWidget *of = picker() ? static_cast<QWidget *>(picker()) : m_window->window.get();
            QSignalSpy ready(m_window->window->findChild<ui::PictureCache *>(), &ui::PictureCache::ready);
            do
                of->grab();
            while (ready.wait(300));
            QVERIFY(of->grab().save(QDir(folder).filePath(u"%1-%2.png"_s.arg(name, scheme))));
        }
    };
    m_window->window->resize(1280, 800);
    shoot(u"media-empty"_s);
    QStringList files;
    const QStringList names{u"quay-four-dusk.png"_s, u"harbour-night.png"_s, u"night-ferry-03.png"_s,
                            u"a-very-long-name-of-a-picture-that-does-not-fit-its-tile.png"_s, u"paper.png"_s};
    for (int i = 0; i < names.size(); ++i)
        files.append(scene(names[i], i * 70, i == 2 ? QSize(400, 700) : QSize(800, 600)));
    QVERIFY(drop(m_window->find(u"cover"_s), files.first(1)));
    QTRY_VERIFY(!coverUrl().isEmpty());
    m_window->field<QPlainTextEdit>(u"cover.alt"_s)->setPlainText(u"A lit sign on quay four at dusk"_s);
    QVERIFY(drop(m_window->find(u"gallery"_s), files.sliced(1), {4, 5000}));
    QTRY_COMPARE(galleryNames().size(), 4);
    frame()->setFocus();
    shoot(u"media-filled"_s);
    m_window->window->resize(1920, 1080);
    m_window->click(u"gallery-address"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"nonsense"_s);
    QVERIFY(drop(m_window->find(u"cover"_s), QStringList{write(u"photo.png"_s, "Hello")}));
    QTRY_VERIFY(!refusal(u"cover"_s).isEmpty());
    shoot(u"media-errors-wide"_s);
    m_window->window->resize(1280, 800);
    m_window->window->setLayoutDirection(Qt::RightToLeft);
    shoot(u"media-rtl"_s);
    m_window->window->setLayoutDirection(Qt::LeftToRight);
    openPicker(u"gallery-add"_s);
    m_window->press(Qt::Key_Down);
    m_window->press(Qt::Key_Right, Qt::ShiftModifier);
    shoot(u"picker"_s);
    closePicker();
}

QTEST_MAIN(tst_PicturePicker)
#include "tst_PicturePicker.moc"
