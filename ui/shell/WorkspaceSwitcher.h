#pragma once

#include <functional>

#include <QObject>
#include <QStringList>

class QSettings;

namespace vitrine::ui {

struct RecentWorkspace
{
    QString folder; ///< absolute
    QString title;

    bool operator==(const RecentWorkspace &) const = default;
};

/// The workspaces that were opened on this computer, the latest first, and the way to open another: each is a program
/// of its own. Several programs share the list; what another one adds is seen at the next look.
class WorkspaceSwitcher final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceSwitcher)

public:
    static constexpr qsizetype kKept = 10;
    /// Starts the program on that folder, or raises it where it runs already; on the pages of the first start when the
    /// folder is empty. False when it could not be started.
    using Launch = std::function<bool(const QString &folder)>;

    /// The settings are those of all workspaces, and outlive this.
    WorkspaceSwitcher(QSettings &settings, Launch launch, QObject *parent = nullptr);

    [[nodiscard]] QList<RecentWorkspace> recent() const;
    /// Puts it first.
    void remember(const RecentWorkspace &workspace);
    void clear();
    void open(const QString &folder);
    /// Starts the program on the pages that lead to a new workspace.
    void startNew();

signals:
    /// In words for the owner.
    void failed(const QString &message);

private:
    void store(const QList<RecentWorkspace> &all);

    QSettings &m_settings;
    Launch m_launch;
};

}
