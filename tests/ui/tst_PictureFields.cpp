#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QDir>
#include <QMimeData>
#include <QPainter>
#include <QToolButton>

#include "WindowFixture.h"
#include "assets/TestPictures.h"
#include "models/assets/AssetAddress.h"
#include "models/workspace/PictureAccess.h"
#include "ui/forms/GalleryField.h"
#include "ui/forms/ImageField.h"
#include "ui/history/UndoHistory.h"
#include "ui/pictures/PictureCache.h"
#include "ui/pictures/PictureFrame.h"
#include "ui/pictures/PictureIntake.h"
#include "ui/pictures/PictureListModel.h"
#include "ui/pictures/PicturePicker.h"
#include "ui/shell/WorkList.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// Cover and gallery in the window, with real drops, the clipboard and the dialog that chooses.
class tst_PictureFields final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aDroppedFileBecomesTheCover();
    void aDropOnATextIsNoText();
    void otherDropsAreNotTaken();
    void aPictureIsPastedByKeyboard();
    void replacingKeepsWhatIsWrittenAboutIt();
    void deleteTakesItAwayAndUndoBringsItBack();
    void anAddressOnTheWebIsTyped();
    void anAddressOfNothingIsToldAtTheField();
    void tooLongAltTextIsToldBelowIt();
    void refusalsAreToldAtTheField_data();
    void refusalsAreToldAtTheField();
    void ofSeveralTheFirstIsTaken();
    void whatComesLateIsNotForTheNextItem();

    void severalJoinTheGalleryAtOnce();
    void aDropJoinsWhereItIsHeld();
    void aRowMovesByKeyboard();
    void aRowIsDragged();
    void aRowIsRemoved();
    void eachStepOfAGalleryIsUndoneAlone();
    void aFullGallerySaysSo();
    void aGalleryTakesAddresses();
    void errorsStandAtTheirRow();

    void thePickerIsWorkedByKeyboard();
    void thePickerSearchesByName();
    void thePickerReadsOnAsItIsScrolled();
    void anEmptyPickerSaysWhatToDo();
    void thePickerAddsFromTheComputer();
    void thePickerTakesDrops();
    void aLargeFileShowsItsProgressAndCanBeStopped();
    void everythingHasAName();
    void pictures();

