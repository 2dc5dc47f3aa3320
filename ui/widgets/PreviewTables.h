#pragma once

#include <vector>

#include <QPointer>
#include <QTextTable>

namespace vitrine::ui {

/// Keeps the tables of a preview within its width: where one would be wider, its widest columns break their words.
class PreviewTables final
{
public:
    PreviewTables() = default;
    explicit PreviewTables(const QTextDocument &document);

    /// `room` is how wide the text may be, in pixels.
    void fit(int room);

private:
    struct Table
    {
        QPointer<QTextTable> table;
        std::vector<int> columns; ///< how wide each is where it has all the room it wants
    };
    std::vector<Table> m_tables;
};

}
