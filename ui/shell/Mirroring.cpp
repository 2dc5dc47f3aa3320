#include "ui/shell/Mirroring.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QStyle>

namespace vitrine::ui {

namespace {

constexpr const char *kMirroredProperty = "vitrineMirrored"; // so that nothing is turned round twice

bool isMirrored(const QWidget *widget)
{
    return widget && widget->property(kMirroredProperty).toBool();
}

QMargins mirrored(const QMargins &margins)
{
    return {margins.right(), margins.top(), margins.left(), margins.bottom()};
}

void turn(QLayout &layout)
{
    // Not those that are the style's: set, they would be the layout's own.
    if (const QMargins margins = layout.contentsMargins(); margins.left() != margins.right())
        layout.setContentsMargins(mirrored(margins));
    for (int index = 0; index < layout.count(); ++index) {
        if (QLayout *inner = layout.itemAt(index)->layout())
            turn(*inner);
    }
    layout.invalidate();
}

void turn(QLabel &label)
{
    constexpr Qt::Alignment kSides = Qt::AlignLeft | Qt::AlignRight;
    const Qt::Alignment now = label.alignment();
    if (label.isRightToLeft())
        label.setAlignment(QStyle::visualAlignment(Qt::RightToLeft, now));
    else if (now & Qt::AlignAbsolute)
        label.setAlignment((now & kSides ? now ^ kSides : now) & ~Qt::Alignment(Qt::AlignAbsolute));
}

void turn(QWidget &widget)
{
    widget.setProperty(kMirroredProperty, widget.isRightToLeft());
    if (const QMargins margins = widget.contentsMargins(); margins.left() != margins.right())
        widget.setContentsMargins(mirrored(margins));
    if (auto *line = qobject_cast<QLineEdit *>(&widget))
        line->setTextMargins(mirrored(line->textMargins()));
    if (auto *label = qobject_cast<QLabel *>(&widget))
        turn(*label);
    if (QLayout *layout = widget.layout())
        turn(*layout);
}

}

Mirroring::Mirroring(QApplication &application, QObject *parent)
    : QObject(parent)
{
    application.installEventFilter(this);
}

void Mirroring::setMargins(QLayout &layout, const QMargins &margins)
{
    layout.setContentsMargins(isMirrored(layout.parentWidget()) ? mirrored(margins) : margins);
}

void Mirroring::setMargins(QLineEdit &line, const QMargins &margins)
{
    line.setTextMargins(isMirrored(&line) ? mirrored(margins) : margins);
}

QMargins Mirroring::margins(const QWidget &widget, const QMargins &margins)
{
    return widget.isRightToLeft() ? mirrored(margins) : margins;
}

bool Mirroring::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPolish = event->type() == QEvent::Polish;
    if (!isPolish && event->type() != QEvent::LayoutDirectionChange)
        return false;
    auto *widget = qobject_cast<QWidget *>(watched);
    // Until it is polished it is being built, and has its direction before its margins.
    const bool isBuilt = isPolish || (widget && widget->testAttribute(Qt::WA_WState_Polished));
    if (widget && isBuilt && widget->isRightToLeft() != isMirrored(widget))
        turn(*widget);
    return false;
}

}
