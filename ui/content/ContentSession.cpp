#include "ui/content/ContentSession.h"

#include "ui/shell/MessageText.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::ContentItem;
using models::ErrorKind;
using models::Id;

namespace {

// To check a text of this many characters for each key would be felt.
constexpr qsizetype kLongText = 10'000;
constexpr std::chrono::milliseconds kPause{150};

}

ContentSession::ContentSession(models::ContentAccess &content, models::EditJournal &journal, QObject *parent)
    : QObject(parent)
    , m_content(content)
    , m_journal(journal)
    , m_item(content, journal)
    , m_storing(content, m_item)
{
    connect(&content, &models::ContentAccess::changed, this, &ContentSession::onContentChanged);
    connect(&journal, &models::EditJournal::failureChanged, this, &ContentSession::changed);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &ContentSession::changed);
    connectStoring();
}

void ContentSession::connectStoring()
{
    using Storing = ContentStoring;
    connect(&m_storing, &Storing::valuesReset, this, &ContentSession::valuesReset);
    connect(&m_storing, &Storing::changed, this, &ContentSession::changed);
    connect(&m_storing, &Storing::refused, this, &ContentSession::refused);
    connect(&m_storing, &Storing::conflictMet, this, &ContentSession::conflictMet);
    connect(&m_storing, &Storing::statusStored, this, &ContentSession::statusStored);
    connect(&m_storing, &Storing::reverted, this, &ContentSession::reverted);
    connect(&m_storing, &Storing::stored, this, &ContentSession::takeStored);
    connect(&m_storing, &Storing::saved, this, [this](const Id &stored) {
        if (m_state == State::Open)
            m_wanted = id(); // which a new one did not have
        emit saved(stored);
    });
    connect(&m_storing, &Storing::trashed, this, [this](const Id &gone, const QString &name) {
        if (gone == id()) {
            m_item.forgetEdits();
            close();
        }
        emit trashed(gone, name);
    });
    connect(&m_storing, &Storing::ended, this, [this] {
        if (std::exchange(m_mustRefresh, false))
            refresh();
    });
}

void ContentSession::open(const Id &id)
{
    m_wanted = id;
    m_state = State::Loading;
    m_content.find(id).then(m_content.mailbox(), this, [this, id](Answer answer) {
        if (id != m_wanted || m_state != State::Loading)
            return; // another one was asked for meanwhile, or this one twice
        if (answer)
            show(ContentDraft(m_content, *std::move(answer)));
        else if (answer.error().kind == ErrorKind::NotFound)
            close(); // gone since it was listed
        else
            showFailure(answer.error());
    });
}

void ContentSession::startNew()
{
    show(ContentDraft(m_content, m_content.blank()));
}

void ContentSession::duplicate()
{
    showUnsaved(ContentDraft::copyOf(m_content, draft().values(), tr("%1 copy").arg(title())));
}

void ContentSession::recover(const models::UnsavedEdits &edits, const Done &done)
{
    if (edits.id.isNull()) {
        showUnsaved(ContentDraft::recovered(m_content, edits, {}));
        return done ? done(true) : void();
    }
    m_wanted = edits.id;
    m_state = State::Loading;
    m_content.find(edits.id).then(m_content.mailbox(), this, [this, edits, done](Answer stored) {
        const bool isWanted = edits.id == m_wanted && m_state == State::Loading;
        const bool isShown = isWanted && takeRecovered(edits, std::move(stored));
        if (done)
            done(isShown);
    });
}

bool ContentSession::takeRecovered(const models::UnsavedEdits &edits, Answer stored)
{
    if (!stored && stored.error().kind != ErrorKind::NotFound) {
        showFailure(stored.error());
        return false;
    }
    show(ContentDraft::recovered(m_content, edits, stored ? std::optional(*stored) : std::nullopt));
    if (!stored)
        m_item.setTrouble(Trouble::Removed);
    else if (stored->version != edits.version)
        meet(*std::move(stored));
    m_item.keepEdits();
    emit changed();
    return true;
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
    m_item.reset(std::move(draft));
    emit opened();
}

void ContentSession::showUnsaved(ContentDraft draft)
{
    show(std::move(draft));
    m_item.keepEdits();
    emit changed();
}

