#pragma once

#include <QString>

namespace vitrine::server {

/// The HTML with every link and picture (`href`, `src`) made absolute against `base`, the address of the page that it
/// is shown on; a feed reader has no page. For HTML as renderMarkdown() makes it: well formed, values in quotes.
[[nodiscard]] QString withAbsoluteLinks(const QString &html, const QString &base);

}
