#pragma once

#include <functional>

#include "ui/content/ItemAddress.h"
#include "ui/shell/Page.h"

namespace vitrine::ui {

class ContentSession;

/// The ways from the open item to where others see it: its page or a preview of it, in the browser or as a link, and
/// the command that reads it from the API. What cannot be done now says why in its tool tip.
class ContentLinks final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentLinks)

public:
    /// All outlive it.
    ContentLinks(ContentSession &session, models::Workspace &workspace, const ItemAddress &address, QObject *parent);

    [[nodiscard]] QAction *openAction() const { return m_open; }
    [[nodiscard]] QAction *copyAction() const { return m_copy; }
    [[nodiscard]] QAction *curlAction() const { return m_curl; }
    [[nodiscard]] QList<QAction *> actions() const { return {m_open, m_copy, m_curl}; }

signals:
    void toastRequested(const vitrine::ui::ToastMessage &message);

private:
    [[nodiscard]] bool isPublic() const;
    void update();
    /// Calls `use` with the address that shows the stored item, once it is there.
    void withLink(std::function<void(const QString &)> use);
    void openLink(const QString &address);
    void copy(const QString &text, const QString &done);

    ContentSession &m_session;
    models::Workspace &m_workspace;
    const ItemAddress &m_address;
    QAction *m_open;
    QAction *m_copy;
    QAction *m_curl;
};

}
