#include "ui/settings/TokenText.h"

#include <QDateTime>
#include <QLocale>

namespace vitrine::ui {

using models::Role;

QString TokenText::role(Role role)
{
    switch (role) {
    case Role::Viewer:
        return tr("Read drafts too");
    case Role::Editor:
        return tr("Read and write");
    case Role::Owner:
        return tr("Everything");
    case Role::Visitor:
        break;
    }
    return tr("Read what is published");
}

QString TokenText::created(const models::Token &token)
{
    switch (token.role) {
    case Role::Editor:
        return tr("“%1” can now read and write").arg(token.name);
    case Role::Owner:
        return tr("“%1” can now do everything").arg(token.name);
    case Role::Viewer:
    case Role::Visitor:
        break;
    }
    return tr("“%1” can now read drafts too").arg(token.name);
}

QString TokenText::end(const models::Token &token)
{
    if (!token.expiresAt)
        return tr("never");
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(models::toMillis(*token.expiresAt)).date(),
                              tr("d MMMM yyyy", "date"));
}

}
