#include "ui/shell/Toast.h"

#include <chrono>

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

#include "ui/shell/Page.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kStays{8};
constexpr int kHeight = 40;

}

Toast::Toast(QWidget *over)
    : QWidget(over)
    , m_icon(new IconLabel(u"info"_s, Token::OnTip))
    , m_text(new Label({}, TextStyle::Body, Token::OnTip))
    , m_action(new Button({}, Button::Kind::OnTip))
    , m_close(new ToolButton(u"close"_s, tr("Close"), nullptr, Token::OnTip))
    , m_timer(new QTimer(this))
{
    setObjectName(u"toast"_s);
    m_text->setObjectName(u"toastText"_s);
    m_action->setObjectName(u"toastAction"_s);
    m_close->setObjectName(u"toastClose"_s);
    setFixedHeight(kHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metric::kSpace12, 0, Metric::kSpace8 - 2, 0);
    row->setSpacing(Metric::kSpace8);
    for (QWidget *part : std::initializer_list<QWidget *>{m_icon, m_text, m_action, m_close})
        row->addWidget(part);
    m_timer->setSingleShot(true);
    m_timer->setInterval(kStays);
    connect(m_timer, &QTimer::timeout, this, &Toast::expire);
    connect(m_close, &ToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &Button::clicked, this, [this] {
        hide();
        if (m_run)
            m_run();
    });
    over->installEventFilter(this);
    hide();
}

void Toast::show(const ToastMessage &message)
{
    m_icon->setIcon(message.iconName, Token::OnTip);
    m_text->setText(message.text);
    m_action->setText(message.action);
    m_action->setVisible(!message.action.isEmpty());
    m_run = message.run;
    setAccessibleName(message.text);
    setVisible(true);
    raise();
    place();
    m_timer->start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::expire()
{
    const bool isInUse = underMouse() || m_action->hasFocus() || m_close->hasFocus();
    isInUse ? m_timer->start() : hide();
}

void Toast::place()
{
    adjustSize();
    const int left = Metric::kNavigation + Metric::kSpace16;
    const int x = isRightToLeft() ? parentWidget()->width() - left - width() : left;
    move(x, parentWidget()->height() - Metric::kListFooter - Metric::kSpace16 - height());
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Token::Tip, this));
    painter.drawRoundedRect(rect(), Metric::kCorner, Metric::kCorner);
}

}
