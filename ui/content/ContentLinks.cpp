#include "ui/content/ContentLinks.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QUrl>

#include "models/workspace/Workspace.h"
#include "ui/content/ContentSession.h"
#include "ui/shell/Icon.h"
#include "ui/shell/MessageText.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

ContentLinks::ContentLinks(ContentSession &session, models::Workspace &workspace, const ItemAddress &address,
                           QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_workspace(workspace)
    , m_address(address)
    , m_open(new QAction(this))
    , m_copy(new QAction(this))
    , m_curl(new QAction(tr("Cop&y as curl"), this))
{
    m_open->setObjectName(u"openOnSite"_s);
    m_open->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    m_open->setIcon(Icon::of(u"external"_s));
    m_copy->setObjectName(u"copyLink"_s);
    m_copy->setIcon(Icon::of(u"link"_s));
    m_curl->setObjectName(u"copyCurl"_s);
    m_curl->setIcon(Icon::of(u"command"_s));
    connect(m_open, &QAction::triggered, this, [this] { withLink([this](const QString &link) { openLink(link); }); });
    connect(m_copy, &QAction::triggered, this, [this] {
        withLink([this, done = isPublic() ? tr("Copied the link") : tr("Copied a link that works for a week")](
                     const QString &link) { copy(link, done); });
    });
    connect(m_curl, &QAction::triggered, this, [this] {
        copy(m_address.curlCommand(m_session.draft().saved().slug(), isPublic()),
             isPublic() ? tr("Copied the command") : tr("Copied the command. Set VITRINE_TOKEN to a token first."));
    });
    connect(&session, &ContentSession::opened, this, &ContentLinks::update);
    connect(&session, &ContentSession::changed, this, &ContentLinks::update);
    connect(&address, &ItemAddress::changed, this, &ContentLinks::update);
    update();
}

bool ContentLinks::isPublic() const
{
    return m_session.draft().saved().status == models::Status::Published;
}

void ContentLinks::update()
{
    const bool isStored = m_session.state() == ContentSession::State::Open && !m_session.draft().isNew();
    const bool isServing = !m_address.serverOrigin().isEmpty();
    const bool isReachable = isPublic() ? !m_address.siteOrigin().isEmpty() : isServing;
    const QString unsaved = tr("It has an address once it is saved.");
    const auto show = [&](QAction *action, const QString &text, bool canReach, const QString &off) {
        action->setText(text);
        action->setEnabled(isStored && canReach);
        action->setToolTip(!isStored ? unsaved : !canReach ? off : QString(text).remove(u'&'));
    };
    const QString off = isPublic() ? tr("The server is off. Start it, or say in Settings where the public site is.")
                                   : tr("The server is off. Start it to see a preview.");
    show(m_open, isPublic() || !isStored ? tr("&Open on the site") : tr("&Open a preview"), isReachable, off);
    show(m_copy, isPublic() || !isStored ? tr("Copy &link") : tr("Copy preview &link"), isReachable, off);
    show(m_curl, m_curl->text(), isServing, tr("The server is off. Start it to read from the API."));
}

void ContentLinks::withLink(std::function<void(const QString &)> use)
{
    const models::ContentItem &saved = m_session.draft().saved();
    if (isPublic())
        return use(m_address.page(saved.slug()));
    m_workspace.previewPath(m_session.content().kind(), saved.id)
        .then(m_workspace.mailbox(), this,
              [this, use = std::move(use), origin = m_address.serverOrigin()](const models::Result<QString> &path) {
                  if (path)
                      use(origin + *path);
                  else
                      emit toastRequested({u"error"_s, MessageText::of(path.error()), {}, {}});
              });
}

void ContentLinks::openLink(const QString &address)
{
    if (!QDesktopServices::openUrl(QUrl(address)))
        emit toastRequested({u"error"_s, tr("No browser could be started. The link can be copied."), tr("Copy link"),
                             [this, address] { copy(address, tr("Copied the link")); }});
    else if (m_session.isDirty())
        emit toastRequested({u"info"_s, tr("The page shows what is saved, without your edits since."), {}, {}});
}

void ContentLinks::copy(const QString &text, const QString &done)
{
    QApplication::clipboard()->setText(text);
    emit toastRequested({u"ok"_s, done, {}, {}});
}

}
