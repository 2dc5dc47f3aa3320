#include "ui/shell/ShortcutsDialog.h"

#include <algorithm>
#include <numeric>

#include <QAction>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/shell/ActionRegistry.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/KeyCap.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kColumns = 2;
constexpr int kColumnWidth = 344;
constexpr int kRowHeight = 24;
constexpr int kMostHeight = 560;

QStringList keysOf(const ActionEntry &entry)
{
    QStringList all;
    for (const QKeySequence &keys : entry.action->shortcuts())
        all.append(KeyCap::textOf(keys));
    // Of a standard key a desktop may have several; the first is the one to learn.
    return entry.scope == KeyScope::Window ? all.mid(0, 1) : all;
}

/// The same thing to do, of two pages or two widgets.
bool isSameRow(const ActionEntry &one, const ActionEntry &other)
{
    return one.scope == other.scope && one.text == other.text && one.action->shortcuts() == other.action->shortcuts();
}

}

QString ShortcutsDialog::groupName(const ActionEntry &entry, const std::vector<ActionEntry> &all)
{
    if (entry.scope != KeyScope::Window)
        return entry.scope == KeyScope::List ? tr("In a list") : tr("In a text");
    QStringList names;
    for (const ActionEntry &other : all) {
        if (isSameRow(entry, other) && !names.contains(other.category))
            names.append(other.category);
    }
    return names.join(tr(", ", "between the names of pages"));
}

QList<ShortcutsDialog::Group> ShortcutsDialog::groupsOf(const ActionRegistry &registry)
{
    std::vector<ActionEntry> all = registry.entries();
    std::erase_if(all, [](const ActionEntry &entry) { return !entry.hearsKeys(); });
    std::ranges::stable_sort(all, {}, &ActionEntry::scope);
    QList<Group> groups;
    for (size_t i = 0; i < all.size(); ++i) {
        const auto isThis = [&](const ActionEntry &other) { return isSameRow(all[i], other); };
        if (std::any_of(all.begin(), all.begin() + static_cast<ptrdiff_t>(i), isThis))
            continue; // told of the first page that has it
        const QString name = groupName(all[i], all);
        auto group = std::ranges::find(groups, name, &Group::name);
        if (group == groups.end())
            group = groups.insert(groups.end(), {name, {}});
        group->rows.append({all[i].text, keysOf(all[i])});
    }
    return groups;
}

ShortcutsDialog::ShortcutsDialog(const ActionRegistry &registry, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    QWidget *columns = buildColumns(groupsOf(registry));
    auto *area = new QScrollArea;
    area->setObjectName(u"shortcutsArea"_s);
    area->setAccessibleName(tr("Keyboard shortcuts"));
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(columns);
    area->setWidgetResizable(true);
    const int room = parent ? parent->window()->height() - 4 * Metric::kSpace32 - Metric::kTopBar : kMostHeight;
    area->setFixedSize(columns->sizeHint().width() + Metric::kScrollBar,
                       std::min({columns->sizeHint().height(), kMostHeight, room}));
    auto *close = new Button(tr("Close"));
    close->setDefault(true);
    connect(close, &Button::clicked, this, &QDialog::accept);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(Metric::kSpace24, Metric::kSpace24, Metric::kSpace16, Metric::kSpace16);
    whole->setSpacing(Metric::kSpace16);
    whole->addWidget(area);
    auto *end = new QHBoxLayout;
    end->setContentsMargins(0, 0, Metric::kSpace8, 0);
    end->addStretch();
    end->addWidget(close);
    whole->addLayout(end);
    whole->setSizeConstraint(QLayout::SetFixedSize);
    close->setFocus();
}

QWidget *ShortcutsDialog::buildColumns(const QList<Group> &groups)
{
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, Metric::kSpace8, 0);
    row->setSpacing(Metric::kSpace32);
    const auto count = [](qsizetype sum, const Group &group) { return sum + group.rows.size() + 2; };
    const qsizetype half = std::accumulate(groups.begin(), groups.end(), qsizetype(0), count) / kColumns;
    QVBoxLayout *column = nullptr;
    qsizetype rows = 0;
    for (const Group &group : groups) {
        // A group goes where more than half of it has its place.
        if (!column || (row->count() < kColumns && rows + (group.rows.size() + 2) / 2 > half)) {
            if (column)
                column->addStretch();
            column = new QVBoxLayout;
            column->setSpacing(Metric::kSpace16);
            row->addLayout(column);
        }
        column->addWidget(buildGroup(group));
        rows += group.rows.size() + 2;
    }
    if (column)
        column->addStretch();
    return content;
}

QWidget *ShortcutsDialog::buildGroup(const Group &group)
{
    auto *box = new QWidget;
    box->setFixedWidth(kColumnWidth);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *title = new Label(group.name, TextStyle::BodyStrong);
    title->setFixedHeight(kRowHeight);
    column->addWidget(title);
    for (const auto &[what, keys] : group.rows) {
        auto *row = new QHBoxLayout;
        row->setSpacing(Metric::kSpace4);
        auto *label = new Label(what, TextStyle::Body);
        label->setFixedHeight(kRowHeight);
        label->setElided(true);
        row->addWidget(label, 1);
        for (const QString &key : keys)
            row->addWidget(new KeyCap(key));
        column->addLayout(row);
    }
    return box;
}

}
