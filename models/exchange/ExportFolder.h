#pragma once

#include <QSet>
#include <QStringList>

#include "models/exchange/ExportFile.h"

namespace vitrine::models {

/// The folder that an export is written to. One that is missing or empty gets all or nothing: the files are gathered
/// beside it and take its place at the end. One that holds an earlier export, told by its marker, is brought up to date
/// file by file; what the earlier one wrote and this one does not is removed, other files stay. Any other folder is
/// refused. One program at a time.
class ExportFolder final
{
    Q_DISABLE_COPY_MOVE(ExportFolder)

public:
    /// Lists the files that the last export wrote.
    static constexpr QLatin1StringView kMarker{".vitrine-export"};

    /// Conflict `folder_not_empty` for a folder with other things in it, `export_running` while another program writes.
    [[nodiscard]] static Result<std::unique_ptr<ExportFolder>> open(const QString &path);
    /// Removes what was gathered if `finish` did not succeed.
    ~ExportFolder();

    /// `name` is relative, with slashes; folders are made. A file that holds these bytes already is not touched.
    [[nodiscard]] Result<void> write(const QString &name, const QByteArray &bytes);
    [[nodiscard]] Result<void> copy(const QString &name, const QString &source);
    /// For a file that is written piece by piece; it must be finished before `finish`.
    [[nodiscard]] Result<std::unique_ptr<ExportFile>> create(const QString &name);
    [[nodiscard]] Result<void> finish();

    [[nodiscard]] qint64 fileCount() const { return m_written.size(); }

private:
    explicit ExportFolder(QString path)
        : m_path(std::move(path))
    {
    }
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> lock();
    [[nodiscard]] Result<void> readMarker();
    [[nodiscard]] Result<QString> place(const QString &name);
    [[nodiscard]] Result<void> announce(const QString &name);
    [[nodiscard]] Result<void> writeMarker() const;
    [[nodiscard]] Result<void> removeStale();
    [[nodiscard]] bool isInside(const QString &folder) const;
    [[nodiscard]] QString absolute(const QString &name) const { return m_root + u'/' + name; }

    QString m_path;
    QString m_root; ///< where the files are written; m_path, or a folder beside it
    bool m_isStaged = false;
    int m_marker = -1;
    QSet<QString> m_known; ///< in the marker: from the last export, and what was begun since
    QSet<QString> m_written;
};

}
