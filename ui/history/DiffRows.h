#pragma once

#include <QCoreApplication>

#include "models/text/EntityDiff.h"
#include "models/text/SideBySide.h"

namespace vitrine::ui {

/// One row of a comparison of two versions.
struct DiffRow
{
    enum class Kind {
        Heading, ///< `label` over a long text, or over the short fields
        Field,   ///< `label`, and its value on both sides
        Line,    ///< of a long text
        Gap,     ///< `hidden` lines that are the same
    };

    Kind kind = Kind::Line;
    QString label;
    QString field = {}; ///< the name of the field; empty where a row is about none
    models::LinePair lines = {};
    int hidden = 0;
};

/// Whether two versions stand beside each other, or in one column with what is gone above what is new.
enum class DiffLayout { SideBySide, Inline };
enum class DiffSides { Both, Before, After };

/// One line of the view: a row, or one side of it.
struct ShownRow
{
    size_t row = 0;
    DiffSides sides = DiffSides::Both;

    bool operator==(const ShownRow &) const = default;
};

/// Turns the differences of two versions into rows: short fields first, then long texts by line, with three lines that
/// are the same around each change.
class DiffRows final
{
    Q_DECLARE_TR_FUNCTIONS(DiffRows)

public:
    DiffRows() = delete;

    static constexpr int kContext = 3;

    [[nodiscard]] static std::vector<DiffRow> of(const models::ObjectInfo &object,
                                                 const std::vector<models::FieldDiff> &diffs);
    /// In which order the rows, or their sides, stand one below the other.
    [[nodiscard]] static std::vector<ShownRow> arranged(const std::vector<DiffRow> &rows, DiffLayout layout);
    /// What stands on that side; of Both what stands before.
    [[nodiscard]] static const models::SideLine &sideOf(const DiffRow &row, DiffSides side);
    /// The words of two short texts; without marks where they are long.
    [[nodiscard]] static std::vector<models::DiffPart> words(const QString &before, const QString &after);

private:
    static void addField(const models::FieldInfo &field, const models::FieldDiff &diff, std::vector<DiffRow> &rows);
    static void addText(const models::FieldInfo &field, const models::FieldDiff &diff, std::vector<DiffRow> &rows);
};

}
