#include "ui/content/ContentSession.h"

#include <algorithm>

#include "ui/content/KindText.h"
#include "ui/forms/SchemaForm.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::ContentItem;
using models::Error;
using models::ErrorKind;
using models::FieldError;
using models::Id;
using models::Result;

ContentSession::ContentSession(models::ContentAccess &content, models::EditJournal &journal, QObject *parent)
    : QObject(parent)
    , m_content(content)
    , m_journal(journal)
    , m_draft(content, content.blank())
{
    connect(&content, &models::ContentAccess::changed, this, &ContentSession::onContentChanged);
    connect(&journal, &models::EditJournal::failureChanged, this, &ContentSession::changed);
}

QString ContentSession::title() const
{
    const QString title = m_draft.values().value(u"title"_s).toString().simplified();
    return !title.isEmpty() ? title : m_draft.isNew() ? KindText::of(m_content.kind()).newOne : tr("Untitled");
}

void ContentSession::open(const Id &id)
{
    m_wanted = id;
    m_state = State::Loading;
    m_content.find(id).then(m_content.mailbox(), this, [this, id](Answer answer) {
        if (id != m_wanted || m_state != State::Loading)
            return; // another one was asked for meanwhile, or this one twice
        if (answer)
            return show(ContentDraft(m_content, *std::move(answer)));
        if (answer.error().kind == ErrorKind::NotFound)
            return close(); // gone since it was listed
        m_state = State::Failed;
        m_failure = answer.error().message;
        emit opened();
    });
}

void ContentSession::startNew()
{
    show(ContentDraft(m_content, m_content.blank()));
}

void ContentSession::duplicate()
{
    QJsonObject values = m_draft.values();
    for (const QString &own : {u"slug"_s, u"status"_s, u"publishAt"_s, u"publishedAt"_s})
        values.remove(own);
    values.insert(u"title"_s, tr("%1 copy").arg(title()));
    ContentDraft copy(m_content, m_content.blank());
    copy.take(values);
    copy.clearSlug();
    show(std::move(copy));
    keepEdits();
    emit changed();
}

void ContentSession::recover(const models::UnsavedEdits &edits, const Done &done)
{
    if (edits.id.isNull()) {
        ContentDraft draft(m_content, m_content.blank());
        draft.take(edits.values);
        show(std::move(draft));
        keepEdits();
        emit changed();
        return done ? done(true) : void();
    }
    m_wanted = edits.id;
    m_state = State::Loading;
    m_content.find(edits.id).then(m_content.mailbox(), this, [this, edits, done](Answer stored) {
        if (edits.id == m_wanted && m_state == State::Loading)
            takeRecovered(edits, std::move(stored), done);
        else if (done)
            done(false);
    });
}

void ContentSession::takeRecovered(const models::UnsavedEdits &edits, Answer stored, const Done &done)
{
    const bool isThere = stored.has_value();
    if (!isThere && stored.error().kind != ErrorKind::NotFound) {
        m_state = State::Failed;
        m_failure = stored.error().message;
        emit opened();
        return done ? done(false) : void();
    }
    if (isThere && stored->version == edits.version) {
        ContentDraft draft(m_content, *std::move(stored));
        draft.take(edits.values);
        show(std::move(draft));
    } else {
        ContentItem base = isThere ? *stored : m_content.blank();
        base.id = edits.id;
        base.version = edits.version;
        ContentDraft draft(m_content, std::move(base), edits.base);
        draft.take(edits.values);
        show(std::move(draft));
        if (isThere)
            meet(*std::move(stored));
        else
            m_trouble = Trouble::Removed;
    }
    keepEdits();
    emit changed();
    if (done)
        done(true);
}

void ContentSession::close()
{
    m_wanted = {};
    show(ContentDraft(m_content, m_content.blank()));
    m_state = State::Closed;
    emit opened();
}

void ContentSession::show(ContentDraft draft)
{
    m_wanted = draft.saved().id;
    m_state = State::Open;
    reset(std::move(draft));
    emit opened();
}

void ContentSession::reset(ContentDraft draft)
{
    m_draft = std::move(draft);
    ++m_opening;
    m_journalKey = m_journal.begin(); // what was kept of another one and not dropped stays
    m_isKept = false;
    m_mergedFields.clear();
    m_touched.clear();
    m_isSaveTried = false;
    m_storedErrors.clear();
    m_theirs.reset();
    m_trouble = Trouble::None;
    m_failure.clear();
}

std::vector<FieldError> ContentSession::errors() const
{
    std::vector<FieldError> shown = m_state == State::Open ? m_draft.check() : std::vector<FieldError>();
    if (!m_isSaveTried)
        std::erase_if(shown, [this](const FieldError &error) {
            return !m_touched.contains(SchemaForm::splitPath(error.field).first);
        });
    shown.insert(shown.end(), m_storedErrors.begin(), m_storedErrors.end());
    return shown;
}

