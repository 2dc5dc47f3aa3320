#pragma once

#include <QObject>

namespace vitrine::models {
class ServerControl;
class Workspace;
struct ContentKind;
}

namespace vitrine::ui {

/// Where items of one kind can be reached, by the settings and the running server.
class ItemAddress final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ItemAddress)

public:
    /// All outlive it.
    ItemAddress(models::Workspace &workspace, models::ServerControl &server, const models::ContentKind &kind,
                QObject *parent = nullptr);

    [[nodiscard]] QString siteTitle() const;
    /// What visitors' addresses begin with: as the settings say, else as the server serves; empty when neither tells.
    [[nodiscard]] QString siteOrigin() const;
    /// What the server of this program serves at; empty while it does not.
    [[nodiscard]] QString serverOrigin() const;
    /// What stands before and after a slug on the site, readable: "/projects/" and "".
    [[nodiscard]] std::pair<QString, QString> pathAround() const;
    /// The path of an item's page, percent-encoded.
    [[nodiscard]] QString path(const QString &slug) const;
    /// The whole address of its page; the path alone while nothing tells the site's origin.
    [[nodiscard]] QString page(const QString &slug) const { return siteOrigin() + path(slug); }
    /// A command line that reads it from the API, for a POSIX shell; with a token from the environment unless it is
    /// public. Empty while the server is off.
    [[nodiscard]] QString curlCommand(const QString &slug, bool isPublic) const;

    /// `text` as one word of a POSIX shell.
    [[nodiscard]] static QString shellWord(const QString &text);

signals:
    void changed();

private:
    models::Workspace &m_workspace;
    models::ServerControl &m_server;
    const models::ContentKind &m_kind;
};

}
