#pragma once

#include "models/content/Article.h"
#include "models/content/Project.h"
#include "models/storage/Writer.h"

namespace vitrine::models {

/// What the public can find: the plain text of what is published. Written with the content, in the same transaction.
/// Throws StorageFailure.
class SearchIndex final
{
public:
    explicit SearchIndex(Connection &connection)
        : m_connection(connection)
    {
    }

    void put(qint64 number, const Project &project);
    void put(qint64 number, const Article &article);
    void remove(const ContentKind &kind, qint64 number);
    /// Gives what is published of those rows the words that its tags have now; `numbers` is a JSON array.
    template <class E>
    void refreshTags(const QString &numbers);

    /// Whether what is stored was made by another form of this code and has to be made anew.
    [[nodiscard]] bool isOutdated() const;
    void rebuild();

private:
    struct Document
    {
        QString title;
        QString summary;
        QString words; ///< tags and the like
        QString body;
    };

    void put(qint64 documentNumber, const Document &document);
    template <class E>
    void putAll();

    Connection &m_connection;
};

}
