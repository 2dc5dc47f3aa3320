#pragma once

#include <functional>
#include <optional>

#include <QObject>

#include "ui/content/ContentDraft.h"

namespace vitrine::ui {

/// The one item that is open: loads it, takes what is typed, saves it, and meets what others change meanwhile.
/// Knows no widgets; whoever shows it follows the signals.
class ContentSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentSession)

public:
    enum class State { Closed, Loading, Open, Failed };
    /// What happened elsewhere to an item with unsaved edits.
    enum class Trouble {
        None,
        Changed, ///< somebody stored another version
        Removed, ///< somebody moved it to the trash
    };
    using Done = std::function<void(bool isSaved)>;

    explicit ContentSession(models::ContentAccess &content, QObject *parent = nullptr);

    void open(const models::Id &id);
    void startNew();
    void close();

    [[nodiscard]] models::ContentAccess &content() const { return m_content; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const ContentDraft &draft() const { return m_draft; }
    [[nodiscard]] models::Id id() const { return m_draft.saved().id; }
    /// The one that was asked for last, also while or when it could not be read.
    [[nodiscard]] models::Id wanted() const { return m_wanted; }
    /// The typed title, or what to say while there is none.
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isDirty() const { return m_state == State::Open && m_draft.isDirty(); }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] Trouble trouble() const { return m_trouble; }
    /// Why loading or saving failed; empty when it did not.
    [[nodiscard]] QString failure() const { return m_failure; }
    /// What does not hold, of the fields that were edited or that a save was tried with.
    [[nodiscard]] std::vector<models::FieldError> errors() const;

    void edit(const QString &field, const QJsonValue &value, std::optional<models::FieldError> inputError = {});
    void save(Done done = {});
    /// Saves with another status.
    void saveAs(models::Status status);
    void discard();
    void moveToTrash();
    void takeTheirs();
    void keepMine();
    /// Takes an item that was removed elsewhere out of the trash; the edits stay.
    void restore();

signals:
    /// Another item, or none, or why not: show everything anew.
    void opened();
    /// These fields have other values than were typed.
    void valuesReset(const QStringList &fields);
    /// Anything else that is shown: dirty, busy, errors, status, trouble.
    void changed();
    void saved(const vitrine::models::Id &id);
    /// A save was tried and fields do not hold.
    void refused();
    void trashed(const vitrine::models::Id &id, const QString &title);

private:
    void onContentChanged(const QList<models::Id> &ids);
    void refresh();
    void takeNewer(models::Result<models::ContentItem> answer);
    void submit(const QJsonObject &extra, const Done &done);
    void finishSave(models::Result<models::ContentItem> answer, const QJsonObject &sent, const Done &done);
    void takeFailure(models::Error error);
    void show(ContentDraft draft);
    void reset(ContentDraft draft);

    models::ContentAccess &m_content;
    State m_state = State::Closed;
    models::Id m_wanted;
    ContentDraft m_draft;
    QStringList m_touched;
    bool m_isSaveTried = false;
    std::vector<models::FieldError> m_storedErrors; // what only the workspace can know, such as a slug that is taken
    std::optional<models::ContentItem> m_theirs;
    Trouble m_trouble = Trouble::None;
    QString m_failure;
    bool m_isBusy = false;
    bool m_mustRefresh = false;
};

}
