#pragma once

#include "models/exchange/ExportFolder.h"
#include "models/exchange/ExportPictures.h"
#include "models/exchange/ExportReport.h"
#include "models/exchange/ExportRepository.h"

namespace vitrine::models {

/// Writes everything outside the trash as a folder of Markdown that site generators read and an import takes for what
/// it was: projects/SLUG/index.md and articles/SLUG/index.md, pictures beside them, and tags.yaml. Between the lines of
/// `---` stands YAML; what follows the line end behind the second one is the text, byte for byte. Reads one state of
/// the workspace, and has one item in memory at a time.
class ExportMarkdown final
{
public:
    ExportMarkdown(Connection &connection, const BlobStore &blobs)
        : m_connection(connection)
        , m_blobs(blobs)
        , m_content(connection)
    {
    }

    /// Errors are those of ExportFolder, and of the database.
    [[nodiscard]] Result<ExportReport> run(const QString &path, const ExportProgress &progress = {});

private:
    template <class E>
    [[nodiscard]] Result<qint64> writeAll(ExportFolder &folder);
    template <class E>
    [[nodiscard]] Result<void> writeItem(ExportFolder &folder, const QString &place, const E &item);
    [[nodiscard]] Result<void> writeFiles(ExportFolder &folder, const QString &place, const ExportPictures &pictures);
    [[nodiscard]] Result<void> writeTags(ExportFolder &folder);

    Connection &m_connection;
    const BlobStore &m_blobs;
    ExportRepository m_content;
    ExportReport m_report;
    ExportProgress m_progress;
    qint64 m_done = 0;
};

}