private:
    static QByteArray plain(const QSize &size, const QColor &color)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(color);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "png");
        return bytes;
    }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_window->files.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    QString picture(const QString &name, const QColor &color = Qt::red, const QSize &size = {64, 48}) const
    {
        return write(name, plain(size, color));
    }
    models::Asset stored(const QString &name, const QColor &color = Qt::red) const
    {
        m_window->files.clock.advance(std::chrono::seconds(1));
        return m_window->files.workspace->pictures().add(picture(name, color)).get().value();
    }
    /// As the window system does: over it, then let go.
    static bool drop(QWidget *target, const QMimeData &data, const QPoint &place = {4, 4})
    {
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, {});
        enter.ignore();
        QApplication::sendEvent(target, &enter);
        if (!enter.isAccepted())
            return false;
        QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(target, &move);
        QDropEvent let(place, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(target, &let);
        return let.isAccepted();
    }
    static bool drop(QWidget *target, const QStringList &files, const QPoint &place = {4, 4})
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : files)
            urls.append(QUrl::fromLocalFile(file));
        data.setUrls(urls);
        return drop(target, data, place);
    }
    [[nodiscard]] QJsonValue value(const QString &field) const
    {
        return m_window->session().draft().values().value(field);
    }
    [[nodiscard]] QString coverUrl() const { return value(u"cover"_s).toObject().value(u"url"_s).toString(); }
    [[nodiscard]] QStringList galleryNames() const
    {
        QStringList names;
        for (const auto &item : value(u"gallery"_s).toArray()) {
            const auto address = models::AssetAddress::parse(item.toObject().value(u"url"_s).toString());
            names.append(address ? address->name : item.toObject().value(u"url"_s).toString());
        }
        return names;
    }
    void fillGallery(const QStringList &names) const
    {
        QStringList files;
        for (int i = 0; i < names.size(); ++i)
            files.append(picture(names[i], QColor::fromHsv(i * 20, 200, 200)));
        const qsizetype before = galleryNames().size();
        QVERIFY(drop(m_window->find(u"gallery"_s), files, {4, 5000}));
        QTRY_COMPARE(galleryNames().size(), before + names.size());
    }
    QWidget *row(int number) const
    {
        return m_window->find(u"gallery"_s)->findChild<QWidget *>(u"item%1"_s.arg(number));
    }
    QLineEdit *altOf(int number) const
    {
        const auto lines = row(number)->findChildren<QLineEdit *>();
        const auto found =
            std::ranges::find(lines, u"Picture %1, Alternative text"_s.arg(number + 1), &QLineEdit::accessibleName);
        return found == lines.end() ? nullptr : *found;
    }
    ui::PictureFrame *frame() const { return m_window->find<ui::PictureFrame>(u"cover-frame"_s); }
    [[nodiscard]] QString refusal(const QString &field) const
    {
        return m_window->find(field)->findChild<QLabel *>(u"refusalText"_s)->text();
    }
    ui::PictureIntake *intake() const { return m_window->window->findChild<ui::PictureIntake *>(); }
    ui::PicturePicker *picker() const { return m_window->window->findChild<ui::PicturePicker *>(); }
    template <class W = QWidget>
    W *inPicker(const QString &name) const
    {
        return picker()->findChild<W *>(name);
    }
    void openPicker(const QString &button) const
    {
        QTest::mouseClick(m_window->find(button), Qt::LeftButton);
        QTRY_VERIFY(picker() && picker()->isVisible());
        QVERIFY(QTest::qWaitForWindowActive(picker()));
        QTRY_VERIFY(inPicker<QListView>(u"pictureGrid"_s)->model()->rowCount() > 0 ||
                    inPicker(u"pickerEmpty"_s)->isVisible());
    }
    void closePicker() const
    {
        QTest::keyClick(picker(), Qt::Key_Escape);
        QTRY_VERIFY(!picker());
    }
    void save() const
    {
        m_window->press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!m_window->session().isDirty());
    }
    models::Project storedProject() const { return m_window->files.stored(m_window->session().id()); }

    std::unique_ptr<WindowFixture> m_window;
};

void tst_PictureFields::init()
{
    m_window = std::make_unique<WindowFixture>();
    m_window->files.create({{u"title"_s, u"Field notes"_s}});
    m_window->files.clock.advance(std::chrono::hours(1));
    m_window->files.create({{u"title"_s, u"Harbour lights"_s}});
    m_window->show();
    QTRY_VERIFY(m_window->isOpen(u"Harbour lights"_s));
    m_window->find<QTabBar>(u"tabs"_s)->setCurrentIndex(2);
}

void tst_PictureFields::cleanup()
{
    QApplication::clipboard()->clear();
    m_window.reset();
}

void tst_PictureFields::aDroppedFileBecomesTheCover()
{
    QVERIFY(drop(m_window->find(u"cover"_s), QStringList{picture(u"Harbour at dawn.png"_s, Qt::red, {160, 120})}));
    QTRY_VERIFY(!coverUrl().isEmpty());
    QCOMPARE(m_window->text(u"cover-facts"_s), u"Harbour at dawn.png, 160 × 120"_s);
    m_window->field<QPlainTextEdit>(u"cover.alt"_s)->setPlainText(u"The harbour, red"_s);
    const QString before = coverUrl();
    save();
    const models::Image cover = storedProject().cover;
    QCOMPARE(cover.url, before);
    QCOMPARE(cover.alt, u"The harbour, red"_s);
    QVERIFY(cover.assetId.has_value());
    QCOMPARE(cover.width, 160);
    QVERIFY(!m_window->session().isDirty());
}

