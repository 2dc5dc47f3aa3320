#pragma once

#include <QHash>
#include <QImage>
#include <QObject>
#include <QPointer>
#include <QSize>

class QTextDocument;
class QUrl;
class QWidget;

namespace vitrine::ui {

class PictureCache;

/// The pictures of a preview: those of the workspace as wide as there is room, and a placeholder for every other.
class PreviewPictures final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreviewPictures)

public:
    /// `widget` shows the preview and owns this.
    explicit PreviewPictures(QWidget &widget);

    /// Outlives it.
    void setCache(PictureCache &cache);
    void setDocument(QTextDocument *document);
    /// How wide a picture may be; changes those that are shown.
    void setRoom(int width);

    /// At once: itself, or what stands for it until it is there.
    [[nodiscard]] QVariant picture(const QUrl &url);

private:
    void findSize(const QString &address);
    [[nodiscard]] QImage placeholder(const QSize &size) const;
    [[nodiscard]] QVariant drawn(const QString &address);
    void refresh(const QString &address);

    QWidget &m_widget;
    PictureCache *m_cache = nullptr;
    QPointer<QTextDocument> m_document;
    QHash<QString, QSize> m_sizes; ///< in its own pixels; empty: not known yet, or there is none
    QHash<QString, bool> m_shown;  ///< addresses in the document, and whether it is the picture itself
    int m_room = 0;
};

}
