#pragma once

#include <map>
#include <set>

#include "models/workspace/EditJournal.h"
#include "models/workspace/JournalFile.h"

namespace vitrine::models {

/// The files of a journal of edits: one for each item with unsaved edits, named after the program's run that owns it,
/// and a lock for each run that is held as long as it lives. Used by one thread.
class JournalFolder final
{
    Q_DISABLE_COPY_MOVE(JournalFolder)

public:
    explicit JournalFolder(QString folder);
    /// Files stay, except for a lock that guards nothing.
    ~JournalFolder();

    [[nodiscard]] Result<void> keep(EditJournal::Key key, const UnsavedEdits &edits);
    void remove(EditJournal::Key key);

    /// What runs left that are over, oldest first. A file that makes no sense is set aside with a line in the log.
    [[nodiscard]] std::vector<OrphanedEdits> takeOrphans();
    void removeOrphan(const QString &name);

private:
    /// A lock that is held.
    class Lock
    {
    public:
        [[nodiscard]] static std::optional<Lock> tryTake(const QString &path);

        Lock(Lock &&other) noexcept;
        Lock &operator=(Lock &&other) = delete;
        ~Lock();
        void removeFile();
        /// Whether others who look for it find it.
        [[nodiscard]] bool isThere() const;

    private:
        Lock(QString path, int descriptor);

        QString m_path;
        int m_descriptor;
    };
    struct Entry
    {
        JournalFile file;
        UnsavedEdits edits;
    };
    /// A run that is over.
    struct Claim
    {
        Lock lock;
        std::set<QString> names;
    };

    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] QString pathOf(const QString &name) const;
    [[nodiscard]] QString nameOf(EditJournal::Key key) const;
    [[nodiscard]] std::optional<UnsavedEdits> read(const QString &name) const;
    void claim(const QString &run, std::vector<OrphanedEdits> &found);

    const QString m_folder;
    const QString m_run;
    std::optional<Lock> m_lock;
    std::map<EditJournal::Key, Entry> m_entries;
    std::map<QString, Claim> m_claims; ///< by run
};

}
