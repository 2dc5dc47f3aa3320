#pragma once

#include <functional>

#include <QFile>

#include "models/core/Result.h"

namespace vitrine::models {

/// Whether what the device holds is a picture that browsers show, by its bytes; Invalid says what to do instead. Leaves
/// it at its start. `name` is what people call it.
[[nodiscard]] Result<void> checkPicture(QIODevice &device, const QString &name);

/// A local file that is read as a picture: tells how far it is, and ends early when nobody wants it any more.
class IncomingPicture final : public QFile
{
    Q_DISABLE_COPY_MOVE(IncomingPicture)

public:
    /// As PictureAccess::Progress; called while it is read, once it is open.
    using GoOn = std::function<bool(qint64 done, qint64 total)>;

    IncomingPicture(const QString &file, GoOn goOn);

    /// Opens it if it is a picture: NotFound, TooLarge, Invalid.
    [[nodiscard]] Result<void> open(qint64 maximumBytes);
    using QFile::open;
    [[nodiscard]] bool wasStopped() const { return m_wasStopped; }

protected:
    qint64 readData(char *data, qint64 length) override;

private:
    GoOn m_goOn;
    bool m_isTold = false; ///< not while its head is looked at, here and there
    bool m_wasStopped = false;
};

}
