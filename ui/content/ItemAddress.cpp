#include "ui/content/ItemAddress.h"

#include <QUrl>

#include "models/workspace/ServerControl.h"
#include "models/workspace/Workspace.h"
#include "models/workspace/WorkspaceSettings.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

ItemAddress::ItemAddress(models::Workspace &workspace, models::ServerControl &server, const models::ContentKind &kind,
                         QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_server(server)
    , m_kind(kind)
{
    connect(&server, &models::ServerControl::stateChanged, this, &ItemAddress::changed);
    connect(&workspace.settings(), &models::WorkspaceSettings::changed, this, &ItemAddress::changed);
}

QString ItemAddress::siteTitle() const
{
    return m_workspace.title();
}

QString ItemAddress::siteOrigin() const
{
    const QString configured = m_workspace.settings().values().get(models::settings::kSiteUrl);
    return configured.isEmpty() ? serverOrigin() : configured;
}

QString ItemAddress::serverOrigin() const
{
    return m_server.address();
}

std::pair<QString, QString> ItemAddress::pathAround() const
{
    const QString pattern = m_workspace.sitePath(m_kind);
    return {pattern.section(u"{slug}"_s, 0, 0), pattern.section(u"{slug}"_s, 1)};
}

QString ItemAddress::path(const QString &slug) const
{
    return m_workspace.itemPath(m_kind, slug);
}

QString ItemAddress::curlCommand(const QString &slug, bool isPublic) const
{
    if (serverOrigin().isEmpty())
        return {};
    const QString address =
        serverOrigin() + u"/api/"_s + m_kind.plural + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(slug));
    // In double quotes the shell puts the token in.
    const QString identity = isPublic ? QString() : u"-H \"Authorization: Bearer $VITRINE_TOKEN\" "_s;
    return u"curl "_s + identity + shellWord(address);
}

QString ItemAddress::shellWord(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

}
