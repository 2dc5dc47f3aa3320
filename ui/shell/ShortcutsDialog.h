#pragma once

#include <QDialog>

class QVBoxLayout;

namespace vitrine::ui {

class ActionRegistry;
struct ActionEntry;

/// Every key there is, as the registry knows them, so that it cannot be out of date.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutsDialog)

public:
    explicit ShortcutsDialog(const ActionRegistry &registry, QWidget *parent = nullptr);

private:
    struct Group
    {
        QString name;
        QList<std::pair<QString, QStringList>> rows; ///< what it does, its keys
    };

    /// The pages that have it, or where the focus must be.
    [[nodiscard]] static QString groupName(const ActionEntry &entry, const std::vector<ActionEntry> &all);
    [[nodiscard]] static QList<Group> groupsOf(const ActionRegistry &registry);
    [[nodiscard]] static QWidget *buildGroup(const Group &group);
    [[nodiscard]] static QWidget *buildColumns(const QList<Group> &groups);
};

}