void ContentSession::showFailure(const models::Error &error)
{
    m_state = State::Failed;
    m_item.setFailure(MessageText::of(error));
    emit opened();
}

std::vector<models::FieldError> ContentSession::errors() const
{
    return m_state == State::Open ? m_item.errors() : std::vector<models::FieldError>();
}

void ContentSession::edit(const QString &field, const QJsonValue &value, std::optional<models::FieldError> inputError)
{
    if (m_state != State::Open)
        return;
    const bool wasDirty = isDirty();
    const QJsonValue before = draft().values().value(field);
    const QStringList following = m_item.edit(field, value, std::move(inputError));
    if (!following.isEmpty())
        emit valuesReset(following);
    if (const QJsonValue after = draft().values().value(field); after != before)
        emit fieldEdited(field, before, after);
    if (wasDirty && isDirty() && value.toString().size() >= kLongText)
        m_pause.start();
    else
        emit changed();
}

void ContentSession::setField(const QString &field, const QJsonValue &value)
{
    if (m_state != State::Open)
        return;
    emit valuesReset(m_item.setField(field, value));
    emit changed();
}

void ContentSession::setStoredError(const QString &field, const std::optional<models::FieldError> &error)
{
    m_item.setStoredError(field, error);
    emit changed();
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
    if (m_state == State::Open)
        m_storing.save(extra, done);
    else if (done)
        done(false);
}

void ContentSession::meet(ContentItem newer)
{
    if (const auto merged = m_item.meet(std::move(newer)))
        emit valuesReset(*merged);
}

void ContentSession::dismissMerged()
{
    m_item.setMergedFields({});
    emit changed();
}

void ContentSession::resolve(const QJsonObject &chosen)
{
    if (!theirs() || isBusy())
        return;
    QStringList fields = m_item.meetAnyway();
    fields += m_item.take(chosen);
    emit valuesReset(fields);
    save();
}

void ContentSession::discard()
{
    m_mustRefresh = false;
    const models::UnsavedEdits edits = m_item.unsavedEdits();
    m_item.forgetEdits();
    const bool isBehind = !theirs() && !draft().isNew();
    show(ContentDraft(m_content, theirs() ? ContentItem(*theirs()) : draft().saved()));
    if (!edits.values.isEmpty())
        emit discarded(edits);
    if (isBehind)
        refresh();
}

void ContentSession::takeTheirs()
{
    if (theirs())
        discard();
}

void ContentSession::moveToTrash()
{
    if (m_state == State::Open)
        m_storing.moveToTrash();
}

void ContentSession::restore()
{
    m_storing.restore();
}

void ContentSession::revertTo(qint64 version, const QStringList &fields)
{
    if (m_state == State::Open)
        m_storing.revertTo(version, fields);
}

void ContentSession::takeStored(const ContentItem &item)
{
    if (m_state != State::Open || draft().isNew() || item.id != id())
        return;
    const QStringList merged = mergedFields();
    takeNewer(item);
    m_item.setMergedFields(merged); // whoever did it knows
    emit changed();
}

void ContentSession::onContentChanged(const QList<Id> &ids)
{
    if (m_state != State::Open || draft().isNew() || !ids.contains(id()))
        return;
    if (isBusy())
        m_mustRefresh = true;
    else
        refresh();
}

void ContentSession::refresh()
{
    if (m_state != State::Open || draft().isNew())
        return;
    m_content.find(id()).then(m_content.mailbox(), this, [this, asked = id()](Answer answer) {
        if (asked == id() && m_state == State::Open && !isBusy())
            takeNewer(std::move(answer));
    });
}

void ContentSession::takeNewer(Answer answer)
{
    const ContentItem &saved = draft().saved();
    if (!answer) {
        if (answer.error().kind != ErrorKind::NotFound)
            return; // the list tells that reading fails
        if (!isDirty())
            return close();
        m_item.setTrouble(Trouble::Removed);
    } else if (answer->version < saved.version || *answer == saved) {
        if (trouble() != Trouble::Removed)
            return;
        m_item.setTrouble(Trouble::None); // it is back
    } else {
        meet(*std::move(answer)); // also the same version: a relation is told by the other side's
    }
    emit changed();
}

}