void tst_PictureFields::aDropOnATextIsNoText()
{
    QVERIFY(drop(m_window->find(u"cover"_s), QStringList{picture(u"a.png"_s)}));
    QTRY_VERIFY(coverUrl().endsWith(u"a.png"_s));
    auto *alt = m_window->field<QPlainTextEdit>(u"cover.alt"_s);
    QVERIFY(drop(alt->viewport(), QStringList{picture(u"b.png"_s, Qt::blue)}));
    QTRY_VERIFY(coverUrl().endsWith(u"b.png"_s));
    QCOMPARE(alt->toPlainText(), QString());
}

void tst_PictureFields::otherDropsAreNotTaken()
{
    QVERIFY(!drop(m_window->find(u"cover"_s), QStringList{write(u"notes.txt"_s, "Hello")}));
    QMimeData text;
    text.setText(u"Hello"_s);
    QVERIFY(!drop(m_window->find(u"gallery"_s), text));
}

void tst_PictureFields::aPictureIsPastedByKeyboard()
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::green);
    QApplication::clipboard()->setImage(image);
    frame()->setFocus();
    m_window->press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(coverUrl().endsWith(u".png"_s));
    QCOMPARE(value(u"cover"_s).toObject().value(u"width"_s).toInt(), 40);

    QApplication::clipboard()->setText(u"Hello"_s);
    m_window->press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(refusal(u"cover"_s).contains(u"no picture"_s));
    QApplication::clipboard()->setText(u"https://example.com/a.jpg"_s);
    m_window->press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(coverUrl(), u"https://example.com/a.jpg"_s);
}

void tst_PictureFields::replacingKeepsWhatIsWrittenAboutIt()
{
    QVERIFY(drop(m_window->find(u"cover"_s), QStringList{picture(u"a.png"_s)}));
    QTRY_VERIFY(coverUrl().endsWith(u"a.png"_s));
    m_window->field<QPlainTextEdit>(u"cover.alt"_s)->setPlainText(u"A lamp"_s);
    QVERIFY(drop(m_window->find(u"cover"_s), QStringList{picture(u"b.png"_s, Qt::blue, {30, 60})}));
    QTRY_VERIFY(coverUrl().endsWith(u"b.png"_s));
    QCOMPARE(value(u"cover"_s).toObject().value(u"alt"_s).toString(), u"A lamp"_s);
    QCOMPARE(value(u"cover"_s).toObject().value(u"height"_s).toInt(), 60);
}

void tst_PictureFields::deleteTakesItAwayAndUndoBringsItBack()
{
    QVERIFY(drop(m_window->find(u"cover"_s), QStringList{picture(u"a.png"_s)}));
    QTRY_VERIFY(!coverUrl().isEmpty());
    m_window->field<QPlainTextEdit>(u"cover.alt"_s)->setPlainText(u"A lamp"_s);
    save();
    const QJsonValue before = value(u"cover"_s);
    frame()->setFocus();
    m_window->press(Qt::Key_Delete);
    QVERIFY(value(u"cover"_s).isNull());
    QVERIFY(!m_window->find(u"cover-remove"_s)->isVisible());
    m_window->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(value(u"cover"_s), before);
    QCOMPARE(m_window->field<QPlainTextEdit>(u"cover.alt"_s)->toPlainText(), u"A lamp"_s);
    m_window->click(u"cover-remove"_s);
    save();
    QCOMPARE(storedProject().cover, models::Image());
}

