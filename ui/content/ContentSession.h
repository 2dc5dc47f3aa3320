#pragma once

#include <QTimer>

#include "ui/content/ContentStoring.h"

namespace vitrine::ui {

/// The one item that is open: loads it, takes what is typed, has it kept and stored, and meets what others change
/// meanwhile. Knows no widgets; whoever shows it follows the signals.
class ContentSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentSession)

public:
    enum class State { Closed, Loading, Open, Failed };
    using Trouble = OpenItem::Trouble;
    using Done = ContentStoring::Done;

    /// Both outlive it.
    ContentSession(models::ContentAccess &content, models::EditJournal &journal, QObject *parent = nullptr);

    void open(const models::Id &id);
    void startNew();
    /// A new one with the values of the one that is open.
    void duplicate();
    /// Opens an item with edits of it that were not saved; where it was changed meanwhile, as a conflict. `done` tells
    /// whether they are open, and kept anew.
    void recover(const models::UnsavedEdits &edits, const Done &done = {});
    void close();

    [[nodiscard]] models::ContentAccess &content() const { return m_content; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const ContentDraft &draft() const { return m_item.draft(); }
    [[nodiscard]] models::Id id() const { return m_item.id(); }
    /// The one that was asked for last, also while or when it could not be read.
    [[nodiscard]] models::Id wanted() const { return m_wanted; }
    /// Another one for each time that an item is opened.
    [[nodiscard]] qint64 opening() const { return m_item.opening(); }
    /// The typed title, or what to say while there is none.
    [[nodiscard]] QString title() const { return m_item.title(); }
    [[nodiscard]] bool isDirty() const { return m_state == State::Open && draft().isDirty(); }
    [[nodiscard]] bool isBusy() const { return m_storing.isBusy(); }
    [[nodiscard]] Trouble trouble() const { return m_item.trouble(); }
    /// The other version, while there is trouble about it.
    [[nodiscard]] const std::optional<models::ContentItem> &theirs() const { return m_item.theirs(); }
    /// The fields that both sides gave values.
    [[nodiscard]] QStringList conflicts() const { return m_item.conflicts(); }
    /// The fields that were changed elsewhere and taken over beside unsaved edits, until that is dismissed.
    [[nodiscard]] QStringList mergedFields() const { return m_item.mergedFields(); }
    void dismissMerged();
    /// Why loading or saving failed; empty when it did not.
    [[nodiscard]] QString failure() const { return m_item.failure(); }
    /// Why edits cannot be kept until they are saved; empty while they are.
    [[nodiscard]] QString journalFailure() const { return m_journal.failure(); }
    /// What does not hold, of the fields that were edited or that a save was tried with.
    [[nodiscard]] std::vector<models::FieldError> errors() const;

    void edit(const QString &field, const QJsonValue &value, std::optional<models::FieldError> inputError = {});
    /// Gives a field a value that was not typed into it.
    void setField(const QString &field, const QJsonValue &value);
    /// What only the workspace can know of a field's value, or that there is nothing to say.
    void setStoredError(const QString &field, const std::optional<models::FieldError> &error);
    void save(const Done &done = {});
    /// Saves with another status.
    void saveAs(models::Status status);
    /// Saves as a draft that is published at that time; without one, that stays a draft.
    void schedule(std::optional<models::Instant> when);
    void discard();
    void moveToTrash();
    /// Gives these fields, without names all that say nothing of its being public, their values of an earlier version.
    void revertTo(qint64 version, const QStringList &fields);
    /// Keeps every edit over the other version, which it is merged with, and saves.
    void keepMine() { resolve({}); }
    /// Drops every edit.
    void takeTheirs();
    /// Merges with the other version, gives the fields these values, and saves.
    void resolve(const QJsonObject &chosen);
    /// Takes an item that was removed elsewhere out of the trash; the edits stay.
    void restore();
    /// Takes over what this program itself has stored of the item.
    void takeStored(const models::ContentItem &item);

signals:
    /// Another item, or none, or why not: show everything anew.
    void opened();
    /// These fields have other values than were typed.
    void valuesReset(const QStringList &fields);
    /// Anything else that is shown: dirty, busy, errors, status, trouble. Of a long text where typing pauses.
    void changed();
    void saved(const vitrine::models::Id &id);
    /// A save was tried and fields do not hold.
    void refused();
    /// A save was tried and the other version has to be met first.
    void conflictMet();
    void trashed(const vitrine::models::Id &id, const QString &title);

    // What can be taken back.
    void fieldEdited(const QString &field, const QJsonValue &before, const QJsonValue &after);
    void statusStored(const vitrine::models::ContentItem &before, const vitrine::models::ContentItem &after);
    void reverted(const vitrine::models::ContentItem &before, const vitrine::models::ContentItem &after, qint64 version,
                  const QStringList &fields);
    void discarded(const vitrine::models::UnsavedEdits &edits);

private:
    using Answer = models::Result<models::ContentItem>;

    void connectStoring();
    void onContentChanged(const QList<models::Id> &ids);
    void refresh();
    void takeNewer(Answer answer);
    void meet(models::ContentItem newer);
    void submit(const QJsonObject &extra, const Done &done);
    /// Whether they are shown.
    [[nodiscard]] bool takeRecovered(const models::UnsavedEdits &edits, Answer stored);
    void show(ContentDraft draft);
    void showFailure(const models::Error &error);
    /// Shows values that were not stored, and keeps them.
    void showUnsaved(ContentDraft draft);

    models::ContentAccess &m_content;
    models::EditJournal &m_journal;
    OpenItem m_item;
    ContentStoring m_storing;
    State m_state = State::Closed;
    models::Id m_wanted;
    bool m_mustRefresh = false;
    QTimer m_pause;
};

}
