#include "ui/history/DiffView.h"

#include <algorithm>

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTimer>

#include "ui/history/MarkedText.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::SideLine;

namespace {

constexpr int kHeading = 36;
constexpr int kFieldGap = 4; // above and below a value
constexpr int kGutter = 56;  // number and sign
constexpr int kNumber = 28;  // the right edge of the number
constexpr int kSign = 40;    // the middle of the sign
constexpr int kTextInset = 8;
constexpr int kFieldLabel = 96;
constexpr int kButtonRoom = 32;
constexpr int kMeasureTime = 8; // milliseconds at a time
constexpr int kDescribed = 2'000;

const SideLine &sideOf(const DiffRow &row, bool isBefore)
{
    return isBefore ? row.lines.before : row.lines.after;
}

}

DiffView::DiffView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Differences"));
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(Metric::kTextLine);
}

DiffView::~DiffView() = default;

void DiffView::show(std::vector<DiffRow> rows, const QString &restoreHint)
{
    m_rows = std::move(rows);
    m_current = -1;
    findChanges();
    makeButtons(restoreHint);
    verticalScrollBar()->setValue(0);
    layOut();
    describe();
}

void DiffView::findChanges()
{
    m_changes.clear();
    bool wasChanged = false;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const bool isField = m_rows[row].kind == DiffRow::Kind::Field;
        const bool isChanged = m_rows[row].lines.isChanged;
        if (isChanged && (!wasChanged || isField))
            m_changes.push_back(row);
        wasChanged = isChanged;
    }
}

void DiffView::makeButtons(const QString &restoreHint)
{
    for (const auto &[row, button] : m_buttons) {
        button->hide();
        button->deleteLater(); // it may be what is being clicked
    }
    m_buttons.clear();
    for (size_t row = 0; row < m_rows.size() && !restoreHint.isEmpty(); ++row) {
        const bool isOfField = m_rows[row].kind == DiffRow::Kind::Field || m_rows[row].kind == DiffRow::Kind::Heading;
        if (!isOfField || m_rows[row].field.isEmpty())
            continue;
        auto *button = new ToolButton(u"history"_s, restoreHint.arg(m_rows[row].label), viewport());
        button->setObjectName(u"restore-"_s + m_rows[row].field);
        connect(button, &ToolButton::clicked, this,
                [this, field = m_rows[row].field] { emit restoreRequested(field); });
        button->setVisible(true);
        m_buttons.insert({row, button});
    }
}

void DiffView::layOut()
{
    m_tops.assign(1, 0);
    measureMore();
    viewport()->update();
}

void DiffView::measureMore()
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (m_tops.size() <= m_rows.size() && elapsed.elapsed() < kMeasureTime)
        m_tops.push_back(m_tops.back() + heightOf(m_rows[m_tops.size() - 1]));
    updateRange();
    if (m_tops.size() <= m_rows.size())
        QTimer::singleShot(0, this, &DiffView::measureMore);
}

void DiffView::updateRange()
{
    const int rest = static_cast<int>(m_rows.size() + 1 - m_tops.size()) * Metric::kTextLine;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, m_tops.back() + rest + Metric::kSpace16 - viewport()->height()));
    placeButtons();
    viewport()->update();
}

int DiffView::topOf(size_t row) const
{
    const size_t measured = m_tops.size() - 1;
    return row <= measured ? m_tops[row] : m_tops.back() + static_cast<int>(row - measured) * Metric::kTextLine;
}

size_t DiffView::rowAt(int y) const
{
    const auto after = std::ranges::upper_bound(m_tops, y);
    const auto row = static_cast<size_t>(after - m_tops.begin()) - 1;
    const size_t measured = m_tops.size() - 1;
    return row < measured ? row : measured + static_cast<size_t>(std::max(0, y - m_tops.back()) / Metric::kTextLine);
}

QRect DiffView::halfOf(Half half, int top, int height) const
{
    const int middle = viewport()->width() / 2;
    const QRect area =
        half == Half::Before ? QRect(0, top, middle, height) : QRect(middle, top, viewport()->width() - middle, height);
    return QStyle::visualRect(layoutDirection(), viewport()->rect(), area);
}

