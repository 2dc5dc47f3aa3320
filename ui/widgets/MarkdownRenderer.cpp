#include "ui/widgets/MarkdownRenderer.h"

#include "models/text/Markdown.h"

namespace vitrine::ui {

MarkdownRenderer::MarkdownRenderer(QObject *parent)
    : QObject(parent)
    , m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

MarkdownRenderer::~MarkdownRenderer() = default;

void MarkdownRenderer::render(QString markdown)
{
    const std::lock_guard lock(m_mutex);
    m_waiting = std::move(markdown);
    m_wakeUp.notify_one();
}

void MarkdownRenderer::run(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_wakeUp.wait(lock, stop, [this] { return m_waiting.has_value(); })) {
        const QString markdown = *std::exchange(m_waiting, {});
        lock.unlock();
        m_mailbox.post([this, html = models::renderMarkdown(markdown), words = models::wordCount(markdown)] {
            emit rendered(html, words);
        });
        lock.lock();
    }
}

}
