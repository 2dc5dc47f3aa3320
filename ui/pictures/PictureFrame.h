#pragma once

#include <QWidget>

namespace vitrine::ui {

class PictureCache;

/// One picture of a field, or the place for one: takes the focus, so that it can be pasted into, replaced and removed
/// by keyboard.
class PictureFrame final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureFrame)

public:
    /// `hint` stands where no picture is. The cache outlives it.
    PictureFrame(PictureCache &cache, const QString &hint, QWidget *parent = nullptr);

    [[nodiscard]] const QString &address() const { return m_address; }
    /// Empty: none.
    void setAddress(const QString &address);
    /// While one is on its way.
    void setBusy(bool isBusy);
    /// While one is held over it.
    void setTarget(bool isTarget);
    void setInvalid(bool isInvalid);

    /// The height of a frame of that width, so that it has the picture's shape within reason; `size` empty: not known.
    [[nodiscard]] static int heightFor(int width, const QSize &size);

public slots:
    /// As the texts of Qt have it, so that the menu's Paste finds it.
    void paste() { emit pasteRequested(); }

signals:
    /// By a double click, Enter or Space; by one click where there is none.
    void activated();
    void pasteRequested();
    void removeRequested();
    /// The mouse began to drag it.
    void dragStarted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    struct Words
    {
        QString iconName;
        QString text;
    };
    /// What is shown instead of a picture.
    [[nodiscard]] Words words() const;
    void paintWords(QPainter &painter, const Words &words) const;
    void paintEdge(QPainter &painter) const;

    PictureCache &m_cache;
    QString m_hint;
    QString m_address;
    bool m_isBusy = false;
    bool m_isTarget = false;
    bool m_isInvalid = false;
    QPoint m_pressed;
};

}
