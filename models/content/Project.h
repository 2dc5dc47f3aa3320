#pragma once

#include <optional>

#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include "models/content/Content.h"
#include "models/content/Relation.h"
#include "models/content/Tag.h"

namespace vitrine::models {

/// A link that belongs to a project.
struct ProjectLink
{
    QString label;
    QString url;
    QString kind;

    bool operator==(const ProjectLink &) const = default;
    static const Schema<ProjectLink> &schema();
};

/// A piece of work in the portfolio. A new field is a member and a line in `schema()`, and a migration.
struct Project
{
    Id id;
    QString slug;
    QString title;
    QString summary;
    QString body;
    Status status = Status::Draft;
    std::optional<Instant> publishedAt;
    std::optional<Instant> publishAt;
    bool isFeatured = false;
    qint64 order = 0;
    TagList tags;
    QStringList technologies;
    QString role;
    QString client;
    std::optional<QDate> startedOn;
    std::optional<QDate> endedOn;
    std::vector<ProjectLink> links;
    Image cover;
    std::vector<Image> gallery;
    std::vector<Relation> relations;
    Seo seo;
    QJsonObject customFields;
    qint64 version = 0;
    Instant createdAt{};
    Instant updatedAt{};

    bool operator==(const Project &) const = default;
    static const Schema<Project> &schema();
    static const ContentKind &kind();
};

}
