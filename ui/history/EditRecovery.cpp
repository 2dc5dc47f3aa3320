#include "ui/history/EditRecovery.h"

#include <algorithm>

#include "ui/content/ContentDraft.h"
#include "ui/history/RecoveryDialog.h"
#include "ui/history/UndoHistory.h"
#include "ui/shell/MessageText.h"

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

ContentAccess *EditRecovery::contentOf(const QString &kind) const
{
    for (ContentAccess *each : {&m_workspace.projects(), &m_workspace.articles()}) {
        if (each->kind().name == kind)
            return each;
    }
    return nullptr;
}

void EditRecovery::take(std::vector<OrphanedEdits> orphans)
{
    for (OrphanedEdits &orphan : orphans) {
        ContentAccess *content = contentOf(orphan.edits.kind);
        if (!content)
            continue; // of a newer version of the program, which will know
        if (orphan.edits.id.isNull()) {
            m_edits.push_back({std::move(orphan), content});
            continue;
        }
        ++m_awaited;
        content->find(orphan.edits.id)
            .then(content->mailbox(), this, [this, orphan, content](Result<ContentItem> stored) {
                --m_awaited;
                add({orphan, content}, std::move(stored));
                offer();
            });
    }
    offer();
}

void EditRecovery::add(RecoverableEdits edits, Result<ContentItem> stored)
{
    if (stored && isSaved(edits.orphan.edits, ContentDraft(*edits.content, *stored)))
        return m_workspace.journal().removeOrphan(edits.orphan.name);
    if (stored)
        edits.stored = *std::move(stored);
    else if (stored.error().kind != models::ErrorKind::NotFound)
        edits.failure = MessageText::of(stored.error());
    m_edits.push_back(std::move(edits));
}

/// All at once, the latest first.
void EditRecovery::offer()
{
    if (m_awaited > 0 || m_edits.empty())
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
    const models::UnsavedEdits &edits = found->orphan.edits;
    const auto open = [this, edits](const StepDone &done) {
        m_open(edits, [done](bool isOpen) { done(isOpen ? QString() : tr("The edits could not be opened.")); });
    };
    m_history.push({.text = tr("discard of kept edits"),
                    .undo = open,
                    .redo = [](const StepDone &done) { done(tr("Discard the edits where they are open.")); },
                    .bytes = UndoHistory::bytesOf(edits.values)});
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
