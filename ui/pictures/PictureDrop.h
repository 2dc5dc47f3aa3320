#pragma once

#include <QObject>
#include <QPoint>

class QDropEvent;
class QMimeData;
class QWidget;

namespace vitrine::ui {

/// Lets pictures be dropped on a widget and on whatever is in it, files from the file manager as well as picture data.
/// Owned by the widget.
class PictureDrop final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureDrop)

public:
    explicit PictureDrop(QWidget *target);

    /// Takes pictures off a text within the widget, which would have them as the paths of their files.
    void takeFrom(QWidget &text);

signals:
    /// Whether something that would be taken is held over the widget.
    void hovered(bool isOver);
    /// Where it is held; `place` is within the widget.
    void hoveredAt(const QPoint &place);
    /// `place` is within the widget. `data` is there until this returns.
    void dropped(const QMimeData &data, const QPoint &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool take(QDropEvent &event, const QWidget &over);

    QWidget &m_target;
};

}
