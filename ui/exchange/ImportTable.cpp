#include "ui/exchange/ImportTable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>

#include "models/content/Content.h"
#include "ui/exchange/ImportDelegate.h"
#include "ui/exchange/ImportFilter.h"
#include "ui/exchange/ImportTableModel.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Icon.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentBar.h"
#include "ui/widgets/TableView.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using Column = ImportTableModel::Column;

namespace {

constexpr int kFind = 184;
constexpr int kKind = 92;
constexpr int kStatus = 96;
constexpr int kDate = 104;
constexpr int kWhyLines = 3;

}

ImportTable::ImportTable(ImportTableModel &model, int inset, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new ImportFilter(model, this))
    , m_parts(new SegmentBar)
    , m_setAll(new Button(u"pencil"_s, tr("Set for all…"), Button::Kind::Plain))
    , m_find(new QLineEdit)
    , m_view(new TableView(ImportDelegate::kRowHeight))
    , m_empty(new EmptyState)
    , m_why(new Label({}, TextStyle::Secondary, Token::Text2))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(buildBar(inset));
    column->addSpacing(Metric::kSpace12);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    column->setSpacing(0);
    m_why->setObjectName(u"importWhy"_s);
    m_why->setWordWrap(true);
    m_why->setContentsMargins(inset, Metric::kSpace8, inset, Metric::kSpace8);
    column->addWidget(m_why);
    buildView();
    buildSetForAll();
    connect(&model, &ImportTableModel::countsChanged, this, &ImportTable::showCounts);
    connect(&model, &ImportTableModel::dataChanged, this, &ImportTable::showWhy);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportTable::showWhy);
    connect(m_parts, &SegmentBar::currentChanged, this, [this](int part) {
        m_filter->setPart(static_cast<ImportFilter::Part>(part));
        showEmpty();
    });
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter->setWords(words);
        showEmpty();
    });
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_find->clear();
        m_parts->setCurrentIndex(0);
    });
    showCounts();
}

ImportTable::~ImportTable()
{
    disconnect(&m_model, nullptr, this, nullptr);
    delete m_view; // a cell that is being edited is still taken, and must not be told to what is half gone
}

QWidget *ImportTable::buildBar(int inset)
{
    m_parts->setObjectName(u"importParts"_s);
    m_parts->setAccessibleName(tr("Which rows are shown"));
    for (int part = 0; part < 4; ++part)
        m_parts->addTab({});
    m_setAll->setObjectName(u"importSetAll"_s);
    m_find->setObjectName(u"importFind"_s);
    m_find->setPlaceholderText(tr("Filter"));
    m_find->setAccessibleName(tr("Filter the rows"));
    m_find->addAction(Icon::of(u"search"_s), QLineEdit::LeadingPosition);
    m_find->setFixedWidth(kFind);
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(inset, 0, inset, 0);
    row->setSpacing(Metric::kSpace8);
    row->addWidget(m_parts);
    row->addStretch();
    row->addWidget(m_setAll);
    row->addWidget(m_find);
    return bar;
}

void ImportTable::buildView()
{
    m_view->setObjectName(u"importTable"_s);
    m_view->setAccessibleName(tr("What comes in"));
    m_view->setModel(m_filter);
    m_view->setItemDelegate(new ImportDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed |
                            QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(m_view, &TableView::opened, this, [this](const QModelIndex &index) {
        if (index.column() == Column::File)
            toggleSelected();
        else if ((index.flags() & Qt::ItemIsEditable) && !m_view->indexWidget(index))
            m_view->edit(index);
    });
    QAction *toggle = ActionRegistry::addKeys(*m_view, KeyScope::List, tr("Take in or leave out"), {Qt::Key_Space});
    connect(toggle, &QAction::triggered, this, &ImportTable::toggleSelected);
    QAction *out = ActionRegistry::addKeys(*m_view, KeyScope::List, tr("Leave out"), {Qt::Key_Delete});
    connect(out, &QAction::triggered, this, [this] { m_model.setAll(selectedRows(), Column::File, false); });
}

void ImportTable::buildSetForAll()
{
    auto *menu = new QMenu(m_setAll);
    menu->setObjectName(u"importSetAllMenu"_s);
    const auto add = [&](const QString &text, Column column, const QVariant &value) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, column, value] { m_model.setAll(rowsToSet(), column, value); });
    };
    add(tr("Make them projects"), Column::Kind, models::nameOf(models::ItemKind::Project));
    add(tr("Make them articles"), Column::Kind, models::nameOf(models::ItemKind::Article));
    menu->addSeparator();
    using Names = models::FieldCodec<models::Status>;
    add(tr("Publish them"), Column::Status, Names::name(models::Status::Published));
    add(tr("Make them drafts"), Column::Status, Names::name(models::Status::Draft));
    add(tr("Archive them"), Column::Status, Names::name(models::Status::Archived));
    menu->addSeparator();
    add(tr("Take them in"), Column::File, true);
    add(tr("Leave them out"), Column::File, false);
    connect(m_setAll, &Button::clicked, this, [this, menu] {
        m_setAll->setToolTip({});
        const int x = isRightToLeft() ? m_setAll->width() - menu->sizeHint().width() : 0;
        menu->popup(m_setAll->mapToGlobal(QPoint(x, m_setAll->height() + Metric::kSpace4)));
    });
    const auto showRange = [this] {
        const bool areSeveral = selectedRows().size() > 1;
        m_setAll->setText(areSeveral ? tr("Set for the chosen…") : tr("Set for all…"));
    };
    connect(m_view, &TableView::selectionMoved, m_setAll, showRange);
}