void tst_PictureFields::anAddressOnTheWebIsTyped()
{
    m_window->click(u"cover-address"_s);
    QCOMPARE(QApplication::focusWidget(), m_window->field<QLineEdit>(u"cover.url"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"https://example.com/a b.jpg"_s);
    QCOMPARE(m_window->field<QLineEdit>(u"cover.url"_s)->text(), u"https://example.com/a b.jpg"_s);
    m_window->field<QLineEdit>(u"cover.url"_s)->setText(u"https://example.com/a.jpg"_s);
    save();
    QCOMPARE(storedProject().cover.url, u"https://example.com/a.jpg"_s);
    QVERIFY(!storedProject().cover.assetId);
    QVERIFY(m_window->field<QLineEdit>(u"cover.url"_s)->isVisible());
}

void tst_PictureFields::anAddressOfNothingIsToldAtTheField()
{
    m_window->click(u"cover-address"_s);
    m_window->field<QLineEdit>(u"cover.url"_s)->setText(u"/media/%1/x.png"_s.arg(QString(64, u'0')));
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!m_window->session().errors().empty());
    QCOMPARE(m_window->text(u"cover.url-error"_s), u"There is no such asset."_s);
    QVERIFY(m_window->find(u"cover.url-error"_s)->isVisible());
}

void tst_PictureFields::tooLongAltTextIsToldBelowIt()
{
    QVERIFY(drop(m_window->find(u"cover"_s), QStringList{picture(u"a.png"_s)}));
    QTRY_VERIFY(!coverUrl().isEmpty());
    m_window->field<QPlainTextEdit>(u"cover.alt"_s)->setPlainText(QString(501, u'a'));
    QTRY_VERIFY(!m_window->text(u"cover.alt-error"_s).isEmpty());
    QVERIFY(!m_window->find(u"save"_s)->isEnabled());
}

void tst_PictureFields::refusalsAreToldAtTheField_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing") << QByteArray() << u"is empty"_s;
    QTest::newRow("text") << QByteArray("Hello") << u"is no picture"_s;
    QTest::newRow("HEIC") << pictures::avif(pictures::extent(9, 9), "heic" + QByteArray(4, 0)) << u"Save it as JPEG"_s;
}

void tst_PictureFields::refusalsAreToldAtTheField()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    const QString file = write(u"photo.png"_s, bytes);
    for (const QString &field : {u"cover"_s, u"gallery"_s}) {
        QVERIFY(drop(m_window->find(field), QStringList{file}));
        QTRY_VERIFY2(refusal(field).contains(said), qPrintable(refusal(field)));
        QVERIFY(m_window->find(field)->findChild<QLabel *>(u"refusalText"_s)->isVisible());
    }
    QVERIFY(!m_window->session().isDirty());
    QVERIFY(drop(m_window->find(u"cover"_s), QStringList{picture(u"a.png"_s)}));
    QTRY_VERIFY(!coverUrl().isEmpty());
    QVERIFY(!m_window->find(u"cover"_s)->findChild<QLabel *>(u"refusalText"_s)->isVisible());
}

void tst_PictureFields::ofSeveralTheFirstIsTaken()
{
    QVERIFY(drop(m_window->find(u"cover"_s), {picture(u"a.png"_s), picture(u"b.png"_s, Qt::blue)}));
    QTRY_VERIFY(coverUrl().endsWith(u"a.png"_s));
    QVERIFY(refusal(u"cover"_s).contains(u"first"_s));
}

void tst_PictureFields::whatComesLateIsNotForTheNextItem()
{
    QVERIFY(drop(m_window->find(u"cover"_s), QStringList{picture(u"a.png"_s)}));
    m_window->clickRow(1);
    QTRY_VERIFY(m_window->isOpen(u"Field notes"_s));
    QTRY_COMPARE(m_window->files.workspace->pictures().list({}).get()->size(), 1U); // it is kept
    QTRY_VERIFY(m_window->window->work().running().empty());
    QTRY_VERIFY(m_window->text(u"toastText"_s).contains(u"picture"_s));
    QVERIFY(value(u"cover"_s).isNull());
    QVERIFY(!m_window->session().isDirty());
}

