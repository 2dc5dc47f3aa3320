#include "ui/start/ChoiceList.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QVBoxLayout>

#include "ui/shell/ButtonPainter.h"
#include "ui/shell/DirectedText.h"
#include "ui/shell/FieldPainter.h"
#include "ui/shell/FocusRing.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRow = 62; // two lines with 11 above and below
constexpr int kTextTop = 12;
constexpr int kText = Metric::kSpace16 + Metric::kCheckBox + Metric::kSpace12;

}

ChoiceRow::ChoiceRow(const QString &text, const QString &meaning, QWidget *parent)
    : QRadioButton(text, parent)
    , m_meaning(meaning)
{
    setAccessibleName(text);
    setAccessibleDescription(meaning);
    setAttribute(Qt::WA_Hover);
    setProperty(FocusRing::kOwnFocusProperty, true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ChoiceRow::sizeHint() const
{
    return {kText + QFontMetrics(Theme::font(TextStyle::Secondary)).horizontalAdvance(m_meaning) + Metric::kSpace16,
            kRow};
}

void ChoiceRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto mirrored = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    if (isChecked() || underMouse())
        painter.fillRect(rect(), Theme::color(isChecked() ? Token::Select : Token::Hover, this));
    QStyleOptionButton mark;
    mark.initFrom(this);
    mark.rect = mirrored({Metric::kSpace16, kTextTop + 2, Metric::kCheckBox, Metric::kCheckBox});
    mark.state.setFlag(isChecked() ? QStyle::State_On : QStyle::State_Off);
    mark.state.setFlag(QStyle::State_HasFocus, false); // the ring goes around the whole row
    ButtonPainter::drawRadio(mark, painter);
    const int width = this->width() - kText - Metric::kSpace16;
    const auto align = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    const auto draw = [&](int top, TextStyle style, Token token, const QString &words) {
        painter.setFont(Theme::font(style));
        painter.setPen(Theme::color(token, this));
        DirectedText::draw(painter, mirrored({kText, top, width, Metric::kTextLine}), align,
                           painter.fontMetrics().elidedText(words, Qt::ElideRight, width));
    };
    draw(kTextTop, TextStyle::BodyMedium, Token::Text, text());
    draw(kTextTop + Metric::kTextLine, TextStyle::Secondary, Token::Text2, m_meaning);
    if (hasFocus()) // inside, as rows have it
        FieldPainter::drawFocusRing(painter, rect().adjusted(4, 4, -4, -4), palette());
}

ChoiceList::ChoiceList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(Metric::kHairline, Metric::kHairline, Metric::kHairline, Metric::kHairline);
    m_column->setSpacing(Metric::kHairline);
}

void ChoiceList::add(const QString &name, const QString &text, const QString &meaning)
{
    auto *row = new ChoiceRow(text, meaning);
    row->setObjectName(name);
    m_column->addWidget(row);
    const auto number = static_cast<int>(m_rows.size());
    m_rows.append(row);
    connect(row, &ChoiceRow::toggled, this, [this, number](bool isOn) {
        if (isOn)
            emit chosen(number);
    });
}

int ChoiceList::current() const
{
    const auto found = std::ranges::find_if(m_rows, &ChoiceRow::isChecked);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void ChoiceList::setCurrent(int number)
{
    m_rows.at(number)->setChecked(true);
}

QWidget *ChoiceList::currentRow() const
{
    return m_rows.at(std::max(0, current()));
}

void ChoiceList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::color(Token::Line, this));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metric::kCorner, Metric::kCorner);
    for (const ChoiceRow *row : m_rows.mid(1))
        painter.fillRect(0, row->y() - Metric::kHairline, width(), Metric::kHairline, Theme::color(Token::Line, this));
}

}
