#pragma once

#include <optional>

#include <QJsonObject>

#include "models/content/Content.h"
#include "models/content/Tag.h"

namespace vitrine::models {

/// A text in the portfolio: an essay, a note, a talk. A new field is a member and a line in `schema()`, and a
/// migration.
struct Article
{
    Id id;
    QString slug;
    QString title;
    QString excerpt;
    QString body;
    Status status = Status::Draft;
    std::optional<Instant> publishedAt;
    std::optional<Instant> publishAt;
    QString canonicalUrl;
    QString source;
    qint64 readingMinutes = 0;
    TagList tags;
    Image cover;
    Seo seo;
    QJsonObject customFields;
    qint64 version = 0;
    Instant createdAt{};
    Instant updatedAt{};

    bool operator==(const Article &) const = default;
    static const Schema<Article> &schema();
    static const ContentKind &kind();
};

}
