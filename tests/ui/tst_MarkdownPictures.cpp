#include <QAbstractButton>
#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QTextBrowser>

#include "WindowFixture.h"
#include "models/workspace/PictureAccess.h"
#include "ui/pictures/PictureCache.h"
#include "ui/pictures/PictureIntake.h"
#include "ui/shell/WorkList.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/MarkdownEditor.h"
#include "ui/widgets/MarkdownPane.h"
#include "ui/widgets/MarkdownPictures.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace vitrine::ui;

class tst_MarkdownPictures : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aDroppedFileComesToItsPlace();
    void theTextMayChangeMeanwhile();
    void severalAtOnce();
    void aPastedPicture();
    void copiedWordsStayWords();
    void refusalsAreTold();
    void anotherTextGetsNothing();
    void chosenFiles();
    void thePreviewShowsThem();

private:
    [[nodiscard]] QString file(const QString &name, const QSize &size = {40, 20});
    void drop(const QStringList &files, int position);
    [[nodiscard]] QLabel *mark() const { return m_editor->findChild<QLabel *>(u"pictureMark"_s); }
    [[nodiscard]] QString text() const;

    std::unique_ptr<WorkspaceFixture> m_files;
    std::unique_ptr<WorkList> m_work;
    std::unique_ptr<PictureCache> m_cache;
    std::unique_ptr<PictureIntake> m_intake;
    std::unique_ptr<MarkdownPane> m_pane;
    MarkdownEditor *m_editor = nullptr;
};

void tst_MarkdownPictures::init()
{
    m_pane.reset();
    m_intake.reset();
    m_cache.reset();
    m_files = std::make_unique<WorkspaceFixture>();
    m_work = std::make_unique<WorkList>();
    m_cache = std::make_unique<PictureCache>(m_files->workspace->pictures());
    m_intake = std::make_unique<PictureIntake>(m_files->workspace->pictures(), *m_work, m_files->clock);
    m_pane = std::make_unique<MarkdownPane>();
    m_pane->setPictures(*m_cache, *m_intake);
    m_pane->resize(1000, 500);
    m_pane->show();
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_editor = m_pane->editor();
    m_editor->setFocus();
}

QString tst_MarkdownPictures::file(const QString &name, const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    const QString path = m_files->filePath(name);
    if (!image.save(path))
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void tst_MarkdownPictures::drop(const QStringList &files, int position)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &one : files)
        urls.append(QUrl::fromLocalFile(one));
    data.setUrls(urls);
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(position);
    const QPoint place = m_editor->cursorRect(cursor).center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_editor->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_editor->viewport(), &event);
}

/// With all ids the same.
QString tst_MarkdownPictures::text() const
{
    static const QRegularExpression id(u"[0-9a-f-]{36}"_s);
    return m_pane->text().replace(id, u"ID"_s);
}

void tst_MarkdownPictures::aDroppedFileComesToItsPlace()
{
    m_pane->setText(u"before after"_s);
    drop({file(u"quay-four.png"_s)}, 7);
    QVERIFY(mark() && mark()->isVisible()); // at once, and not in the text
    QCOMPARE(m_pane->text(), u"before after"_s);
    QTRY_COMPARE(text(), u"before ![Quay four](/media/ID/quay-four.png)after"_s);
    QVERIFY(!mark());
    QCOMPARE(m_editor->textCursor().selectedText(), u"Quay four"_s);
    QTest::keyClicks(m_editor, u"Dusk"_s);
    QCOMPARE(text(), u"before ![Dusk](/media/ID/quay-four.png)after"_s);
    m_editor->undo();
    m_editor->undo();
    QCOMPARE(m_pane->text(), u"before after"_s);
    m_editor->redo();
    QCOMPARE(text(), u"before ![Quay four](/media/ID/quay-four.png)after"_s);
}

