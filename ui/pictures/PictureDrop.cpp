#include "ui/pictures/PictureDrop.h"

#include <QAbstractScrollArea>
#include <QDropEvent>

#include "ui/pictures/PictureIntake.h"

namespace vitrine::ui {

PictureDrop::PictureDrop(QWidget *target)
    : QObject(target)
    , m_target(*target)
{
    target->setAcceptDrops(true);
    target->installEventFilter(this);
}

void PictureDrop::takeFrom(QWidget &text)
{
    const auto *area = qobject_cast<QAbstractScrollArea *>(&text);
    (area ? area->viewport() : &text)->installEventFilter(this);
}

bool PictureDrop::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        return take(*static_cast<QDropEvent *>(event), *qobject_cast<QWidget *>(watched));
    case QEvent::DragLeave:
        emit hovered(false);
        return false;
    default:
        return QObject::eventFilter(watched, event);
    }
}

bool PictureDrop::take(QDropEvent &event, const QWidget &over)
{
    if (!event.mimeData() || !PictureIntake::hasPictures(*event.mimeData()))
        return false;
    // Whoever gives it keeps it, whatever the keys say.
    event.setDropAction(Qt::CopyAction);
    event.accept();
    const QPoint place = over.mapTo(&m_target, event.position().toPoint());
    const bool isDrop = event.type() == QEvent::Drop;
    emit hovered(!isDrop);
    isDrop ? emit dropped(*event.mimeData(), place) : emit hoveredAt(place);
    return true;
}

}
