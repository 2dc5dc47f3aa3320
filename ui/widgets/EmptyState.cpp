#include "ui/widgets/EmptyState.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/shell/Icon.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTextWidth = 280;

}

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new Label({}))
    , m_title(new Label({}, TextStyle::Section))
    , m_reason(new Label({}, TextStyle::Body, Token::Text2))
    , m_primary(new Button({}, Button::Kind::Primary))
    , m_plain(new Button(QString()))
{
    m_primary->setObjectName(u"emptyPrimary"_s);
    m_plain->setObjectName(u"emptyPlain"_s);
    m_reason->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Metric::kSpace8);
    column->setContentsMargins(Metric::kSpace16, Metric::kSpace16, Metric::kSpace16, Metric::kSpace16);
    column->addStretch();
    for (Label *label : {m_icon, m_title, m_reason}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label, 0, Qt::AlignHCenter);
    }
    column->addSpacing(Metric::kSpace8);
    for (Button *button : {m_primary, m_plain}) {
        column->addWidget(button, 0, Qt::AlignHCenter);
        connect(button, &Button::clicked, this, &EmptyState::actionRequested);
    }
    column->addStretch();
}

void EmptyState::show(const Content &content)
{
    m_content = content;
    showIcon();
    m_title->setText(content.title);
    m_reason->setText(content.reason);
    m_reason->setFixedWidth(
        std::min(kTextWidth, m_reason->fontMetrics().horizontalAdvance(content.reason) + Metric::kSpace8));
    m_reason->setFixedHeight(m_reason->heightForWidth(m_reason->width()));
    m_reason->setVisible(!content.reason.isEmpty());
    for (Button *button : {m_primary, m_plain})
        button->setText(content.action);
    m_primary->setVisible(!content.action.isEmpty() && content.isPrimary);
    m_plain->setVisible(!content.action.isEmpty() && !content.isPrimary);
    setAccessibleName(content.title);
    setVisible(true);
}

QString EmptyState::title() const
{
    return m_title->text();
}

void EmptyState::showIcon()
{
    m_icon->setPixmap(
        Icon::pixmap(m_content.iconName, Metric::kIcon, Theme::color(m_content.iconToken, this), devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_content.iconName.isEmpty())
        showIcon();
}

}
