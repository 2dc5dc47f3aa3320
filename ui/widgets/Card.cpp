#include "ui/widgets/Card.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/shell/Theme.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

Card::Card(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(title, TextStyle::Section))
    , m_note(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_header(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(title);
    m_note->setObjectName(u"cardNote"_s);
    m_title->setElided(true);
    auto *header = new QWidget;
    header->setFixedHeight(kHeader);
    header->setLayout(m_header);
    m_header->setContentsMargins(Metric::kSpace16, 0, Metric::kSpace16, 0);
    m_header->setSpacing(Metric::kSpace8);
    m_header->addWidget(m_title, 1);
    m_header->addWidget(m_note);
    m_column->setContentsMargins(Metric::kHairline, Metric::kHairline, Metric::kHairline, Metric::kHairline);
    m_column->setSpacing(0);
    m_column->addWidget(header);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Card::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QString Card::note() const
{
    return m_note->text();
}

void Card::addHeaderWidget(QWidget *widget)
{
    m_header->addWidget(widget);
    // A button brings a margin of its own.
    m_header->setContentsMargins(Metric::kSpace16, 0, Metric::kSpace8, 0);
    m_note->setContentsMargins(0, 0, Metric::kSpace8, 0);
}

void Card::addRow(QWidget *row)
{
    m_column->addWidget(row);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isLight = Theme::schemeOf(palette()) == Scheme::Light;
    painter.setBrush(Theme::color(isLight ? Token::Base : Token::Raised, this));
    painter.setPen(Theme::color(Token::Line, this));
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), Metric::kCorner, Metric::kCorner);
}

}
