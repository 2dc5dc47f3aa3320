#pragma once

#include <QDialog>

class QMenu;
class QMenuBar;
class QFormLayout;

namespace vitrine::ui {

/// Every key there is: read from the menus, so that it cannot be out of date, and those of lists and texts.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutsDialog)

public:
    ShortcutsDialog(const QMenuBar &menus, QWidget *parent = nullptr);

private:
    void addMenu(const QMenu &menu, QFormLayout &rows);
    static void addRow(const QString &what, const QString &keys, QFormLayout &rows);
};

}
