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

ContentSession::ContentSession(models::ContentAccess &content, QObject *parent)
    : QObject(parent)
    , m_content(content)
    , m_draft(content, content.blank())
{
    connect(&content, &models::ContentAccess::changed, this, &ContentSession::onContentChanged);
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
    m_content.find(id).then(m_content.mailbox(), this, [this, id](Result<ContentItem> answer) {
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
    const QStringList following = m_draft.set(field, value, std::move(inputError));
    if (!m_touched.contains(field))
        m_touched.append(field);
    std::erase_if(m_storedErrors,
                  [&field](const FieldError &error) { return SchemaForm::splitPath(error.field).first == field; });
    m_failure.clear();
    if (!following.isEmpty())
        emit valuesReset(following);
    emit changed();
}

void ContentSession::save(Done done)
{
    submit({}, done);
}

void ContentSession::saveAs(models::Status status)
{
    submit({{u"status"_s, models::FieldCodec<models::Status>::name(status)}}, {});
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
    m_isBusy = true;
    emit changed();
    QJsonObject patch = m_draft.patch();
    for (auto member = extra.begin(); member != extra.end(); ++member)
        patch.insert(member.key(), member.value());
    const auto answer =
        m_draft.isNew() ? m_content.create(patch) : m_content.update(id(), patch, m_draft.saved().version);
    answer.then(m_content.mailbox(), this, [this, sent = m_draft.values(), done](Result<ContentItem> result) {
        finishSave(std::move(result), sent, done);
    });
}

void ContentSession::finishSave(Result<ContentItem> answer, const QJsonObject &sent, const Done &done)
{
    m_isBusy = false;
    const bool isSaved = answer.has_value();
    if (isSaved) {
        m_wanted = answer->id;
        m_isSaveTried = false;
        m_storedErrors.clear();
        m_theirs.reset();
        m_trouble = Trouble::None;
        const QStringList fields = m_draft.rebase(*std::move(answer), sent);
        emit valuesReset(fields);
    } else {
        takeFailure(std::move(answer.error()));
    }
    emit changed();
    if (isSaved)
        emit saved(id());
    else if (!m_storedErrors.empty())
        emit refused();
    if (done)
        done(isSaved);
    if (std::exchange(m_mustRefresh, false))
        refresh();
}

void ContentSession::takeFailure(Error error)
{
    const QJsonObject current = error.details.value(u"current"_s).toObject();
    if (error.kind == ErrorKind::Stale && !current.isEmpty()) {
        m_theirs = ContentItem::fromFields(current);
        m_trouble = Trouble::Changed;
    } else if (error.kind == ErrorKind::NotFound) {
        m_trouble = Trouble::Removed;
    } else if (!error.fields.empty()) {
        m_storedErrors = std::move(error.fields);
    } else {
        m_failure = error.message;
    }
}

void ContentSession::discard()
{
    m_mustRefresh = false;
    if (m_theirs)
        return takeTheirs();
    show(ContentDraft(m_content, m_draft.saved()));
    if (!m_draft.isNew())
        refresh();
}

void ContentSession::takeTheirs()
{
    if (m_theirs)
        show(ContentDraft(m_content, *std::exchange(m_theirs, {})));
}

void ContentSession::keepMine()
{
    if (!m_theirs)
        return;
    m_draft.keepOver(*std::exchange(m_theirs, {}));
    m_trouble = Trouble::None;
    save();
}

void ContentSession::moveToTrash()
{
    if (m_isBusy || m_state != State::Open || m_draft.isNew())
        return;
    m_isBusy = true;
    emit changed();
    m_content.trash(id()).then(m_content.mailbox(), this,
                               [this, id = id(), name = m_draft.saved().title()](Result<ContentItem> answer) {
                                   m_isBusy = false;
                                   if (answer) {
                                       if (this->id() == id)
                                           close();
                                       emit trashed(id, name);
                                   } else {
                                       takeFailure(std::move(answer.error()));
                                   }
                                   emit changed();
                               });
}

void ContentSession::restore()
{
    m_content.restore(id()).then(m_content.mailbox(), this, [this](Result<ContentItem> answer) {
        if (!answer) {
            m_failure = answer.error().message;
        } else if (answer->id == id()) {
            m_trouble = Trouble::None;
            m_draft.keepOver(*std::move(answer));
        }
        emit changed();
    });
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
    m_content.find(id()).then(m_content.mailbox(), this, [this, asked = id()](Result<ContentItem> answer) {
        if (asked == id() && m_state == State::Open && !m_isBusy)
            takeNewer(std::move(answer));
    });
}

void ContentSession::takeNewer(Result<ContentItem> answer)
{
    if (!answer) {
        if (answer.error().kind != ErrorKind::NotFound)
            return; // the list tells that reading fails
        if (!isDirty())
            return close();
        m_trouble = Trouble::Removed;
    } else if (answer->version == m_draft.saved().version) {
        return;
    } else if (isDirty()) {
        m_theirs = *std::move(answer);
        m_trouble = Trouble::Changed;
    } else {
        const QJsonObject shown = m_draft.values();
        emit valuesReset(m_draft.rebase(*std::move(answer), shown));
    }
    emit changed();
}

}
