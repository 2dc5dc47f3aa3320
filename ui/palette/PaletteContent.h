#pragma once

#include <optional>

#include <QCoreApplication>

#include "ui/palette/ItemSearch.h"
#include "ui/palette/PaletteModel.h"
#include "ui/palette/RecentThings.h"
#include "ui/shell/ActionRegistry.h"

namespace vitrine::ui {

/// What the command palette offers for what is typed: recent things, commands, projects and articles, places to go.
class PaletteContent final
{
    Q_DECLARE_TR_FUNCTIONS(PaletteContent)
    Q_DISABLE_COPY_MOVE(PaletteContent)

public:
    /// A text that begins with it asks for commands only.
    static constexpr QChar kCommandsOnly = u'>';

    /// All outlive this.
    PaletteContent(const ActionRegistry &registry, const ItemSearch &items, const RecentThings &recent)
        : m_registry(registry)
        , m_items(items)
        , m_recent(recent)
    {
    }

    [[nodiscard]] std::vector<PaletteRow> rows(const QString &typed) const;
    /// The letters to look for, without the sign for commands only.
    [[nodiscard]] static QString pattern(const QString &typed);
    [[nodiscard]] static bool isForItems(const QString &typed);

    [[nodiscard]] static QString keyOf(const ActionEntry &entry) { return QStringLiteral("action:") + entry.id; }
    [[nodiscard]] static QString keyOf(const models::ContentKind &kind, const models::Id &id);
    /// Of the row that leads to the page of an action.
    [[nodiscard]] static QString placeKeyOf(const ActionEntry &entry) { return QStringLiteral("place:") + entry.id; }

private:
    using Rows = std::vector<PaletteRow>;

    [[nodiscard]] Rows commands(const QString &pattern) const;
    [[nodiscard]] Rows elsewhere(const QString &pattern) const;
    [[nodiscard]] Rows items(ItemSearch::Kind kind, const QString &pattern) const;
    [[nodiscard]] Rows recent() const;
    [[nodiscard]] static PaletteRow rowOf(const ActionEntry &entry);
    [[nodiscard]] std::optional<PaletteRow> rowOf(const RecentThings::Thing &thing,
                                                  const std::vector<ActionEntry> &entries) const;

    const ActionRegistry &m_registry;
    const ItemSearch &m_items;
    const RecentThings &m_recent;
};

}
