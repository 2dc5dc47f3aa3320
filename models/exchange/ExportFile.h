#pragma once

#include <functional>
#include <memory>

#include <QByteArrayView>
#include <QString>

#include "models/core/Result.h"

namespace vitrine::models {

/// Where an export's text goes to, piece by piece.
using ExportSink = std::function<Result<void>(QByteArrayView)>;

/// A file that is being written beside its place, under a name of its own, and takes that place as a whole. Gone with
/// this object unless it was finished. Errors: Unavailable `disk_full` or `disk_error`.
class ExportFile final
{
    Q_DISABLE_COPY_MOVE(ExportFile)

public:
    [[nodiscard]] static Result<std::unique_ptr<ExportFile>> open(const QString &target);
    ~ExportFile();

    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    /// Takes in all of another file; memory stays flat.
    [[nodiscard]] Result<void> copy(const QString &source);
    /// Takes the place of what was there.
    [[nodiscard]] Result<void> finish();

    /// Whether a name is one that such a file has while it is written.
    [[nodiscard]] static bool isTemporary(const QString &name);

private:
    explicit ExportFile(QString target)
        : m_target(std::move(target))
    {
    }

    QString m_target;
    QByteArray m_temporary;
    int m_descriptor = -1;
};

/// The error of an export whose owner stopped it.
[[nodiscard]] std::unexpected<Error> exportCancelled();

/// The error for what the system could not do with a file; `error` is an errno.
[[nodiscard]] std::unexpected<Error> exportFailure(int error, const QString &file);

}
