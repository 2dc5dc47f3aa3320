#include "models/storage/StorageFailure.h"

#include <sqlite3.h>

namespace vitrine::models {

using namespace Qt::StringLiterals;

StorageFailure StorageFailure::fromSqlite(int resultCode, const QString &message)
{
    switch (resultCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return StorageFailure({ErrorKind::Unavailable, u"database_busy"_s,
                               u"Another program is writing to the database for too long. Try again."_s});
    case SQLITE_FULL:
        return StorageFailure({ErrorKind::Unavailable, u"disk_full"_s,
                               u"The disk is full, nothing was changed. Free some space and try again."_s});
    case SQLITE_IOERR:
        return StorageFailure(
            {ErrorKind::Unavailable, u"disk_error"_s,
             u"The disk answered with an error (%1), nothing was changed. Check the disk."_s.arg(message)});
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return StorageFailure({ErrorKind::Unavailable, u"database_read_only"_s,
                               u"The database may not be written. Check the folder's permissions."_s});
    case SQLITE_CANTOPEN:
        return StorageFailure(
            {ErrorKind::Unavailable, u"database_unreachable"_s,
             u"The database file cannot be opened. Check that its folder exists and may be written."_s});
    case SQLITE_INTERRUPT:
        return StorageFailure({ErrorKind::Unavailable, u"query_too_slow"_s,
                               u"The search or list took too long and was stopped. Ask for something narrower."_s});
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return StorageFailure(
            {ErrorKind::Unavailable, u"database_corrupt"_s,
             u"The database file is damaged (%1). Restore a backup; nothing was overwritten."_s.arg(message)});
    default:
        return StorageFailure({ErrorKind::Internal, u"internal"_s, message});
    }
}

}