int DiffView::textWidth(const DiffRow &row, Half half) const
{
    const int width = halfOf(half, 0, 1).width();
    if (row.kind == DiffRow::Kind::Line)
        return width - kGutter - 2 * kTextInset;
    return width - Metric::kSpace16 - kFieldLabel - (half == Half::Before ? kButtonRoom : Metric::kSpace16);
}

MarkedText DiffView::textOf(const DiffRow &row, Half half) const
{
    const bool isLine = row.kind == DiffRow::Kind::Line;
    return {sideOf(row, half == Half::Before).parts, Theme::font(isLine ? TextStyle::Mono : TextStyle::Body), palette(),
            textWidth(row, half), isLine ? Qt::LayoutDirectionAuto : layoutDirection()};
}

int DiffView::heightOf(const DiffRow &row) const
{
    if (row.kind == DiffRow::Kind::Heading)
        return kHeading;
    if (row.kind == DiffRow::Kind::Gap)
        return Metric::kMenuRow;
    const int text = std::max(textOf(row, Half::Before).height(), textOf(row, Half::After).height());
    return row.kind == DiffRow::Kind::Field ? text + 2 * kFieldGap : text;
}

void DiffView::placeButtons()
{
    const int offset = verticalScrollBar()->value();
    for (const auto &[row, button] : m_buttons) {
        const bool isHeading = m_rows[row].kind == DiffRow::Kind::Heading;
        const int height = isHeading ? kHeading : Metric::kSmallControl;
        const QRect half = halfOf(Half::Before, topOf(row) - offset, height);
        const QSize size = button->sizeHint();
        const QRect place(half.right() + 1 - size.width() - 2, half.top() + (height - size.height()) / 2, size.width(),
                          size.height());
        button->setGeometry(QStyle::visualRect(layoutDirection(), half, place));
    }
}

void DiffView::step(int direction)
{
    if (m_changes.empty())
        return;
    m_current = std::clamp(m_current + direction, 0, changes() - 1);
    // What stands above tells where in the text it is.
    verticalScrollBar()->setValue(topOf(m_changes[static_cast<size_t>(m_current)]) - 3 * Metric::kTextLine);
    viewport()->update();
}

void DiffView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), Theme::color(Token::Base, this));
    const int offset = verticalScrollBar()->value();
    for (size_t row = rowAt(offset); row < m_rows.size(); ++row) {
        const int top = topOf(row) - offset;
        if (top > viewport()->height())
            break;
        paintRow(painter, m_rows[row], top, topOf(row + 1) - topOf(row));
        const bool isCurrent = m_current >= 0 && m_changes[static_cast<size_t>(m_current)] == row;
        if (isCurrent) {
            const QRect mark(0, top, Metric::kFocusLine + 1, topOf(row + 1) - topOf(row));
            painter.fillRect(QStyle::visualRect(layoutDirection(), viewport()->rect(), mark),
                             Theme::color(Token::Accent, this));
        }
    }
}

void DiffView::paintRow(QPainter &painter, const DiffRow &row, int top, int height) const
{
    const QRect whole(0, top, viewport()->width(), height);
    if (row.kind == DiffRow::Kind::Heading) {
        painter.fillRect(whole.left(), top, whole.width(), top > 0 ? 1 : 0, Theme::color(Token::Line, this));
        painter.setFont(Theme::font(TextStyle::SecondaryMedium));
        painter.setPen(Theme::color(Token::Text2, this));
        painter.drawText(whole.adjusted(Metric::kSpace16, 0, -Metric::kSpace16, 0),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)), row.label);
        return;
    }
    if (row.kind == DiffRow::Kind::Gap)
        return paintGap(painter, row, whole);
    for (const Half half : {Half::Before, Half::After}) {
        const QRect area = halfOf(half, top, height);
        row.kind == DiffRow::Kind::Line ? paintLine(painter, row, half, area) : paintField(painter, row, half, area);
    }
    const QRect middle = halfOf(Half::After, top, height);
    painter.fillRect(QStyle::visualRect(layoutDirection(), middle, {middle.left(), top, 1, height}),
                     Theme::color(Token::Line, this));
}

