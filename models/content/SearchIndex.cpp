#include "models/content/SearchIndex.h"

#include "models/content/ContentRepository.h"
#include "models/text/PlainText.h"
#include "models/text/SearchText.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// Counts up whenever the same content would be stored otherwise.
constexpr qint64 kForm = 1;

qint64 documentNumber(const ContentKind &kind, qint64 number)
{
    return number * 2 + kind.searchOffset;
}

QString joined(const TagList &tags, QStringList names = {})
{
    for (const TagRef &tag : tags)
        names.append(tag.name);
    return names.join(u'\n');
}

QString wordsOf(const Project &project)
{
    return joined(project.tags, project.technologies + QStringList{project.client, project.role});
}

QString wordsOf(const Article &article)
{
    return joined(article.tags);
}

/// The columns that words are made of.
constexpr auto kProjectWords = "tags, technologies, client, role"_L1;
constexpr auto kArticleWords = "tags"_L1;

Project loadWords(const Statement &row, const Project *)
{
    Project project;
    project.tags = FieldCodec<TagList>::load(row.value(0));
    project.technologies = FieldCodec<QStringList>::load(row.value(1));
    project.client = row.text(2);
    project.role = row.text(3);
    return project;
}

Article loadWords(const Statement &row, const Article *)
{
    Article article;
    article.tags = FieldCodec<TagList>::load(row.value(0));
    return article;
}

}

void SearchIndex::put(qint64 number, const Project &project)
{
    put(documentNumber(Project::kind(), number), {project.title, project.summary, wordsOf(project), project.body});
}

void SearchIndex::put(qint64 number, const Article &article)
{
    put(documentNumber(Article::kind(), number), {article.title, article.excerpt, wordsOf(article), article.body});
}

void SearchIndex::put(qint64 documentNumber, const Document &document)
{
    auto upsert = m_connection.prepare(uR"(
        INSERT INTO search_document (number, title, summary, tags, body) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (number) DO UPDATE
        SET title = excluded.title, summary = excluded.summary, tags = excluded.tags, body = excluded.body
        WHERE title <> excluded.title OR summary <> excluded.summary OR tags <> excluded.tags
           OR body <> excluded.body)"_s);
    upsert.bind(documentNumber).bind(searchable(document.title)).bind(searchable(document.summary));
    upsert.bind(searchable(document.words)).bind(searchable(plainText(document.body))).run();
}

void SearchIndex::remove(const ContentKind &kind, qint64 number)
{
    m_connection.prepare(u"DELETE FROM search_document WHERE number = ?"_s).bind(documentNumber(kind, number)).run();
}

template <class E>
void SearchIndex::refreshTags(const QString &numbers)
{
    const QLatin1StringView columns = std::is_same_v<E, Project> ? kProjectWords : kArticleWords;
    auto published = m_connection.prepare(uR"(
        SELECT %1, number FROM %2
        WHERE number IN (SELECT value FROM json_each(?)) AND status = 'published' AND trashed_at IS NULL)"_s.arg(
        columns, E::kind().name));
    auto update = m_connection.prepare(u"UPDATE search_document SET tags = ? WHERE number = ? AND tags <> ?"_s);
    published.bind(numbers);
    const int number = static_cast<int>(columns.count(u',')) + 1;
    while (published.next()) {
        const QString words = searchable(wordsOf(loadWords(published, static_cast<const E *>(nullptr))));
        update.bind(words).bind(documentNumber(E::kind(), published.integer(number))).bind(words).run();
    }
}

template void SearchIndex::refreshTags<Project>(const QString &numbers);
template void SearchIndex::refreshTags<Article>(const QString &numbers);

bool SearchIndex::isOutdated() const
{
    auto form = m_connection.prepare(u"SELECT form FROM search_form"_s);
    return !form.next() || form.integer(0) != kForm;
}

void SearchIndex::rebuild()
{
    m_connection.execute(u"DELETE FROM search_document"_s);
    putAll<Project>();
    putAll<Article>();
    m_connection.execute(u"DELETE FROM search_form"_s);
    m_connection.prepare(u"INSERT INTO search_form (form) VALUES (?)"_s).bind(kForm).run();
}

template <class E>
void SearchIndex::putAll()
{
    auto published = m_connection.prepare(
        u"SELECT number, id FROM %1 WHERE status = 'published' AND trashed_at IS NULL"_s.arg(E::kind().name));
    const ContentRepository<E> items(m_connection);
    while (published.next()) {
        const auto stored = items.find(Id::parse(published.text(1)).value_or(Id()));
        if (stored)
            put(stored->number, stored->item);
    }
}

}
