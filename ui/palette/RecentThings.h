#pragma once

#include <QList>
#include <QString>

class QSettings;

namespace vitrine::ui {

/// What was opened or run last in this workspace, the latest first; kept in the settings.
class RecentThings final
{
    Q_DISABLE_COPY_MOVE(RecentThings)

public:
    static constexpr qsizetype kKept = 8;

    struct Thing
    {
        QString key;   ///< as PaletteRow::key
        QString title; ///< of items, as it was

        bool operator==(const Thing &) const = default;
    };

    /// The settings are those of this workspace, and outlive this.
    explicit RecentThings(QSettings &settings);

    [[nodiscard]] const QList<Thing> &all() const { return m_all; }
    /// Puts it first.
    void remember(const Thing &thing);
    /// Takes a new title for one that is there.
    void rename(const QString &key, const QString &title);
    void forget(const QString &key);

private:
    void store() const;

    QSettings &m_settings;
    QList<Thing> m_all;
};

}
