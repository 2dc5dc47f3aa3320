#include "ui/history/EditRecovery.h"

#include <algorithm>

#include "ui/content/ContentDraft.h"
#include "ui/history/RecoveryDialog.h"
#include "ui/history/UndoHistory.h"

namespace vitrine::ui {

using models::ContentAccess;
using models::ContentItem;
using models::OrphanedEdits;
using models::Result;
using models::UnsavedEdits;

namespace {

/// The program may have ended between saving and forgetting that it had to.
bool isSaved(const UnsavedEdits &edits, const ContentDraft &stored)
{
    for (auto value = edits.values.begin(); value != edits.values.end(); ++value) {
        if (stored.values().value(value.key()) != value.value())
            return false;
    }
    return true;
}

}

EditRecovery::EditRecovery(models::Workspace &workspace, const models::Clock &clock, UndoHistory &history, Open open,
                           QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_history(history)
    , m_open(std::move(open))
    , m_window(window)
{
}

void EditRecovery::look()
{
    m_workspace.journal().takeOrphans().then(m_workspace.mailbox(), this,
                                             [this](std::vector<OrphanedEdits> orphans) { take(std::move(orphans)); });
}

void EditRecovery::take(std::vector<OrphanedEdits> orphans)
{
    m_awaited += orphans.size();
    for (OrphanedEdits &orphan : orphans) {
        ContentAccess *content = nullptr;
        for (ContentAccess *each : {&m_workspace.projects(), &m_workspace.articles()}) {
            if (each->kind().name == orphan.edits.kind)
                content = each;
        }
        if (!content) {
            --m_awaited; // of a newer version of the program, which will know
            continue;
        }
        if (orphan.edits.id.isNull()) {
            add(std::move(orphan), *content, {});
            continue;
        }
        content->find(orphan.edits.id)
            .then(content->mailbox(), this, [this, orphan, content](Result<ContentItem> stored) {
                add(orphan, *content, stored ? std::optional(*std::move(stored)) : std::nullopt);
            });
    }
}

void EditRecovery::add(OrphanedEdits orphan, ContentAccess &content, std::optional<ContentItem> stored)
{
    --m_awaited;
    if (stored && isSaved(orphan.edits, ContentDraft(content, *stored)))
        m_workspace.journal().removeOrphan(orphan.name);
    else
        m_edits.push_back({std::move(orphan), &content, std::move(stored)});
    if (m_awaited > 0)
        return;
    std::ranges::sort(m_edits, std::ranges::greater(), [](const RecoverableEdits &one) { return one.orphan.edits.at; });
    emit changed();
    show();
}

void EditRecovery::show()
{
    if (m_edits.empty() || m_dialog)
        return;
    m_dialog = new RecoveryDialog(m_edits, m_clock, m_window);
    connect(m_dialog, &RecoveryDialog::restoreRequested, this, &EditRecovery::restore);
    connect(m_dialog, &RecoveryDialog::discardRequested, this, &EditRecovery::discard);
    m_dialog->open();
}

void EditRecovery::restore(const QString &name)
{
    const auto found = std::ranges::find(m_edits, name, [](const RecoverableEdits &one) { return one.orphan.name; });
    if (found == m_edits.end())
        return;
    if (m_dialog)
        m_dialog->close();
    // They stay in the journal until they are open, and kept there anew.
    m_open(found->orphan.edits, [guard = QPointer(this), name](bool isOpen) {
        if (guard && isOpen)
            guard->drop(name);
    });
}

void EditRecovery::discard(const QString &name)
{
    const auto found = std::ranges::find(m_edits, name, [](const RecoverableEdits &one) { return one.orphan.name; });
    if (found == m_edits.end())
        return;
    m_history.push(
        tr("discard of kept edits"),
        [this, edits = found->orphan.edits](const StepDone &done) {
            m_open(edits, [done](bool isOpen) { done(isOpen ? QString() : tr("The edits could not be opened.")); });
        },
        [](const StepDone &done) { done(tr("Discard the edits where they are open.")); });
    drop(name);
}

void EditRecovery::drop(const QString &name)
{
    m_workspace.journal().removeOrphan(name);
    std::erase_if(m_edits, [&name](const RecoverableEdits &one) { return one.orphan.name == name; });
    if (m_dialog && m_edits.empty())
        m_dialog->close();
    else if (m_dialog)
        m_dialog->setEdits(m_edits);
    emit changed();
}

}
