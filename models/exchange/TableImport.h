#pragma once

#include <functional>

#include <QSet>

#include "models/exchange/ImportReport.h"
#include "models/exchange/TableHeaders.h"
#include "models/exchange/TableRepository.h"
#include "models/exchange/TableRow.h"

namespace vitrine::models {

struct TableImportOptions
{
    QString kind = {}; ///< "project" or "article"; empty: what the file's name or the document says
    HeaderMap headers = {};
    bool isDryRun = false; ///< asks and writes nothing
};

/// Brings in a table (CSV) or a document (JSON), an item for each row. A row is known again by its id, else by its
/// slug, or the one that its title makes; so a second run changes what changed in the file and duplicates nothing. A
/// row that cannot be used is told with its column and does not keep the others out. Pictures and relations that are
/// not there are left out and told. Nothing is ever deleted. Blocks; for a worker thread.
class TableImport final
{
public:
    /// Told after each row; false stops the import there.
    using Progress = std::function<bool(qsizetype done)>;

    TableImport(Connection &reader, Writer &writer)
        : m_reader(reader)
        , m_writer(writer)
    {
    }

    /// Whether a file is one of these by its name.
    [[nodiscard]] static bool takes(const QString &path);

    /// An error is only what keeps the whole import from starting.
    [[nodiscard]] Result<ImportReport> run(const QString &path, const TableImportOptions &options,
                                           const Progress &progress = {});

private:
    /// Relations wait until every row is in: they may name a later one.
    struct Waiting
    {
        size_t entry = 0;
        Id id;
        TableRow row;
    };
    /// What one run has found out so far.
    struct Run
    {
        TableImportOptions options;
        QString name; ///< of the file
        Progress progress;
        ImportReport report = {};
        QHash<Id, QString> claimed = {}; ///< items that belong to a row of this run, with its place
        QHash<Id, Id> ids = {};          ///< as rows gave them, to those that the items have
        QSet<QString> slugs = {};        ///< in a dry run: given to rows of this run, with their kind
        std::vector<Waiting> waiting = {};
    };

    /// Brings a row in and reports it; false when the run is to stop.
    [[nodiscard]] bool add(const QString &kind, TableRow row, Run &run);
    template <class E>
    void bringIn(TableRow &row, Run &run, ImportEntry &entry);
    template <class E>
    [[nodiscard]] Result<std::optional<Stored<E>>> findMatch(TableRow &row, const Run &run) const;
    template <class E>
    void create(TableRow &row, Run &run, ImportEntry &entry);
    template <class E>
    void update(const Stored<E> &stored, TableRow &row, Run &run, ImportEntry &entry);
    void relate(Run &run);

    Connection &m_reader;
    Writer &m_writer;
};

}
