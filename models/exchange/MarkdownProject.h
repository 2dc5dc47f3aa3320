#pragma once

#include <optional>

#include "models/core/Time.h"
#include "models/exchange/FrontMatter.h"

namespace vitrine::models {

/// What a Markdown file says about a project.
struct MarkdownProject
{
    QJsonObject fields;               ///< as `Project::schema().read` takes them; always with slug, title, status
    std::optional<Instant> createdAt; ///< the date it carries, if any; never later than now
    QStringList notes;                ///< what was guessed, changed or kept elsewhere, for people
};

/// Maps front matter and text to a project. `path` is relative to the folder called `folderName`. The title comes from
/// front matter, else from the first heading (which then leaves the text, because sites print the title), else from the
/// file's name; the slug from front matter, else from the file's name. What is not marked a draft is published. What
/// fits no field, or not without loss, is kept in `customFields` under its own key. Thread-safe.
[[nodiscard]] MarkdownProject readMarkdownProject(const FrontMatter &file, const QString &path,
                                                  const QString &folderName, Instant now);

}
