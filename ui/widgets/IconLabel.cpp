#include "ui/widgets/IconLabel.h"

#include <QPainter>

#include "ui/shell/Icon.h"

namespace vitrine::ui {

IconLabel::IconLabel(const QString &iconName, Token token, int size, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_token(token)
    , m_size(size)
{
    setFixedSize(size, size);
}

void IconLabel::setIcon(const QString &iconName, Token token)
{
    m_iconName = iconName;
    m_token = token;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Icon::paint(painter, rect(), m_iconName, Theme::color(m_token, this), m_size);
}

}