void ContentSession::edit(const QString &field, const QJsonValue &value, std::optional<FieldError> inputError)
{
    if (m_state != State::Open)
        return;
    const QJsonValue before = m_draft.values().value(field);
    const QStringList following = m_draft.set(field, value, std::move(inputError));
    if (!m_touched.contains(field))
        m_touched.append(field);
    std::erase_if(m_storedErrors,
                  [&field](const FieldError &error) { return SchemaForm::splitPath(error.field).first == field; });
    m_failure.clear();
    keepEdits();
    if (!following.isEmpty())
        emit valuesReset(following);
    if (const QJsonValue after = m_draft.values().value(field); after != before)
        emit fieldEdited(field, before, after);
    emit changed();
}

void ContentSession::setField(const QString &field, const QJsonValue &value)
{
    if (m_state != State::Open)
        return;
    QStringList changedFields = m_draft.set(field, value);
    changedFields.append(field);
    keepEdits();
    emit valuesReset(changedFields);
    emit changed();
}

models::UnsavedEdits ContentSession::unsavedEdits() const
{
    return {.kind = m_content.kind().name,
            .id = id(),
            .version = m_draft.saved().version,
            .title = title(),
            .base = m_draft.savedValues(),
            .values = m_draft.editedValues()};
}

void ContentSession::keepEdits()
{
    if (m_state != State::Open || m_draft.values() == m_draft.savedValues())
        return forgetEdits();
    m_isKept = true;
    m_journal.keep(m_journalKey, unsavedEdits());
}

void ContentSession::forgetEdits()
{
    if (std::exchange(m_isKept, false))
        m_journal.remove(m_journalKey);
}

void ContentSession::save(const Done &done)
{
    submit({}, done);
}

void ContentSession::saveAs(models::Status status)
{
    QJsonObject extra{{u"status"_s, models::FieldCodec<models::Status>::name(status)}};
    if (status != models::Status::Published)
        extra.insert(u"publishAt"_s, QJsonValue());
    submit(extra, {});
}

void ContentSession::schedule(std::optional<models::Instant> when)
{
    submit({{u"status"_s, models::FieldCodec<models::Status>::name(models::Status::Draft)},
            {u"publishAt"_s, when ? QJsonValue(models::formatInstant(*when)) : QJsonValue()}},
           {});
}

void ContentSession::submit(const QJsonObject &extra, const Done &done)
{
    const auto refuse = [&done] {
        if (done)
            done(false);
    };
    if (m_isBusy || m_state != State::Open)
        return refuse();
    m_isSaveTried = true;
    m_failure.clear();
    if (!errors().empty()) {
        emit changed();
        emit refused();
        return refuse();
    }
    if (m_theirs) {
        emit conflictMet();
        return refuse();
    }
    m_isBusy = true;
    emit changed();
    QJsonObject patch = m_draft.patch();
    for (auto member = extra.begin(); member != extra.end(); ++member)
        patch.insert(member.key(), member.value());
    const auto answer =
        m_draft.isNew() ? m_content.create(patch) : m_content.update(id(), patch, m_draft.saved().version);
    answer.then(m_content.mailbox(), this, [this, sent = m_draft.values(), extra, done](Answer result) {
        finishSave(std::move(result), sent, extra, done);
    });
}

void ContentSession::finishSave(Answer answer, const QJsonObject &sent, const QJsonObject &extra, const Done &done)
{
    m_isBusy = false;
    const bool isSaved = answer.has_value();
    const qint64 base = m_draft.saved().version;
    if (isSaved)
        takeSaved(*std::move(answer), sent, extra);
    else
        takeFailure(std::move(answer.error()));
    // It was changed elsewhere, in other fields only: what was asked for can be done.
    if (!isSaved && m_trouble == Trouble::None && m_draft.saved().version > base)
        return submit(extra, done);
    emit changed();
    if (isSaved)
        emit saved(id());
    else if (m_theirs)
        emit conflictMet();
    else if (!m_storedErrors.empty())
        emit refused();
    if (done)
        done(isSaved);
    if (std::exchange(m_mustRefresh, false))
        refresh();
}

void ContentSession::takeSaved(ContentItem item, const QJsonObject &sent, const QJsonObject &extra)
{
    const ContentItem before = m_draft.saved();
    const ContentItem after = item;
    m_wanted = item.id;
    m_isSaveTried = false;
    m_storedErrors.clear();
    m_mergedFields.clear();
    m_theirs.reset();
    m_trouble = Trouble::None;
    const QStringList fields = m_draft.rebase(std::move(item), sent);
    keepEdits();
    emit valuesReset(fields);
    if (!extra.isEmpty() && !before.id.isNull())
        emit statusStored(before, after);
}

