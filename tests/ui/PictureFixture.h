#pragma once

#include <QClipboard>
#include <QMimeData>
#include <QToolButton>

#include "WindowFixture.h"
#include "assets/TestPictures.h"
#include "models/assets/AssetAddress.h"
#include "models/workspace/PictureAccess.h"
#include "ui/pictures/PictureFrame.h"
#include "ui/pictures/PictureIntake.h"
#include "ui/pictures/PicturePicker.h"

/// The window on an item's pictures, with real files and what drops them.
class PictureFixture
{
protected:
    /// Opens "Harbour lights" there, which stands above "Field notes".
    void show()
    {
        m_window = std::make_unique<WindowFixture>();
        m_window->files.create({{QStringLiteral("title"), QStringLiteral("Field notes")}});
        m_window->files.clock.advance(std::chrono::hours(1));
        m_window->files.create({{QStringLiteral("title"), QStringLiteral("Harbour lights")}});
        m_window->show();
        QTRY_VERIFY(m_window->isOpen(QStringLiteral("Harbour lights")));
        m_window->find<QTabBar>(QStringLiteral("tabs"))->setCurrentIndex(2);
    }

    void close()
    {
        QApplication::clipboard()->clear();
        m_window.reset();
    }

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
    vitrine::models::Asset stored(const QString &name, const QColor &color = Qt::red) const
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
    [[nodiscard]] QString coverUrl() const
    {
        return value(QStringLiteral("cover")).toObject().value(QStringLiteral("url")).toString();
    }
    [[nodiscard]] QStringList galleryNames() const
    {
        QStringList names;
        for (const auto &item : value(QStringLiteral("gallery")).toArray()) {
            const auto address =
                vitrine::models::AssetAddress::parse(item.toObject().value(QStringLiteral("url")).toString());
            names.append(address ? address->name : item.toObject().value(QStringLiteral("url")).toString());
        }
        return names;
    }
    void fillGallery(const QStringList &names) const
    {
        QStringList files;
        for (int i = 0; i < names.size(); ++i)
            files.append(picture(names[i], QColor::fromHsv(i * 20, 200, 200)));
        const qsizetype before = galleryNames().size();
        QVERIFY(drop(m_window->find(QStringLiteral("gallery")), files, {4, 5000}));
        QTRY_COMPARE(galleryNames().size(), before + names.size());
    }
    QWidget *row(int number) const
    {
        return m_window->find(QStringLiteral("gallery"))->findChild<QWidget *>(QStringLiteral("item%1").arg(number));
    }
    QLineEdit *altOf(int number) const
    {
        const auto lines = row(number)->findChildren<QLineEdit *>();
        const auto found = std::ranges::find(lines, QStringLiteral("Picture %1, Alternative text").arg(number + 1),
                                             &QLineEdit::accessibleName);
        return found == lines.end() ? nullptr : *found;
    }
    vitrine::ui::PictureFrame *frame() const
    {
        return m_window->find<vitrine::ui::PictureFrame>(QStringLiteral("cover-frame"));
    }
    [[nodiscard]] QString refusal(const QString &field) const
    {
        return m_window->find(field)->findChild<QLabel *>(QStringLiteral("refusalText"))->text();
    }
    vitrine::ui::PictureIntake *intake() const { return m_window->window->findChild<vitrine::ui::PictureIntake *>(); }
    vitrine::ui::PicturePicker *picker() const { return m_window->window->findChild<vitrine::ui::PicturePicker *>(); }
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
        QTRY_VERIFY(inPicker<QListView>(QStringLiteral("pictureGrid"))->model()->rowCount() > 0 ||
                    inPicker(QStringLiteral("pickerEmpty"))->isVisible());
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
    vitrine::models::Project storedProject() const { return m_window->files.stored(m_window->session().id()); }

    std::unique_ptr<WindowFixture> m_window;
};
