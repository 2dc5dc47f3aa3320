#pragma once

#include <optional>

#include <QCoreApplication>

#include "models/workspace/EditJournal.h"
#include "ui/content/ContentDraft.h"

namespace vitrine::ui {

/// What is known of the item that is open: its draft, what does not hold of it, what others did to it meanwhile, and
/// its edits in the journal. Tells nobody: whoever changes it says what changed.
class OpenItem final
{
    Q_DECLARE_TR_FUNCTIONS(OpenItem)
    Q_DISABLE_COPY_MOVE(OpenItem)

public:
    /// What happened elsewhere to an item with unsaved edits.
    enum class Trouble {
        None,
        Changed, ///< somebody stored another version that has other values for edited fields
        Removed, ///< somebody moved it to the trash
    };

    /// Both outlive it.
    OpenItem(const models::ContentAccess &content, models::EditJournal &journal);

    /// Another item. What was kept of the one before and not dropped stays in the journal.
    void reset(ContentDraft draft);

    [[nodiscard]] const ContentDraft &draft() const { return m_draft; }
    [[nodiscard]] models::Id id() const { return m_draft.saved().id; }
    /// Another one for each `reset`.
    [[nodiscard]] qint64 opening() const { return m_opening; }
    /// The typed title, or what to say while there is none.
    [[nodiscard]] QString title() const;
    [[nodiscard]] Trouble trouble() const { return m_trouble; }
    void setTrouble(Trouble trouble) { m_trouble = trouble; }
    /// The other version, while there is trouble about it.
    [[nodiscard]] const std::optional<models::ContentItem> &theirs() const { return m_theirs; }
    [[nodiscard]] QStringList conflicts() const;
    [[nodiscard]] const QStringList &mergedFields() const { return m_mergedFields; }
    void setMergedFields(const QStringList &fields) { m_mergedFields = fields; }
    [[nodiscard]] const QString &failure() const { return m_failure; }
    void setFailure(const QString &failure) { m_failure = failure; }

    /// What does not hold, of the fields that were edited or that a save was tried with.
    [[nodiscard]] std::vector<models::FieldError> errors() const;
    /// From now on everything that does not hold is told.
    void trySave();
    /// What only the workspace can know of a field, such as a slug that is taken; nothing takes it back.
    void setStoredError(const QString &field, const std::optional<models::FieldError> &error);

    void setStoredErrors(std::vector<models::FieldError> errors) { m_storedErrors = std::move(errors); }

    /// Takes what was typed. Returns the other fields that follow from it.
    QStringList edit(const QString &field, const QJsonValue &value, std::optional<models::FieldError> inputError);
    /// Gives a field a value that was not typed into it. Returns all fields that changed.
    QStringList setField(const QString &field, const QJsonValue &value);
    /// Takes values as if they had been typed. Returns the fields that changed.
    QStringList take(const QJsonObject &values);
    /// Takes the answer to a save of `sent`. Returns the fields whose values changed.
    QStringList takeSaved(models::ContentItem item, const QJsonObject &sent);
    /// Merges with a newer version, and returns the fields whose values changed; or makes it the trouble.
    std::optional<QStringList> meet(models::ContentItem newer);
    /// Merges with the other version whatever it has. Returns the fields whose values changed.
    QStringList meetAnyway();

    [[nodiscard]] models::UnsavedEdits unsavedEdits() const;
    /// Brings the journal up to what is edited now.
    void keepEdits();
    void forgetEdits();

private:
    const models::ContentAccess &m_content;
    models::EditJournal &m_journal;
    models::EditJournal::Key m_journalKey = 0;
    bool m_isKept = false;
    qint64 m_opening = 0;
    ContentDraft m_draft;
    QStringList m_touched;
    bool m_isSaveTried = false;
    std::vector<models::FieldError> m_storedErrors;
    std::optional<models::ContentItem> m_theirs;
    QStringList m_mergedFields;
    Trouble m_trouble = Trouble::None;
    QString m_failure;
};

}
