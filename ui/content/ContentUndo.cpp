#include "ui/content/ContentUndo.h"

#include <QJsonArray>

#include "ui/forms/FieldText.h"
#include "ui/shell/MessageText.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::ContentItem;
using models::Id;
using models::Result;
using models::Status;
using models::UnsavedEdits;

namespace {

/// What says whether an item is public, as it was.
QJsonObject publicationOf(const ContentItem &item)
{
    QJsonObject patch;
    for (const QString &field : {u"status"_s, u"publishAt"_s, u"publishedAt"_s}) {
        const QJsonValue value = item.fields.value(field);
        patch.insert(field, value.isUndefined() ? QJsonValue() : value);
    }
    return patch;
}

/// Whether something came, went or changed places: no one goes on with that as with typing.
bool isStepOfItsOwn(const QJsonValue &before, const QJsonValue &after)
{
    if (before.isArray() && after.isArray()) {
        const QJsonArray was = before.toArray();
        const QJsonArray is = after.toArray();
        if (was.size() != is.size())
            return true;
        qsizetype changed = 0;
        for (qsizetype i = 0; i < is.size(); ++i)
            changed += was[i] != is[i] ? 1 : 0;
        return changed > 1;
    }
    const auto assetOf = [](const QJsonValue &value) { return value.toObject().value(u"assetId"_s).toString(); };
    return assetOf(before) != assetOf(after);
}

}

ContentUndo::ContentUndo(ContentSession &session, UndoHistory &history, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_history(history)
{
    connect(&session, &ContentSession::opened, this, &ContentUndo::onOpened);
    connect(&session, &ContentSession::saved, this, [this] { m_history.seal(); });
    connect(&session, &ContentSession::fieldEdited, this, &ContentUndo::onFieldEdited);
    connect(&session, &ContentSession::statusStored, this, &ContentUndo::onStatusStored);
    connect(&session, &ContentSession::reverted, this, &ContentUndo::onReverted);
    connect(&session, &ContentSession::discarded, this, &ContentUndo::onDiscarded);
    connect(&session, &ContentSession::trashed, this, &ContentUndo::onTrashed);
}

QString ContentUndo::scope() const
{
    return u"%1-%2"_s.arg(m_session.content().kind().name).arg(m_session.opening());
}

void ContentUndo::onOpened()
{
    // Edits belong to an item as long as it is open; what was saved of them is in its history.
    if (const QString now = scope(); now != m_scope)
        m_history.forget(std::exchange(m_scope, now));
}

QString ContentUndo::labelOf(const QString &field) const
{
    for (const models::FieldInfo &info : m_session.content().schema().fields) {
        if (info.name == field)
            return FieldText::label(info);
    }
    return field;
}

void ContentUndo::onFieldEdited(const QString &field, const QJsonValue &before, const QJsonValue &after)
{
    const auto set = [this, field](const QJsonValue &value) -> UndoStep {
        return [this, field, value](const StepDone &done) {
            m_session.setField(field, value);
            done({});
        };
    };
    m_history.push({.text = tr("edit of %1").arg(labelOf(field)),
                    .undo = set(before),
                    .redo = set(after),
                    .mergeKey = isStepOfItsOwn(before, after) ? QString() : scope() + u'-' + field,
                    .scope = scope(),
                    .isMoot = [this, field, before] { return m_session.draft().values().value(field) == before; },
                    .bytes = UndoHistory::bytesOf(before) + UndoHistory::bytesOf(after)});
}

UndoStep ContentUndo::step(Change change)
{
    return [this, change = std::move(change)](const StepDone &done) {
        change().then(m_session.content().mailbox(), this, [this, done](Result<ContentItem> answer) {
            if (answer)
                m_session.takeStored(*answer);
            done(answer ? QString() : MessageText::of(answer.error()));
        });
    };
}

QString ContentUndo::nameOf(Status before, const ContentItem &after)
{
    if (after.status == Status::Published)
        return tr("publish");
    if (after.status == Status::Archived)
        return tr("archive");
    if (after.publishAt)
        return tr("schedule");
    return before == Status::Published ? tr("unpublish") : tr("change of status");
}

void ContentUndo::onStatusStored(const ContentItem &before, const ContentItem &after)
{
    if (publicationOf(before) == publicationOf(after))
        return;
    const auto give = [this, id = after.id](const QJsonObject &patch) {
        return step([this, id, patch] { return m_session.content().update(id, patch, {}); });
    };
    m_history.push(nameOf(before.status, after), give(publicationOf(before)), give(publicationOf(after)));
}

void ContentUndo::onReverted(const ContentItem &before, const ContentItem &after, qint64 version,
                             const QStringList &fields)
{
    // What somebody else stores in between is not undone with it: the step then fails.
    const auto current = std::make_shared<qint64>(after.version);
    const auto revert = [this, id = after.id, fields, current](qint64 to) -> UndoStep {
        return [this, id, fields, current, to](const StepDone &done) {
            m_session.content()
                .revert(id, to, fields, *current)
                .then(m_session.content().mailbox(), this, [this, current, done](Result<ContentItem> answer) {
                    if (answer) {
                        *current = answer->version;
                        m_session.takeStored(*answer);
                    }
                    done(answer ? QString() : MessageText::of(answer.error()));
                });
        };
    };
    m_history.push(tr("restore of version %1").arg(version), revert(before.version), revert(version));
}

UndoStep ContentUndo::recoverStep(const UnsavedEdits &edits)
{
    return [this, edits](const StepDone &done) {
        m_session.recover(edits, [done](bool isDone) { done(isDone ? QString() : tr("It could not be opened.")); });
    };
}

UndoStep ContentUndo::discardStep(const UnsavedEdits &edits)
{
    return [this, edits](const StepDone &done) {
        const bool isSame = m_session.id() == edits.id && m_session.draft().editedValues() == edits.values;
        if (isSame)
            m_session.discard();
        done(isSame ? QString() : tr("It was edited since."));
    };
}

void ContentUndo::onDiscarded(const UnsavedEdits &edits)
{
    if (m_history.isBusy())
        return; // it is done again
    const auto obstacle = [this] {
        return m_session.isDirty() ? tr("Save or discard the open edits first.") : QString();
    };
    const auto action = m_history.push({.text = tr("discard of edits"),
                                        .undo = recoverStep(edits),
                                        .redo = discardStep(edits),
                                        .obstacle = obstacle,
                                        .bytes = UndoHistory::bytesOf(edits.values)});
    emit removed(u"undo"_s, tr("Edits to “%1” discarded").arg(edits.title), action);
}

UndoStep ContentUndo::trashStep(const Id &id)
{
    return [this, id](const StepDone &done) {
        m_session.content().trash(id).then(
            m_session.content().mailbox(), this,
            [done](const Result<ContentItem> &answer) { done(answer ? QString() : MessageText::of(answer.error())); });
    };
}

UndoStep ContentUndo::restoreStep(const Id &id)
{
    return [this, id](const StepDone &done) {
        m_session.content().restore(id).then(m_session.content().mailbox(), this,
                                             [this, id, done](const Result<ContentItem> &answer) {
                                                 if (answer && !m_session.isDirty())
                                                     m_session.open(id);
                                                 done(answer ? QString() : MessageText::of(answer.error()));
                                             });
    };
}

void ContentUndo::onTrashed(const Id &id, const QString &title)
{
    const auto action = m_history.push(tr("move to trash"), restoreStep(id), trashStep(id));
    emit removed(u"trash"_s, tr("“%1” moved to trash").arg(title), action);
}

}