void tst_PictureFields::severalJoinTheGalleryAtOnce()
{
    fillGallery({u"a.png"_s, u"b.png"_s, u"c.png"_s});
    QCOMPARE(galleryNames(), (QStringList{u"a.png"_s, u"b.png"_s, u"c.png"_s}));
    altOf(1)->setText(u"The second"_s);
    save();
    const auto gallery = storedProject().gallery;
    QCOMPARE(gallery.size(), 3U);
    QCOMPARE(gallery[1].alt, u"The second"_s);
    QVERIFY(gallery[2].assetId.has_value());
}

void tst_PictureFields::aDropJoinsWhereItIsHeld()
{
    fillGallery({u"a.png"_s, u"b.png"_s});
    QCoreApplication::processEvents();
    const QPoint place = row(1)->geometry().topLeft() + QPoint(4, 4);
    QVERIFY(drop(m_window->find(u"gallery"_s), QStringList{picture(u"c.png"_s, Qt::cyan)}, place));
    QTRY_COMPARE(galleryNames(), (QStringList{u"a.png"_s, u"c.png"_s, u"b.png"_s}));
}

void tst_PictureFields::aRowMovesByKeyboard()
{
    fillGallery({u"a.png"_s, u"b.png"_s, u"c.png"_s});
    QLineEdit *line = altOf(0);
    line->setFocus();
    m_window->press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(galleryNames(), (QStringList{u"b.png"_s, u"a.png"_s, u"c.png"_s}));
    QCOMPARE(QApplication::focusWidget(), line);
    m_window->press(Qt::Key_Down, Qt::AltModifier);
    m_window->press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(galleryNames(), (QStringList{u"b.png"_s, u"c.png"_s, u"a.png"_s}));
    auto *up = row(2)->findChild<QToolButton *>(u"moveUp"_s);
    up->setFocus();
    m_window->press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(galleryNames(), (QStringList{u"b.png"_s, u"a.png"_s, u"c.png"_s}));
    QTest::mouseClick(up, Qt::LeftButton);
    QCOMPARE(galleryNames(), (QStringList{u"a.png"_s, u"b.png"_s, u"c.png"_s}));
    QVERIFY(!row(0)->findChild<QToolButton *>(u"moveUp"_s)->isEnabled());
    QVERIFY(!row(2)->findChild<QToolButton *>(u"moveDown"_s)->isEnabled());
}

void tst_PictureFields::aRowIsDragged()
{
    fillGallery({u"a.png"_s, u"b.png"_s, u"c.png"_s});
    QCoreApplication::processEvents();
    auto *gallery = m_window->find<ui::GalleryField>(u"gallery"_s);
    const auto dragTo = [gallery](int from, const QPoint &place) {
        QMimeData data;
        data.setData(QLatin1StringView(ui::GalleryField::kRowMimeType),
                     QByteArray::number(quint64(quintptr(gallery))) + ' ' + QByteArray::number(from));
        return drop(gallery, data, place);
    };
    QVERIFY(dragTo(0, row(2)->geometry().bottomLeft()));
    QCOMPARE(galleryNames(), (QStringList{u"b.png"_s, u"c.png"_s, u"a.png"_s}));
    QVERIFY(dragTo(2, row(0)->geometry().topLeft()));
    QCOMPARE(galleryNames(), (QStringList{u"a.png"_s, u"b.png"_s, u"c.png"_s}));
}

void tst_PictureFields::aRowIsRemoved()
{
    fillGallery({u"a.png"_s, u"b.png"_s});
    QTest::mouseClick(row(0)->findChild<QToolButton *>(u"remove"_s), Qt::LeftButton);
    QCOMPARE(galleryNames(), QStringList{u"b.png"_s});
    QCOMPARE(QApplication::focusWidget(), row(0)->findChild<ui::PictureFrame *>());
    m_window->press(Qt::Key_Delete);
    QCOMPARE(galleryNames(), QStringList());
    QCOMPARE(QApplication::focusWidget(), m_window->find(u"gallery-empty"_s));
}

