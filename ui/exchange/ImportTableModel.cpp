#include "ui/exchange/ImportTableModel.h"

#include <QLocale>

#include "ui/widgets/ToolTip.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using State = ImportRow::State;

void ImportTableModel::setReport(const models::ImportReport &report)
{
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(report.entries.size());
    m_byFile.clear();
    for (const models::ImportEntry &entry : report.entries) {
        m_byFile.insert(entry.path, static_cast<int>(m_rows.size()));
        m_rows.emplace_back(entry);
    }
    endResetModel();
    count();
}

void ImportTableModel::takeAgain(const QSet<QString> &files, const models::ImportReport &report)
{
    QList<int> changed;
    for (const QString &file : files) {
        const int row = m_byFile.value(file, -1);
        if (row < 0)
            continue;
        const auto seen = std::ranges::find(report.entries, file, &models::ImportEntry::path);
        auto &known = m_rows[static_cast<size_t>(row)];
        if (seen != report.entries.end()) {
            known.take(*seen);
        } else {
            known.take(known.first);
            known.correction = {};
        }
        changed.append(row);
    }
    tellChanged(changed);
}

models::ImportCorrections ImportTableModel::corrections() const
{
    models::ImportCorrections all;
    for (const ImportRow &row : m_rows) {
        if (row.correction != models::ImportCorrection{})
            all.files.insert(row.entry.path, row.correction);
    }
    return all;
}

void ImportTableModel::leaveOutProblems()
{
    QList<int> changed;
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).state() != State::Problem)
            continue;
        m_rows[static_cast<size_t>(row)].choose(false);
        changed.append(row);
    }
    tellChanged(changed);
}

void ImportTableModel::setAll(const QList<int> &rows, Column column, const QVariant &value)
{
    QSet<QString> files;
    QList<int> changed;
    for (const int number : rows) {
        ImportRow &row = m_rows[static_cast<size_t>(number)];
        const bool isChanged = column == File
                                   ? choose(row, value.toBool())
                                   : (flags(index(number, column)) & Qt::ItemIsEditable) && change(row, column, value);
        if (!isChanged)
            continue;
        changed.append(number);
        if (row.isChosen() || row.correction.kind) {
            row.isChecking = true;
            files.insert(row.entry.path);
        }
    }
    tellChanged(changed);
    if (!files.isEmpty())
        emit corrected(files);
}

int ImportTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Count;
}

QVariant ImportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case File:
        return tr("File");
    case Kind:
        return tr("Becomes");
    case Title:
        return tr("Title");
    case Slug:
        return tr("Address");
    case Status:
        return tr("State");
    case Date:
        return tr("Date");
    case Check:
        return tr("Check");
    default:
        return {};
    }
}

QVariant ImportTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::EditRole:
        return editValue(row, index.column());
    case Qt::ToolTipRole:
        return ToolTip::plain(index.column() == Check ? row.verdict().toolTip : text(row, index.column()).toString());
    case Qt::AccessibleTextRole:
        return spoken(row, index.column());
    case Qt::CheckStateRole:
        if (index.column() == File && row.canBeChosen())
            return row.isChosen() ? Qt::Checked : Qt::Unchecked;
        return {};
    default:
        return {};
    }
}

QVariant ImportTableModel::text(const ImportRow &row, int column) const
{
    if (!row.isChosen() && column != File && column != Kind && column != Check)
        return QString();
    switch (column) {
    case File:
        return row.entry.path;
    case Kind:
        return row.kindText();
    case Title:
        return row.title();
    case Slug:
        return row.slug();
    case Status:
        return row.statusText();
    case Date:
        return QLocale().toString(row.date(), u"d MMM yyyy"_s);
    case Check:
        return row.verdict().words;
    default:
        return {};
    }
}

QVariant ImportTableModel::editValue(const ImportRow &row, int column)
{
    if (column == Kind)
        return row.correction.kind ? models::nameOf(*row.correction.kind) : row.entry.kind;
    if (column == Status)
        return row.correction.status.value_or(row.entry.status);
    if (column == Date)
        return row.date();
    return column == Slug ? row.slug() : column == Title ? row.title() : QString();
}

QString ImportTableModel::spoken(const ImportRow &row, int column) const
{
    const ImportRow::Verdict verdict = row.verdict();
    return column == Check ? (verdict.words + u' ' + verdict.detail).trimmed() : text(row, column).toString();
}

Qt::ItemFlags ImportTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const ImportRow &row = at(index.row());
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == File)
        flags.setFlag(Qt::ItemIsUserCheckable, row.canBeChosen());
    else if (index.column() != Check)
        flags.setFlag(Qt::ItemIsEditable, index.column() == Kind ? row.canChangeKind() : row.canBeCorrected());
    return flags;
}

bool ImportTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const bool isTick = role == Qt::CheckStateRole && index.column() == File;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (!isTick && role != Qt::EditRole))
        return false;
    if (!isTick && (!(flags(index) & Qt::ItemIsEditable) || value == editValue(at(index.row()), index.column())))
        return false;
    setAll({index.row()}, static_cast<Column>(index.column()), isTick ? QVariant(value.toInt() == Qt::Checked) : value);
    return true;
}

bool ImportTableModel::choose(ImportRow &row, bool isChosen)
{
    if (!row.canBeChosen() || row.isChosen() == isChosen)
        return false;
    row.choose(isChosen);
    return true;
}

bool ImportTableModel::change(ImportRow &row, int column, const QVariant &value)
{
    switch (column) {
    case Kind:
        return models::itemKindNamed(value.toString()) && row.setKind(*models::itemKindNamed(value.toString()));
    case Title:
        return row.setTitle(value.toString());
    case Slug:
        return row.setSlug(value.toString());
    case Status:
        return row.setStatus(value.toString());
    case Date:
        return row.setDate(value.toDate());
    default:
        return false;
    }
}

void ImportTableModel::tellChanged(const QList<int> &rows)
{
    if (rows.isEmpty())
        return;
    count();
    // Another row may have become double by it, or be so no longer.
    emit dataChanged(index(0, 0), index(rowCount() - 1, Count - 1));
}

void ImportTableModel::count()
{
    findDoubles();
    Counts now{.all = rowCount()};
    for (const ImportRow &row : m_rows) {
        const State state = row.state();
        now.ready += state == State::Ready || state == State::Same;
        now.attention += state == State::Attention;
        now.problems += state == State::Problem;
        now.leftOut += state == State::LeftOut;
        const bool comes = state == State::Ready || state == State::Attention;
        now.items += comes && row.entry.kind != "tag"_L1;
        now.pictures += comes ? static_cast<int>(row.entry.pictures.size()) : 0;
    }
    if (std::exchange(m_counts, now) != now)
        emit countsChanged();
}

/// Only rows that were given an address here: a look at all files has made the others' differ.
void ImportTableModel::findDoubles()
{
    QHash<QString, int> addresses;
    const auto address = [](const ImportRow &row) { return row.kindText() + u'/' + row.slug(); };
    for (const ImportRow &row : m_rows) {
        if (row.isChosen() && !row.slug().isEmpty())
            ++addresses[address(row)];
    }
    for (ImportRow &row : m_rows)
        row.isDouble = row.isChosen() && (row.correction.slug || row.correction.kind) && addresses[address(row)] > 1;
}

}
