#pragma once

#include "models/exchange/ExportFile.h"
#include "models/exchange/ExportReport.h"
#include "models/exchange/ExportRepository.h"

namespace vitrine::models {

/// Writes everything outside the trash as one JSON document: {"vitrine": 1, "projects": [...], "articles": [...],
/// "tags": [...]}, each in the form in which the owner sees it over the API, a line for each. Pictures stay addresses.
/// Reads one state of the workspace, and has one item in memory at a time.
class ExportJson final
{
public:
    explicit ExportJson(Connection &connection)
        : m_connection(connection)
    {
    }

    /// The errors are the sink's and the database's.
    [[nodiscard]] Result<ExportReport> run(const ExportSink &sink, const ExportProgress &progress = {});
    /// Into a file, which gets all or nothing. Conflict `file_exists` for one that is no export.
    [[nodiscard]] Result<ExportReport> run(const QString &path, const ExportProgress &progress = {});

private:
    [[nodiscard]] Result<ExportReport> write(const ExportSink &sink, const ExportProgress &progress);

    Connection &m_connection;
};

}