void tst_PictureFields::eachStepOfAGalleryIsUndoneAlone()
{
    fillGallery({u"a.png"_s, u"b.png"_s, u"c.png"_s});
    save();
    QTest::mouseClick(row(0)->findChild<QToolButton *>(u"remove"_s), Qt::LeftButton);
    QTest::mouseClick(row(0)->findChild<QToolButton *>(u"moveDown"_s), Qt::LeftButton);
    QCOMPARE(galleryNames(), (QStringList{u"c.png"_s, u"b.png"_s}));
    m_window->window->undoHistory().undo();
    QTRY_COMPARE(galleryNames(), (QStringList{u"b.png"_s, u"c.png"_s}));
    m_window->window->undoHistory().undo();
    QTRY_COMPARE(galleryNames(), (QStringList{u"a.png"_s, u"b.png"_s, u"c.png"_s}));
    QVERIFY(!m_window->session().isDirty());
}

void tst_PictureFields::aFullGallerySaysSo()
{
    QJsonArray many;
    for (int i = 0; i < 99; ++i)
        many.append(QJsonObject{{u"url"_s, u"https://example.com/%1.jpg"_s.arg(i)}});
    m_window->files.update(m_window->session().id(), {{u"gallery"_s, many}});
    QTRY_COMPARE(galleryNames().size(), 99);
    QVERIFY(drop(m_window->find(u"gallery"_s), {picture(u"a.png"_s), picture(u"b.png"_s, Qt::blue)}, {4, 100'000}));
    QTRY_COMPARE(galleryNames().size(), 100);
    QCOMPARE(galleryNames().last(), u"a.png"_s);
    QVERIFY(refusal(u"gallery"_s).contains(u"100"_s));
}

void tst_PictureFields::aGalleryTakesAddresses()
{
    m_window->click(u"gallery-address"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"https://example.com/a.jpg"_s);
    QCOMPARE(galleryNames(), QStringList{u"https://example.com/a.jpg"_s});
    m_window->click(u"gallery-address"_s); // and nothing is typed into it
    save();
    QCOMPARE(storedProject().gallery.size(), 1U);
}

void tst_PictureFields::errorsStandAtTheirRow()
{
    fillGallery({u"a.png"_s, u"b.png"_s});
    m_window->click(u"gallery-address"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"nonsense"_s);
    QTRY_VERIFY(!m_window->session().errors().empty());
    const auto isToldIn = [this](int number) {
        const auto labels = row(number)->findChildren<QLabel *>();
        return std::ranges::any_of(labels,
                                   [](const QLabel *label) { return label->isVisible() && !label->text().isEmpty(); });
    };
    QTRY_VERIFY(isToldIn(2));
    QVERIFY(!isToldIn(0));
}

void tst_PictureFields::thePickerIsWorkedByKeyboard()
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

void tst_PictureFields::thePickerSearchesByName()
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

void tst_PictureFields::thePickerReadsOnAsItIsScrolled()
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

void tst_PictureFields::anEmptyPickerSaysWhatToDo()
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

void tst_PictureFields::thePickerAddsFromTheComputer()
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

void tst_PictureFields::thePickerTakesDrops()
{
    stored(u"old.png"_s, Qt::green);
    openPicker(u"cover-choose"_s);
    QVERIFY(drop(picker(), QStringList{picture(u"a.png"_s)}));
    QTRY_VERIFY(!picker());
    QVERIFY(coverUrl().endsWith(u"a.png"_s));
}

void tst_PictureFields::aLargeFileShowsItsProgressAndCanBeStopped()
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

void tst_PictureFields::everythingHasAName()
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

void tst_PictureFields::pictures()
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

QTEST_MAIN(tst_PictureFields)
#include "tst_PictureFields.moc"
