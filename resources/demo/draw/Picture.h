#pragma once

#include <functional>
#include <vector>

#include "Sheet.h"

namespace vitrine::demo {

/// One file of the demo content and how it is drawn.
struct Picture
{
    QString file; ///< below resources/demo; .webp or .svg
    QSize size;
    std::function<void(Sheet &)> draw;
};
using Pictures = std::vector<Picture>;

inline constexpr QSize kProjectCover{1600, 1000};
inline constexpr QSize kArticleCover{1600, 900};

// The pictures of one project each, or of a few articles.
[[nodiscard]] Pictures harbourLights();
[[nodiscard]] Pictures fieldNotes();
[[nodiscard]] Pictures ovelGrotesk();
[[nodiscard]] Pictures brinewellMuseum();
[[nodiscard]] Pictures kestrelhouseTeaTins();
[[nodiscard]] Pictures slowMaps();
[[nodiscard]] Pictures ueberfahrt();
[[nodiscard]] Pictures kamiNoOmosa();
[[nodiscard]] Pictures crossingTimes();
[[nodiscard]] Pictures proofmark();
[[nodiscard]] Pictures weatherOrgan();
[[nodiscard]] Pictures weftAndWire();
[[nodiscard]] Pictures articlesOnType();
[[nodiscard]] Pictures articlesOnPrint();
[[nodiscard]] Pictures articlesOnTheWeb();

}