QList<int> ImportTable::selectedRows() const
{
    QList<int> rows;
    for (const int row : m_view->selectedRows())
        rows.append(m_filter->mapToSource(m_filter->index(row, 0)).row());
    return rows;
}

QList<int> ImportTable::rowsToSet() const
{
    if (const QList<int> chosen = selectedRows(); chosen.size() > 1)
        return chosen;
    QList<int> all;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        all.append(m_filter->mapToSource(m_filter->index(row, 0)).row());
    return all;
}

/// The column has room for a few words; all of them stand below, for the row that the keyboard is at.
void ImportTable::showWhy()
{
    const QModelIndex current = m_view->currentIndex();
    const ImportRow *row = current.isValid() ? &m_model.at(m_filter->mapToSource(current).row()) : nullptr;
    const bool isWorth =
        row && (row->state() == ImportRow::State::Attention || row->state() == ImportRow::State::Problem);
    m_why->setVisible(isWorth);
    if (!isWorth)
        return;
    QStringList lines = row->verdict().toolTip.split(u'\n');
    if (lines.size() > kWhyLines)
        lines = lines.first(kWhyLines - 1)
                << tr("and %n more", nullptr, static_cast<int>(lines.size()) - kWhyLines + 1);
    m_why->setText(lines.join(u'\n'));
    m_why->setToken(row->state() == ImportRow::State::Problem ? Token::Bad : Token::Text2);
}

/// As the row that the keyboard is at becomes, all become.
void ImportTable::toggleSelected()
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return;
    const int row = m_filter->mapToSource(current).row();
    m_model.setAll(selectedRows().isEmpty() ? QList<int>{row} : selectedRows(), Column::File,
                   !m_model.at(row).isChosen());
}

void ImportTable::showCounts()
{
    const ImportTableModel::Counts counts = m_model.counts();
    const QLocale locale;
    m_parts->setTabText(0, tr("All %1").arg(locale.toString(counts.all)));
    m_parts->setTabText(1, tr("Need attention %1").arg(locale.toString(counts.needLook())));
    m_parts->setTabText(2, tr("Ready %1").arg(locale.toString(counts.ready)));
    m_parts->setTabText(3, tr("Left out %1").arg(locale.toString(counts.leftOut)));
    m_parts->updateGeometry();
    m_setAll->setEnabled(counts.all > 0);
    showEmpty();
}

void ImportTable::showEmpty()
{
    const bool isEmpty = m_filter->rowCount() == 0;
    m_view->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    if (isEmpty && m_model.rowCount() == 0)
        m_empty->show({u"folder"_s,
                       Token::Text2,
                       tr("No Markdown files here"),
                       tr("Vitrine reads files that end in .md, .markdown or .mdx."),
                       {},
                       false});
    else if (isEmpty)
        m_empty->show({u"search"_s, Token::Text2, tr("No row is like that"), tr("Other rows are hidden by the filter."),
                       tr("Show all rows"), false});
}

void ImportTable::startAnew()
{
    m_find->clear();
    m_parts->setCurrentIndex(0);
    m_filter->invalidate();
    showCounts();
    if (m_filter->rowCount() > 0)
        m_view->setCurrentIndex(m_filter->index(0, Column::Title));
    m_view->clearSelection();
    showWhy();
    fitColumns();
}

void ImportTable::focusFirst()
{
    m_view->isVisible() ? m_view->setFocus(Qt::OtherFocusReason) : m_find->setFocus(Qt::OtherFocusReason);
}

void ImportTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

/// What is short keeps its width; path, title, address and check share the rest.
void ImportTable::fitColumns()
{
    const int room = std::max(0, m_view->viewport()->width() - kKind - kStatus - kDate);
    const int file = room * 26 / 100;
    const int title = room * 24 / 100;
    const int slug = room * 17 / 100;
    const std::pair<Column, int> widths[]{{Column::File, file},
                                          {Column::Kind, kKind},
                                          {Column::Title, title},
                                          {Column::Slug, slug},
                                          {Column::Status, kStatus},
                                          {Column::Date, kDate},
                                          {Column::Check, room - file - title - slug}};
    for (const auto &[column, width] : widths)
        m_view->setColumnWidth(column, width);
}

}
