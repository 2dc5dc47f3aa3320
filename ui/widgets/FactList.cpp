#include "ui/widgets/FactList.h"

#include <QGridLayout>
#include <QPainter>

#include "ui/shell/Theme.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

namespace {

constexpr int kLine = 24;

}

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(Metric::kSpace16, Metric::kSpace8 + Metric::kHairline, Metric::kSpace16,
                               Metric::kSpace8);
    m_grid->setHorizontalSpacing(Metric::kSpace16);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
}

void FactList::set(const QString &key, const QString &value, const QString &toolTip)
{
    auto line = m_lines.find(key);
    if (line == m_lines.end()) {
        line = m_lines.insert(
            key, {new Label(key, TextStyle::Body, Token::Text2), new Label({}, TextStyle::Body, Token::Text)});
        line->value->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        line->value->setElided(true);
        line->value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const int row = m_grid->rowCount();
        m_grid->addWidget(line->key, row, 0);
        m_grid->addWidget(line->value, row, 1);
        line->key->setFixedHeight(kLine);
        line->value->setFixedHeight(kLine);
    }
    line->value->setText(value);
    line->value->setToolTip(toolTip);
    line->value->setAccessibleName(key);
    line->key->setVisible(!value.isEmpty());
    line->value->setVisible(!value.isEmpty());
}

void FactList::setLined(bool isLined)
{
    m_isLined = isLined;
    if (!isLined)
        m_grid->setContentsMargins(0, 0, 0, 0);
    update();
}

QString FactList::value(const QString &key) const
{
    const auto line = m_lines.find(key);
    return line == m_lines.end() ? QString() : line->value->text();
}

void FactList::paintEvent(QPaintEvent *)
{
    if (m_isLined)
        QPainter(this).fillRect(0, 0, width(), Metric::kHairline, Theme::color(Token::Line, this));
}

}
