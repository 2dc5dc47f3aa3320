#include "ui/content/ContentSuggestions.h"

#include <chrono>

#include <QTimer>

#include "models/workspace/Workspace.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::Result;

namespace {

constexpr std::chrono::milliseconds kPause{500}; // changes of many come one after the other

}

ContentSuggestions::ContentSuggestions(models::Workspace &workspace, models::ContentAccess &content, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause);
    connect(m_pause, &QTimer::timeout, this, &ContentSuggestions::read);
    connect(&content, &models::ContentAccess::changed, this, [this] {
        if (!m_pause->isActive())
            m_pause->start();
    });
}

void ContentSuggestions::read()
{
    m_workspace.tags().then(m_workspace.mailbox(), this, [this](Result<models::TagList> tags) {
        if (tags)
            emit tagsRead(*tags);
    });
    const auto tell = [this](const QString &field, const Result<std::vector<models::NameUse>> &uses) {
        if (uses)
            emit usesRead(field, *uses);
    };
    m_workspace.tagUses().then(m_workspace.mailbox(), this, [tell](const auto &uses) { tell(u"tags"_s, uses); });
    m_workspace.technologyUses().then(m_workspace.mailbox(), this,
                                      [tell](const auto &uses) { tell(u"technologies"_s, uses); });
}

}
