#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include <QString>

#include "models/core/Mailbox.h"

namespace vitrine::ui {

/// Turns Markdown into HTML and counts its words on a thread of its own; of texts that come in quicker than they are
/// rendered only the newest is answered.
class MarkdownRenderer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkdownRenderer)

public:
    explicit MarkdownRenderer(QObject *parent = nullptr);
    ~MarkdownRenderer() override;

    /// Returns at once; `rendered` follows.
    void render(QString markdown);

signals:
    void rendered(const QString &html, qint64 words);

private:
    void run(const std::stop_token &stop);

    vitrine::models::Mailbox m_mailbox;
    std::mutex m_mutex;
    std::condition_variable_any m_wakeUp;
    std::optional<QString> m_waiting;
    std::jthread m_thread; // last: ends before what it uses
};

}
