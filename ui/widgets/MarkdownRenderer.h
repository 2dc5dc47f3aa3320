#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include <QObject>

#include "models/core/Mailbox.h"
#include "models/text/Markdown.h"
#include "ui/widgets/PreviewDocument.h"

namespace vitrine::ui {

/// Makes previews of Markdown and counts its words on a thread of its own; of texts that come in quicker than that only
/// the newest is answered.
class MarkdownRenderer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkdownRenderer)

public:
    struct Request
    {
        QString markdown;
        std::optional<PreviewLook> look; ///< none: only the words are counted
    };

    explicit MarkdownRenderer(QObject *parent = nullptr);
    ~MarkdownRenderer() override;

    /// Returns at once; `rendered`, if asked for, and `counted` follow.
    void render(Request request);

signals:
    void rendered(const vitrine::ui::PreviewDocument &preview);
    void counted(const vitrine::models::TextLength &length);

private:
    void run(const std::stop_token &stop);

    vitrine::models::Mailbox m_mailbox;
    std::mutex m_mutex;
    std::condition_variable_any m_wakeUp;
    std::optional<Request> m_waiting;
    std::jthread m_thread; // last: ends before what it uses
};

}