void tst_MarkdownPictures::theTextMayChangeMeanwhile()
{
    m_pane->setText(u"before after"_s);
    drop({file(u"a.png"_s)}, 7);
    m_editor->moveCursor(QTextCursor::Start);
    QTest::keyClicks(m_editor, u"Even "_s);
    QTRY_COMPARE(text(), u"Even before ![A](/media/ID/a.png)after"_s);
    QCOMPARE(m_editor->textCursor().position(), 5); // whoever is writing is left alone
    m_editor->undo();
    QCOMPARE(m_pane->text(), u"Even before after"_s);
}

void tst_MarkdownPictures::severalAtOnce()
{
    drop({file(u"a.png"_s), file(u"b.png"_s, {30, 30}), file(u"c.jpg"_s)}, 0);
    QTRY_COMPARE(text(), u"![A](/media/ID/a.png)\n\n![B](/media/ID/b.png)\n\n![C](/media/ID/c.jpg)"_s);
    m_editor->undo();
    QCOMPARE(m_pane->text(), QString());
}

void tst_MarkdownPictures::aPastedPicture()
{
    auto *data = new QMimeData;
    data->setImageData(QImage(file(u"x.png"_s)));
    QApplication::clipboard()->setMimeData(data);
    QTest::keyClick(m_editor, Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(text().startsWith(u"![Pasted "_s));
    QVERIFY(text().contains(u"](/media/ID/pasted-"_s));
}

/// Programs for texts and tables offer a picture of what was copied, too.
void tst_MarkdownPictures::copiedWordsStayWords()
{
    auto *data = new QMimeData;
    data->setText(u"words"_s);
    data->setImageData(QImage(file(u"x.png"_s)));
    QApplication::clipboard()->setMimeData(data);
    QTest::keyClick(m_editor, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_pane->text(), u"words"_s);
}

void tst_MarkdownPictures::refusalsAreTold()
{
    const QString broken = m_files->filePath(u"broken.png"_s);
    QFile bytes(broken);
    QVERIFY(bytes.open(QIODevice::WriteOnly) && bytes.write("no picture") > 0);
    bytes.close();
    drop({broken, file(u"a.png"_s)}, 0);
    QTRY_COMPARE(text(), u"![A](/media/ID/a.png)"_s);
    auto *refusal = m_pane->findChild<Banner *>(u"pictureRefusal"_s);
    QVERIFY(refusal->isVisible());
    QVERIFY(!mark());
    m_pane->findChild<QAbstractButton *>(u"dismissRefusal"_s)->click();
    QVERIFY(!refusal->isVisible());
}

void tst_MarkdownPictures::anotherTextGetsNothing()
{
    m_pane->setText(u"one"_s);
    drop({file(u"a.png"_s)}, 3);
    m_pane->setText(u"another"_s);
    m_pane->showStart();
    QVERIFY(!mark());
    QSignalSpy changed(&m_files->workspace->pictures(), &models::PictureAccess::changed);
    QVERIFY(changed.wait());
    QCoreApplication::processEvents();
    QCOMPARE(m_pane->text(), u"another"_s);
}

void tst_MarkdownPictures::chosenFiles()
{
    const QString chosen = file(u"a.png"_s);
    m_intake->setFileQuestion(
        [&](QWidget *, bool, const std::function<void(const QStringList &)> &answer) { answer({chosen}); });
    QTest::keyClick(m_editor, Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(text(), u"![A](/media/ID/a.png)"_s);
}

void tst_MarkdownPictures::thePreviewShowsThem()
{
    drop({file(u"wide.png"_s, {2000, 100})}, 0);
    auto *preview = m_pane->findChild<QTextBrowser *>();
    const auto shown = [&] {
        const QRegularExpressionMatch address = QRegularExpression(u"/media/[^)]+"_s).match(m_pane->text());
        return preview->document()->resource(QTextDocument::ImageResource, QUrl(address.captured()));
    };
    QTRY_VERIFY(shown().typeId() == QMetaType::QPixmap); // not the placeholder, which is an image
    const auto picture = shown().value<QPixmap>();
    QCOMPARE(picture.deviceIndependentSize().toSize().width(), preview->viewport()->width());
    QCOMPARE(picture.toImage().pixelColor(5, 5), QColor(Qt::darkCyan));
}

QTEST_MAIN(tst_MarkdownPictures)
#include "tst_MarkdownPictures.moc"
