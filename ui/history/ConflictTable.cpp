#include "ui/history/ConflictTable.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include "ui/history/ConflictCell.h"
#include "ui/history/MarkedText.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHead = 36;
constexpr int kNameColumn = 112;
constexpr int kSpoken = 2'000; // characters; nobody listens to more

}

ConflictTable::ConflictTable(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_mineHead(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_theirsHead(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_foot(buildFoot())
{
    m_grid->setContentsMargins(1, 1, 1, 1);
    m_grid->setSpacing(1);
    m_grid->setColumnMinimumWidth(0, kNameColumn);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    m_grid->setRowMinimumHeight(0, kHead);
    for (const auto &[column, head] : {std::pair{1, m_mineHead}, {2, m_theirsHead}}) {
        head->setContentsMargins(Metric::kSpace16, 0, Metric::kSpace8, 0);
        head->setElided(true);
        m_grid->addWidget(head, 0, column);
    }
    m_mineHead->setObjectName(u"conflictMine"_s);
    m_theirsHead->setObjectName(u"conflictTheirs"_s);
}

QWidget *ConflictTable::buildFoot()
{
    auto *foot = new QWidget(this);
    foot->hide(); // until something was merged
    m_merged = new Label({}, TextStyle::Secondary, Token::Text2);
    m_merged->setObjectName(u"conflictMerged"_s);
    m_merged->setWordWrap(true);
    m_names = new Label({}, TextStyle::Secondary, Token::Text);
    m_names->setObjectName(u"conflictMergedNames"_s);
    m_names->setWordWrap(true);
    m_names->hide();
    m_showNames = new Button(tr("Show them"), Button::Kind::Quiet);
    m_showNames->setObjectName(u"conflictShowMerged"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metric::kSpace4);
    row->addWidget(m_merged, 1);
    row->addWidget(m_showNames);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(Metric::kSpace16, Metric::kSpace4, Metric::kSpace16, Metric::kSpace8);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_names);
    connect(m_showNames, &Button::clicked, this, [this] {
        m_names->setVisible(m_names->isHidden());
        m_showNames->setText(m_names->isHidden() ? tr("Show them") : tr("Hide them"));
    });
    return foot;
}

void ConflictTable::setHeads(const QString &mine, const QString &theirs)
{
    m_mineHead->setText(mine);
    m_theirsHead->setText(theirs);
}

void ConflictTable::setMerged(const QString &text, const QString &names)
{
    m_merged->setText(text);
    m_names->setText(names);
    m_showNames->setVisible(!names.isEmpty());
    m_foot->setVisible(!text.isEmpty());
}

QWidget *ConflictTable::buildName(const QString &label, QWidget *&openMark)
{
    auto *cell = new QWidget;
    auto *name = new Label(label, TextStyle::BodyMedium);
    name->setWordWrap(true);
    name->setMinimumHeight(Metric::kTextLine);
    openMark = new QWidget;
    auto *mark = new QHBoxLayout(openMark);
    mark->setContentsMargins(0, 0, 0, 0);
    mark->setSpacing(Metric::kSpace4);
    mark->addWidget(new IconLabel(u"warning"_s, Token::Warn));
    mark->addWidget(new Label(tr("Choose"), TextStyle::Secondary, Token::Warn), 1);
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(Metric::kSpace16, Metric::kSpace12, Metric::kSpace8, Metric::kSpace12);
    column->setSpacing(0);
    column->addWidget(name);
    column->addWidget(openMark);
    column->addStretch();
    return cell;
}

void ConflictTable::addRow(size_t at, const ConflictRow &conflict)
{
    Row row{};
    row.name = buildName(conflict.label, row.openMark);
    row.mine = new ConflictCell(conflict.mine, conflict.isText);
    row.theirs = new ConflictCell(conflict.theirs, conflict.isText);
    row.mine->setObjectName(u"mine-%1"_s.arg(at));
    row.theirs->setObjectName(u"theirs-%1"_s.arg(at));
    const auto spoken = [](const auto &parts) { return MarkedText::plain(parts).left(kSpoken); };
    row.mine->setAccessibleName(tr("%1, yours: %2").arg(conflict.label, spoken(conflict.mine)));
    row.theirs->setAccessibleName(tr("%1, theirs: %2").arg(conflict.label, spoken(conflict.theirs)));
    auto *group = new QButtonGroup(row.name); // goes with the row
    int column = 1;
    for (const auto &[cell, choice] :
         {std::pair{row.mine, ConflictChoice::Mine}, {row.theirs, ConflictChoice::Theirs}}) {
        group->addButton(cell);
        connect(cell, &QRadioButton::toggled, this, [this, at, choice = choice](bool isOn) {
            if (isOn)
                emit chosen(at, choice);
        });
        m_grid->addWidget(cell, static_cast<int>(at) + 1, column++);
    }
    m_grid->addWidget(row.name, static_cast<int>(at) + 1, 0);
    m_rows.push_back(row);
}

void ConflictTable::show(const Conflicts &conflicts)
{
    for (const Row &row : std::exchange(m_rows, {})) {
        for (QWidget *widget : {row.name, static_cast<QWidget *>(row.mine), static_cast<QWidget *>(row.theirs)}) {
            m_grid->removeWidget(widget);
            widget->hide();
            widget->deleteLater();
        }
    }
    m_grid->removeWidget(m_foot);
    for (size_t at = 0; at < conflicts.rows().size(); ++at)
        addRow(at, conflicts.rows()[at]);
    m_grid->addWidget(m_foot, static_cast<int>(m_rows.size()) + 1, 0, 1, 3);
    showChoices(conflicts);
}

void ConflictTable::showChoices(const Conflicts &conflicts)
{
    for (size_t at = 0; at < m_rows.size(); ++at) {
        const ConflictChoice choice = conflicts.rows()[at].choice;
        for (const auto &[cell, mark] :
             {std::pair{m_rows[at].mine, ConflictChoice::Mine}, {m_rows[at].theirs, ConflictChoice::Theirs}}) {
            const QSignalBlocker blocker(cell);
            if (choice == mark)
                cell->setChecked(true);
        }
        m_rows[at].openMark->setVisible(choice == ConflictChoice::Open);
        m_rows[at].name->layout()->activate();
    }
    m_grid->invalidate();
    update();
}

void ConflictTable::focusFirstOpen(const Conflicts &conflicts)
{
    for (size_t at = 0; at < m_rows.size(); ++at) {
        if (conflicts.rows()[at].choice == ConflictChoice::Open)
            return m_rows[at].mine->setFocus(Qt::OtherFocusReason);
    }
}

void ConflictTable::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath frame;
    frame.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metric::kCorner, Metric::kCorner);
    painter.fillPath(frame, Theme::color(Token::Base, this));
    painter.setClipPath(frame);
    const QColor line = Theme::color(Token::Line, this);
    painter.fillRect(0, 0, width(), kHead + 1, Theme::color(Token::Raised, this));
    int bottom = kHead + 1;
    painter.fillRect(0, bottom, width(), 1, line);
    for (const Row &row : m_rows) {
        bottom = row.mine->geometry().bottom() + 1;
        painter.fillRect(0, bottom, width(), 1, line);
        for (const QWidget *cell : {row.mine, row.theirs}) {
            const QRect area = cell->geometry();
            painter.fillRect(layoutDirection() == Qt::RightToLeft ? area.right() + 1 : area.left() - 1, area.top(), 1,
                             area.height(), line);
        }
    }
    painter.setClipping(false);
    painter.setPen(line);
    painter.drawPath(frame);
}

}