void ContentSession::takeFailure(Error error)
{
    const QJsonObject current = error.details.value(u"current"_s).toObject();
    if (error.kind == ErrorKind::Stale && !current.isEmpty()) {
        meet(ContentItem::fromFields(current));
    } else if (error.kind == ErrorKind::NotFound) {
        m_trouble = Trouble::Removed;
    } else if (!error.fields.empty()) {
        m_storedErrors = std::move(error.fields);
    } else {
        m_failure = error.message;
    }
}

QStringList ContentSession::conflicts() const
{
    return m_theirs ? m_draft.conflictsWith(*m_theirs) : QStringList();
}

bool ContentSession::meet(ContentItem newer)
{
    if (!m_draft.conflictsWith(newer).isEmpty()) {
        m_theirs = std::move(newer);
        m_trouble = Trouble::Changed;
        return false;
    }
    m_theirs.reset();
    m_trouble = Trouble::None;
    const QStringList merged = m_draft.mergeOver(std::move(newer));
    if (isDirty())
        m_mergedFields += merged;
    m_mergedFields.removeDuplicates();
    keepEdits();
    emit valuesReset(merged);
    return true;
}

void ContentSession::dismissMerged()
{
    m_mergedFields.clear();
    emit changed();
}

void ContentSession::resolve(const QJsonObject &chosen)
{
    if (!m_theirs || m_isBusy)
        return;
    QStringList fields = m_draft.mergeOver(*std::exchange(m_theirs, {}));
    fields += m_draft.take(chosen);
    m_trouble = Trouble::None;
    keepEdits();
    emit valuesReset(fields);
    save();
}

void ContentSession::discard()
{
    m_mustRefresh = false;
    const models::UnsavedEdits edits = unsavedEdits();
    forgetEdits();
    const bool isBehind = !m_theirs && !m_draft.isNew();
    show(ContentDraft(m_content, m_theirs ? ContentItem(*m_theirs) : m_draft.saved()));
    if (!edits.values.isEmpty())
        emit discarded(edits);
    if (isBehind)
        refresh();
}

void ContentSession::takeTheirs()
{
    if (m_theirs)
        discard();
}

void ContentSession::moveToTrash()
{
    if (m_isBusy || m_state != State::Open || m_draft.isNew())
        return;
    m_isBusy = true;
    emit changed();
    m_content.trash(id()).then(m_content.mailbox(), this,
                               [this, id = id(), name = m_draft.saved().title()](Answer answer) {
                                   m_isBusy = false;
                                   if (answer) {
                                       if (this->id() == id) {
                                           forgetEdits();
                                           close();
                                       }
                                       emit trashed(id, name);
                                   } else {
                                       takeFailure(std::move(answer.error()));
                                   }
                                   emit changed();
                               });
}

void ContentSession::restore()
{
    m_content.restore(id()).then(m_content.mailbox(), this, [this](Answer answer) {
        if (!answer) {
            m_failure = answer.error().message;
        } else if (answer->id == id()) {
            m_trouble = Trouble::None;
            meet(*std::move(answer));
        }
        emit changed();
    });
}

void ContentSession::revertTo(qint64 version, const QStringList &fields)
{
    if (m_isBusy || m_state != State::Open || m_draft.isNew())
        return;
    m_isBusy = true;
    emit changed();
    m_content.revert(id(), version, fields, m_draft.saved().version)
        .then(m_content.mailbox(), this, [this, before = m_draft.saved(), version, fields](Answer answer) {
            m_isBusy = false;
            if (!answer)
                takeFailure(std::move(answer.error()));
            else if (answer->id == id())
                takeStored(*answer);
            emit changed();
            if (answer && answer->version != before.version)
                emit reverted(before, *answer, version, fields);
            if (std::exchange(m_mustRefresh, false))
                refresh();
        });
}

void ContentSession::takeStored(const ContentItem &item)
{
    if (m_state != State::Open || m_draft.isNew() || item.id != id())
        return;
    const QStringList merged = m_mergedFields;
    takeNewer(item);
    m_mergedFields = merged; // whoever did it knows
    emit changed();
}

void ContentSession::onContentChanged(const QList<Id> &ids)
{
    if (m_state != State::Open || m_draft.isNew() || !ids.contains(id()))
        return;
    if (m_isBusy)
        m_mustRefresh = true;
    else
        refresh();
}

void ContentSession::refresh()
{
    m_content.find(id()).then(m_content.mailbox(), this, [this, asked = id()](Answer answer) {
        if (asked == id() && m_state == State::Open && !m_isBusy)
            takeNewer(std::move(answer));
    });
}

void ContentSession::takeNewer(Answer answer)
{
    if (!answer) {
        if (answer.error().kind != ErrorKind::NotFound)
            return; // the list tells that reading fails
        if (!isDirty())
            return close();
        m_trouble = Trouble::Removed;
    } else if (answer->version <= m_draft.saved().version) {
        if (m_trouble != Trouble::Removed)
            return;
        m_trouble = Trouble::None; // it is back
    } else {
        meet(*std::move(answer));
    }
    emit changed();
}

}
