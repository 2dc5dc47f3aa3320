#include "ui/shell/FocusRing.h"

#include <QAbstractButton>
#include <QApplication>

namespace vitrine::ui {

FocusRing::FocusRing(QApplication &application, QObject *parent)
    : QObject(parent)
{
    connect(&application, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

void FocusRing::follow(QWidget *focused)
{
    auto *button = qobject_cast<QAbstractButton *>(focused);
    if (!button || button->property(kOwnFocusProperty).toBool()) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame)
        m_frame = new QFocusFrame(button->parentWidget());
    m_frame->setWidget(button);
}

}
