#pragma once

#include <optional>

#include "models/content/ProjectQuery.h"
#include "models/storage/Writer.h"

namespace vitrine::models {

/// A project as its row has it: with its row number and whether it is in the trash.
struct StoredProject
{
    Project project;
    qint64 number = 0;
    bool isTrashed = false;
};

/// The SQL of projects. Columns follow from Project's schema. Throws StorageFailure.
class ProjectRepository final
{
public:
    explicit ProjectRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    /// With those in the trash, which callers must look at.
    [[nodiscard]] std::optional<StoredProject> find(const Id &id) const;
    /// Never one in the trash: their slugs are free for others.
    [[nodiscard]] std::optional<StoredProject> findBySlug(const QString &slug) const;
    [[nodiscard]] bool isSlugTaken(const QString &slug) const;
    /// How many slugs are `slug` with a hyphen and more behind it.
    [[nodiscard]] qint64 countNumberedSlugs(const QString &slug) const;
    [[nodiscard]] ProjectList list(const ProjectQuery &query) const;
    /// The same page as a JSON array, straight from the rows; answers how many there are on all pages.
    [[nodiscard]] qint64 writeList(JsonWriter &json, const ProjectQuery &query, Role reader) const;
    /// One project outside the trash as a JSON object, if `reader` may know of it; `names` empty: every field. Answers
    /// its version.
    [[nodiscard]] std::optional<qint64> writeVisible(JsonWriter &json, const QString &slugOrId, Role reader,
                                                     const QStringList &names) const;
    [[nodiscard]] QStringList technologies() const;
    [[nodiscard]] qint64 count() const; ///< outside the trash

    /// Inserts and answers the new row's number.
    [[nodiscard]] qint64 insert(const Project &project);
    void update(qint64 number, const Project &project);
    void setTrashed(qint64 number, std::optional<Instant> at);

    /// The statement that `list` runs for the page, for the test that looks at its plan.
    [[nodiscard]] static QString pageStatement(const ProjectQuery &query);

private:
    [[nodiscard]] std::optional<StoredProject> findWhere(const QString &condition, const QVariant &value) const;
    /// Calls `receive(fields, row)` for the page's rows; answers how many there are on all pages.
    template <class Receive>
    [[nodiscard]] qint64 eachRow(const ProjectQuery &query, Receive receive) const;
    void assignTechnologies(qint64 number, const QStringList &technologies);

    Connection &m_connection;
};

}
