#include "models/core/FileSync.h"

#include <fcntl.h>
#include <unistd.h>

#include <QFile>

namespace vitrine::models {

void syncFolder(const QString &folder)
{
    const int descriptor = open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    fsync(descriptor);
    close(descriptor);
}

}
