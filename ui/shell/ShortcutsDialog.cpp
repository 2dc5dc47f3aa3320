#include "ui/shell/ShortcutsDialog.h"

#include <algorithm>

#include <QFormLayout>
#include <QMenuBar>

#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menus, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *left = new QFormLayout;
    auto *right = new QFormLayout;
    for (QFormLayout *rows : {left, right}) {
        rows->setHorizontalSpacing(Metric::kSpace24);
        rows->setVerticalSpacing(Metric::kSpace8);
    }
    for (const QAction *entry : menus.actions()) {
        if (const QMenu *menu = entry->menu())
            addMenu(*menu, *left);
    }
    right->addRow(new Label(tr("List"), TextStyle::BodyStrong));
    addRow(tr("Previous or next item"), tr("Up, Down"), *right);
    addRow(tr("Move to trash"), QKeySequence(QKeySequence::Delete).toString(QKeySequence::NativeText), *right);
    right->addRow(new Label(tr("Text"), TextStyle::BodyStrong));
    for (const auto &[what, keys] : {std::pair{tr("Bold"), QKeySequence(QKeySequence::Bold)},
                                     {tr("Italic"), QKeySequence(QKeySequence::Italic)},
                                     {tr("Link"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)}})
        addRow(what, keys.toString(QKeySequence::NativeText), *right);

    auto *close = new Button(tr("Close"));
    connect(close, &Button::clicked, this, &QDialog::accept);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(Metric::kSpace32 * 2);
    columns->addLayout(left);
    columns->addLayout(right);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(Metric::kSpace24, Metric::kSpace24, Metric::kSpace24, Metric::kSpace16);
    whole->setSpacing(Metric::kSpace24);
    whole->addLayout(columns);
    whole->addWidget(close, 0, Qt::AlignTrailing);
}

void ShortcutsDialog::addMenu(const QMenu &menu, QFormLayout &rows)
{
    const auto hasKeys = [](const QAction *action) { return !action->shortcut().isEmpty(); };
    if (std::ranges::none_of(menu.actions(), hasKeys))
        return;
    rows.addRow(new Label(menu.title().remove(u'&'), TextStyle::BodyStrong));
    for (const QAction *action : menu.actions()) {
        if (hasKeys(action))
            addRow(action->text().remove(u'&'), action->shortcut().toString(QKeySequence::NativeText), rows);
    }
}

void ShortcutsDialog::addRow(const QString &what, const QString &keys, QFormLayout &rows)
{
    rows.addRow(new Label(what, TextStyle::Body), new Label(keys, TextStyle::Body, Token::Text2));
}

}