void DiffView::paintLine(QPainter &painter, const DiffRow &row, Half half, const QRect &area) const
{
    const bool isBefore = half == Half::Before;
    const SideLine &line = sideOf(row, isBefore);
    if (line.number == 0) {
        painter.fillRect(area, Theme::color(Token::Raised, this));
        painter.fillRect(area, QBrush(Theme::color(Token::Line, this), Qt::BDiagPattern));
        return;
    }
    if (row.lines.isChanged)
        painter.fillRect(area, Theme::color(isBefore ? Token::BadBg : Token::OkBg, this));
    const auto at = [&](int x, int width, int height) {
        return QStyle::visualRect(layoutDirection(), area, {area.left() + x, area.top(), width, height});
    };
    painter.fillRect(at(kGutter - 1, 1, area.height()), Theme::color(Token::Line, this));
    painter.setFont(Theme::font(TextStyle::MonoSmall));
    painter.setPen(Theme::color(row.lines.isChanged ? Token::Text : Token::Text3, this));
    painter.drawText(at(0, kNumber, Metric::kTextLine), Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(line.number));
    if (row.lines.isChanged) {
        painter.setFont(Theme::font(TextStyle::Mono));
        painter.setPen(Theme::color(isBefore ? Token::Bad : Token::Ok, this));
        painter.drawText(at(kSign - 6, 16, Metric::kTextLine), Qt::AlignCenter, isBefore ? u"-"_s : u"+"_s);
    }
    const int width = textWidth(row, half);
    textOf(row, half).paint(painter, at(kGutter + kTextInset, width, area.height()).topLeft());
}

void DiffView::paintField(QPainter &painter, const DiffRow &row, Half half, const QRect &area) const
{
    const auto at = [&](int x, int width) {
        return QStyle::visualRect(layoutDirection(), area,
                                  {area.left() + x, area.top() + kFieldGap, width, Metric::kTextLine});
    };
    painter.setFont(Theme::font(TextStyle::Body));
    painter.setPen(Theme::color(Token::Text2, this));
    const QString label = painter.fontMetrics().elidedText(row.label, Qt::ElideRight, kFieldLabel - Metric::kSpace8);
    painter.drawText(at(Metric::kSpace16, kFieldLabel - Metric::kSpace8),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)), label);
    const SideLine &line = sideOf(row, half == Half::Before);
    const QRect value = at(Metric::kSpace16 + kFieldLabel, textWidth(row, half));
    if (line.parts.empty()) {
        painter.setPen(Theme::color(Token::Text3, this));
        painter.drawText(value, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                         tr("Nothing"));
        return;
    }
    textOf(row, half).paint(painter, value.topLeft());
}

void DiffView::paintGap(QPainter &painter, const DiffRow &row, const QRect &area) const
{
    painter.fillRect(area, Theme::color(Token::Raised, this));
    painter.setFont(Theme::font(TextStyle::Secondary));
    painter.setPen(Theme::color(Token::Text3, this));
    painter.drawText(area, Qt::AlignCenter,
                     row.hidden == 1 ? tr("1 line is the same") : tr("%1 lines are the same").arg(row.hidden));
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void DiffView::scrollContentsBy(int, int)
{
    placeButtons();
    viewport()->update();
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_N:
        return step(1);
    case Qt::Key_P:
        return step(-1);
    case Qt::Key_Home:
        return bar->setValue(0);
    case Qt::Key_End:
        return bar->setValue(bar->maximum());
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void DiffView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange)
        layOut();
}

/// For those who hear the window.
void DiffView::describe()
{
    QString text;
    for (const DiffRow &row : m_rows) {
        if (row.kind == DiffRow::Kind::Heading)
            text += row.label + u".\n"_s;
        if (!row.lines.isChanged || text.size() > kDescribed)
            continue;
        if (row.kind == DiffRow::Kind::Field)
            text += row.label + u". "_s;
        if (row.lines.before.number > 0)
            text += tr("Before: %1").arg(MarkedText::plain(row.lines.before.parts)) + u'\n';
        if (row.lines.after.number > 0)
            text += tr("After: %1").arg(MarkedText::plain(row.lines.after.parts)) + u'\n';
    }
    setAccessibleDescription(text.trimmed());
}

}
