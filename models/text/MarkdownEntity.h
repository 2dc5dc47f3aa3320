#pragma once

#include <optional>

#include <QStringView>

namespace vitrine::models {

struct MarkdownEntity
{
    char32_t character = 0;
    qsizetype length = 0; ///< in the source, from `&` to `;`
};

/// The entity that a text begins with: one of XML's five, `&nbsp;`, or a number. Others are left as they are.
[[nodiscard]] std::optional<MarkdownEntity> markdownEntity(QStringView text);

}
