#pragma once

#include <functional>

#include <QObject>

#include "ui/content/OpenItem.h"

namespace vitrine::ui {

/// Stores what is done to the open item: saves it, moves it to the trash and back, restores an earlier version. One at
/// a time; what is asked for meanwhile is refused.
class ContentStoring final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentStoring)

public:
    using Done = std::function<void(bool isDone)>;

    /// Both outlive it.
    ContentStoring(models::ContentAccess &content, OpenItem &item, QObject *parent = nullptr);

    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// Stores the edits, and `extra` with them. Refused while fields do not hold or the other version is not met.
    void save(const QJsonObject &extra, const Done &done);
    void moveToTrash();
    void restore();
    void revertTo(qint64 version, const QStringList &fields);

signals:
    void valuesReset(const QStringList &fields);
    void changed();
    void saved(const vitrine::models::Id &id);
    void refused();
    void conflictMet();
    void trashed(const vitrine::models::Id &id, const QString &title);
    void statusStored(const vitrine::models::ContentItem &before, const vitrine::models::ContentItem &after);
    void reverted(const vitrine::models::ContentItem &before, const vitrine::models::ContentItem &after, qint64 version,
                  const QStringList &fields);
    /// The open item was stored as this, by something else than saving its edits.
    void stored(const vitrine::models::ContentItem &item);
    /// Nothing runs any longer.
    void ended();

private:
    using Answer = models::Result<models::ContentItem>;

    struct Sent
    {
        qint64 opening; ///< of the item that was open
        ContentDraft draft;
        QJsonObject extra;
    };

    void begin();
    void end();
    void finishSave(Answer answer, const Sent &sent, const Done &done);
    void takeFailure(models::Error error);

    models::ContentAccess &m_content;
    OpenItem &m_item;
    bool m_isBusy = false;
};

}
