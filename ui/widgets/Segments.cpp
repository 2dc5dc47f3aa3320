#include "ui/widgets/Segments.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

namespace {

constexpr int kInset = 2;

}

Segments::Segments(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    m_row->setContentsMargins(kInset, kInset, kInset, kInset);
    m_row->setSpacing(kInset);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &Segments::chosen);
}

ToolButton *Segments::add(const QString &iconName, const QString &meaning)
{
    auto *button = new ToolButton(iconName, meaning);
    button->setCheckable(true);
    m_group->addButton(button, static_cast<int>(m_group->buttons().size()));
    m_row->addWidget(button);
    return button;
}

void Segments::setCurrent(int index)
{
    m_group->button(index)->setChecked(true);
}

void Segments::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::color(Token::Edge, this));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metric::kCorner, Metric::kCorner);
}

}
