#pragma once

#include <memory>
#include <vector>

#include <QFont>
#include <QPalette>
#include <QTextLayout>

#include "models/text/TextDiff.h"

namespace vitrine::ui {

/// Text with marked words, laid out in lines of 20 px: what was removed is struck through, what was added underlined,
/// and colour says so too.
class MarkedText final
{
public:
    /// In conflicts neither side is good or bad: the words are only underlined.
    enum class Colours { State, None };

    MarkedText(const std::vector<models::DiffPart> &parts, const QFont &font, const QPalette &palette, int width,
               Qt::LayoutDirection direction, Colours colours = Colours::State);

    [[nodiscard]] int height() const { return m_height; }
    void paint(QPainter &painter, const QPoint &topLeft) const;

    /// As much of a line as is shown: of a long one the surroundings of what differs, so that it is never cut off.
    [[nodiscard]] static std::vector<models::DiffPart> fitted(const std::vector<models::DiffPart> &parts);
    /// The text of all parts.
    [[nodiscard]] static QString plain(const std::vector<models::DiffPart> &parts);

private:
    std::unique_ptr<QTextLayout> m_layout;
    int m_height = 0;
};

}
