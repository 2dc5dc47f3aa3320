#pragma once

#include <optional>
#include <vector>

#include <QString>

namespace vitrine::models {

/// One attribute of a JSX tag.
struct MdxAttribute
{
    QString name;
    QString value;             ///< a text's content, or what stands between the braces
    bool isExpression = false; ///< written as {value}
    qsizetype begin = 0;       ///< of the value, from where the tag begins; 0 without one
};

/// One JSX or HTML tag.
struct MdxTag
{
    QString name; ///< empty for a fragment (<>)
    bool isClosing = false;
    bool isSelfClosing = false;
    std::vector<MdxAttribute> attributes;
    qsizetype end = 0; ///< behind it, from where it begins

    [[nodiscard]] bool isComponent() const { return name.isEmpty() || name.front().isUpper() || name.contains(u'.'); }
    [[nodiscard]] const MdxAttribute *find(QStringView attribute) const;
};

/// The tag at the start of `text`, at most 32 KiB of it; nothing when there is none or it never ends. Thread-safe.
[[nodiscard]] std::optional<MdxTag> readMdxTag(QStringView text);

}
