#include "PictureFixture.h"
#include "ui/forms/GalleryList.h"
#include "ui/history/UndoHistory.h"
#include "ui/shell/WorkList.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// Cover and gallery in the window, with real drops and the clipboard.
class tst_PictureFields final : public QObject, private PictureFixture
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
};

void tst_PictureFields::init()
{
    show();
}

void tst_PictureFields::cleanup()
{
    close();
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
    auto *gallery = m_window->find(u"gallery"_s)->findChild<ui::GalleryList *>();
    const auto dragTo = [gallery](int from, const QPoint &place) {
        QMimeData data;
        data.setData(QLatin1StringView(ui::GalleryList::kRowMimeType),
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

QTEST_MAIN(tst_PictureFields)
#include "tst_PictureFields.moc"
