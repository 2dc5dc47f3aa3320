#include "ui/content/FilterChip.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/widgets/Label.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

FilterChip::FilterChip(const QString &about, QWidget *parent)
    : QWidget(parent)
    , m_about(about)
    , m_value(new Label({}, TextStyle::Secondary))
    , m_remove(new ToolButton(u"close"_s, {}))
{
    setFixedHeight(Metric::kSmallControl);
    m_remove->setObjectName(u"removeFilter"_s);
    m_remove->setFixedSize(Metric::kBadge, Metric::kBadge);
    m_remove->setIconSide(Metric::kTinyIcon);
    m_value->setElided(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metric::kSpace8, 0, Metric::kSpace4, 0);
    row->setSpacing(Metric::kSpace8);
    row->addWidget(new Label(about, TextStyle::Secondary, Token::Text2));
    row->addWidget(m_value);
    row->addWidget(m_remove);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_remove, &ToolButton::clicked, this, &FilterChip::removeRequested);
}

void FilterChip::setValue(const QString &value)
{
    m_value->setText(value);
    m_remove->setMeaning(tr("Remove the filter %1 %2").arg(m_about, value));
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::color(Token::Edge, this));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metric::kSmallCorner, Metric::kSmallCorner);
}

}
