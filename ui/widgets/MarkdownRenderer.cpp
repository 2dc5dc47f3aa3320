#include "ui/widgets/MarkdownRenderer.h"

#include <QTextDocument>

namespace vitrine::ui {

MarkdownRenderer::MarkdownRenderer(QObject *parent)
    : QObject(parent)
    , m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

MarkdownRenderer::~MarkdownRenderer() = default;

void MarkdownRenderer::render(Request request)
{
    const std::lock_guard lock(m_mutex);
    m_waiting = std::move(request);
    m_wakeUp.notify_one();
}

void MarkdownRenderer::run(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_wakeUp.wait(lock, stop, [this] { return m_waiting.has_value(); })) {
        const Request request = *std::exchange(m_waiting, {});
        lock.unlock();
        m_mailbox.post([this, length = models::textLength(request.markdown)] { emit counted(length); });
        if (request.look) {
            PreviewDocument made = PreviewDocument::make(request.markdown, *request.look);
            made.document->moveToThread(m_mailbox.thread()); // where it is shown
            m_mailbox.post([this, made = std::move(made)] { emit rendered(made); });
        }
        lock.lock();
    }
}

}
