#include "ui/history/ConflictCell.h"

#include <QPainter>
#include <QStyleOptionButton>

#include "ui/history/MarkedText.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/ToolTip.h"

namespace vitrine::ui {

namespace {

constexpr int kPadding = 12;
constexpr int kTextLeft = 40;
constexpr int kShownLines = 12;

}

ConflictCell::ConflictCell(std::vector<models::DiffPart> parts, bool isText, QWidget *parent)
    : QRadioButton(parent)
    , m_parts(std::move(parts))
    , m_isText(isText)
{
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    if (m_parts.empty())
        m_parts.push_back({models::DiffKind::Same, tr("Nothing")});
    setToolTip(ToolTip::plain(MarkedText::plain(m_parts).left(2'000)));
}

QSize ConflictCell::sizeHint() const
{
    return {2 * kTextLeft, heightForWidth(width())};
}

QSize ConflictCell::minimumSizeHint() const
{
    return {2 * kTextLeft, Metric::kTextLine + 2 * kPadding};
}

int ConflictCell::heightForWidth(int width) const
{
    const MarkedText text(m_parts, Theme::font(m_isText ? TextStyle::Mono : TextStyle::Body), palette(),
                          width - kTextLeft - kPadding, Qt::LayoutDirectionAuto, MarkedText::Colours::None);
    return std::min(text.height(), kShownLines * Metric::kTextLine) + 2 * kPadding;
}

void ConflictCell::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Token fill = isChecked() ? Token::Select : underMouse() ? Token::Raised : Token::Base;
    painter.fillRect(rect(), Theme::color(fill, this));
    QStyleOptionButton option;
    initStyleOption(&option);
    option.rect = QStyle::visualRect(layoutDirection(), rect(),
                                     {Metric::kSpace16, kPadding + (Metric::kTextLine - Metric::kCheckBox) / 2,
                                      Metric::kCheckBox, Metric::kCheckBox});
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &option, &painter, this);
    const int width = this->width() - kTextLeft - kPadding;
    const MarkedText text(m_parts, Theme::font(m_isText ? TextStyle::Mono : TextStyle::Body), palette(), width,
                          Qt::LayoutDirectionAuto, MarkedText::Colours::None);
    const QRect area =
        QStyle::visualRect(layoutDirection(), rect(), {kTextLeft, kPadding, width, height() - 2 * kPadding});
    painter.setClipRect(area);
    text.paint(painter, area.topLeft());
    painter.setClipping(false);
}

}
