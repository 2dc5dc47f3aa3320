#pragma once

#include <QString>

namespace vitrine::models {

/// Makes the names in a folder as durable as the files they lead to: after a rename or link, fsync(2) on the folder. A
/// folder that cannot be opened is left as it is.
void syncFolder(const QString &folder);

}
