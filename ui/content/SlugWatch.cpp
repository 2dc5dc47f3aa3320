#include "ui/content/SlugWatch.h"

#include <chrono>

#include <QTimer>

#include "ui/content/ContentSession.h"
#include "ui/content/KindText.h"
#include "ui/forms/SlugField.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

const auto kSlug = u"slug"_s;
constexpr std::chrono::milliseconds kPause{250};

}

SlugWatch::SlugWatch(ContentSession &session, SlugField &field, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_field(field)
    , m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause);
    connect(m_pause, &QTimer::timeout, this, &SlugWatch::ask);
    connect(&session, &ContentSession::opened, this, &SlugWatch::follow);
    connect(&session, &ContentSession::changed, this, &SlugWatch::follow);
}

QString SlugWatch::wanted() const
{
    const bool isOpen = m_session.state() == ContentSession::State::Open;
    return isOpen ? m_session.draft().patch().value(kSlug).toString() : QString();
}

void SlugWatch::follow()
{
    if (std::exchange(m_opening, m_session.opening()) != m_session.opening())
        m_asked.clear();
    const QString slug = wanted();
    if (slug == m_asked)
        return;
    m_asked = slug;
    slug.isEmpty() ? m_pause->stop() : m_pause->start();
}

void SlugWatch::ask()
{
    const QString title = m_session.draft().values().value(u"title"_s).toString();
    m_session.content()
        .slugState(m_asked, title, m_session.id())
        .then(m_session.content().mailbox(), this, [this](const models::Result<models::SlugState> &state) {
            if (state && state->slug == wanted())
                take(*state); // what cannot be read now is told by saving
        });
}

void SlugWatch::take(const models::SlugState &state)
{
    m_field.setFree(state.free);
    if (state.owner.isEmpty())
        return m_session.setStoredError(kSlug, {});
    m_session.setStoredError(
        kSlug,
        models::FieldError{kSlug, u"taken"_s, KindText::of(m_session.content().kind()).slugTaken.arg(state.owner)});
}

}
