#include "ui/content/ContentStoring.h"

#include "ui/shell/MessageText.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::ContentItem;
using models::ErrorKind;
using models::Id;

ContentStoring::ContentStoring(models::ContentAccess &content, OpenItem &item, QObject *parent)
    : QObject(parent)
    , m_content(content)
    , m_item(item)
{
}

void ContentStoring::begin()
{
    m_isBusy = true;
    emit changed();
}

void ContentStoring::end()
{
    if (!m_isBusy)
        emit ended();
}

void ContentStoring::save(const QJsonObject &extra, const Done &done)
{
    const auto refuse = [&done] {
        if (done)
            done(false);
    };
    if (m_isBusy)
        return refuse();
    m_item.trySave();
    if (!m_item.errors().empty()) {
        emit changed();
        emit refused();
        return refuse();
    }
    if (m_item.theirs()) {
        emit conflictMet();
        return refuse();
    }
    begin();
    const ContentDraft &draft = m_item.draft();
    QJsonObject patch = draft.patch();
    for (auto member = extra.begin(); member != extra.end(); ++member)
        patch.insert(member.key(), member.value());
    const auto answer =
        draft.isNew() ? m_content.create(patch) : m_content.update(m_item.id(), patch, draft.saved().version);
    answer.then(m_content.mailbox(), this, [this, sent = Sent{m_item.opening(), draft, extra}, done](Answer result) {
        finishSave(std::move(result), sent, done);
    });
}

void ContentStoring::finishSave(Answer answer, const Sent &sent, const Done &done)
{
    m_isBusy = false;
    const bool isSaved = answer.has_value();
    const bool isStillOpen = sent.opening == m_item.opening();
    const ContentItem before = sent.draft.saved();
    const Id id = isSaved ? answer->id : before.id;
    if (isSaved && !sent.extra.isEmpty() && !before.id.isNull())
        emit statusStored(before, *answer);
    if (isSaved && isStillOpen)
        emit valuesReset(m_item.takeSaved(*std::move(answer), sent.draft.values()));
    else if (!isSaved && isStillOpen)
        takeFailure(std::move(answer.error()));
    // It was changed elsewhere, in other fields only: what was asked for can be done.
    const bool isMerged = isStillOpen && m_item.trouble() == OpenItem::Trouble::None;
    if (!isSaved && isMerged && m_item.draft().saved().version > before.version)
        return save(sent.extra, done);
    emit changed();
    if (isSaved)
        emit saved(id);
    else if (isStillOpen && m_item.theirs())
        emit conflictMet();
    else if (isStillOpen && !m_item.errors().empty())
        emit refused();
    if (done)
        done(isSaved);
    end();
}

void ContentStoring::takeFailure(models::Error error)
{
    const QJsonObject current = error.details.value(u"current"_s).toObject();
    if (error.kind == ErrorKind::Stale && !current.isEmpty()) {
        if (const auto merged = m_item.meet(ContentItem::fromFields(current)))
            emit valuesReset(*merged);
    } else if (error.kind == ErrorKind::NotFound) {
        m_item.setTrouble(OpenItem::Trouble::Removed);
    } else if (!error.fields.empty()) {
        m_item.setStoredErrors(std::move(error.fields));
    } else {
        m_item.setFailure(MessageText::of(error));
    }
}

void ContentStoring::moveToTrash()
{
    if (m_isBusy || m_item.draft().isNew())
        return;
    begin();
    auto finish = [this, id = m_item.id(), name = m_item.draft().saved().title()](Answer answer) {
        m_isBusy = false;
        if (answer)
            emit trashed(id, name);
        else
            takeFailure(std::move(answer.error()));
        emit changed();
        end();
    };
    m_content.trash(m_item.id()).then(m_content.mailbox(), this, finish);
}

void ContentStoring::restore()
{
    m_content.restore(m_item.id()).then(m_content.mailbox(), this, [this](Answer answer) {
        if (!answer) {
            m_item.setFailure(MessageText::of(answer.error()));
        } else if (answer->id == m_item.id()) {
            m_item.setTrouble(OpenItem::Trouble::None);
            if (const auto merged = m_item.meet(*std::move(answer)))
                emit valuesReset(*merged);
        }
        emit changed();
    });
}

void ContentStoring::revertTo(qint64 version, const QStringList &fields)
{
    if (m_isBusy || m_item.draft().isNew())
        return;
    begin();
    auto finish = [this, before = m_item.draft().saved(), version, fields](Answer answer) {
        m_isBusy = false;
        if (!answer)
            takeFailure(std::move(answer.error()));
        else if (answer->id == m_item.id())
            emit stored(*answer);
        emit changed();
        if (answer && answer->version != before.version)
            emit reverted(before, *answer, version, fields);
        end();
    };
    m_content.revert(m_item.id(), version, fields, m_item.draft().saved().version)
        .then(m_content.mailbox(), this, finish);
}

}
