#pragma once

#include <QString>

namespace vitrine::models {
class Connection;
}

namespace vitrine::server {

/// A text as safe HTML. Pictures of our own tell their size, so that what stands below them does not move when they
/// come, and are asked for when they come near. Throws StorageFailure.
[[nodiscard]] QString bodyHtml(models::Connection &connection, const QString &markdown);

}
