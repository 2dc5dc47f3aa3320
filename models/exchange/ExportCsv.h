#pragma once

#include "models/exchange/ExportFolder.h"
#include "models/exchange/ExportReport.h"
#include "models/exchange/ExportRepository.h"

namespace vitrine::models {

/// Writes everything outside the trash as projects.csv and articles.csv: RFC 4180, UTF-8 without a mark, field names
/// above. Lists of names are joined with "; ", what has parts is JSON, pictures stay addresses. Reads one state of the
/// workspace, and has one item in memory at a time.
class ExportCsv final
{
public:
    explicit ExportCsv(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Errors are those of ExportFolder, and of the database.
    [[nodiscard]] Result<ExportReport> run(const QString &path);

private:
    Connection &m_connection;
};

/// A field's value as a cell: empty for nothing, a list of names joined with "; " if that can be told apart again,
/// JSON for what has parts; `guarded`.
[[nodiscard]] QString csvCell(const QJsonValue &value, const FieldInfo &field);

}
