#pragma once

#include <array>
#include <optional>

#include <QObject>

#include "models/workspace/Workspace.h"

class QTimer;

namespace vitrine::ui {

/// Finds projects and articles while letters are typed. Asks after a pause, one question of a kind at a time: what is
/// typed meanwhile is asked once the last answer is there.
class ItemSearch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ItemSearch)

public:
    enum Kind { Projects, Articles };
    static constexpr int kPage = 50;
    static constexpr int kMost = 500; ///< of a kind; who wants more types another letter

    explicit ItemSearch(models::Workspace &workspace, QObject *parent = nullptr);

    /// Empty text: finds nothing, at once.
    void search(const QString &text);
    /// The next page, where there is one.
    void fetchMore();

    [[nodiscard]] QString text() const { return m_text; }
    /// Whether what is found answers that text; else an earlier one.
    [[nodiscard]] bool isAnswered(Kind kind) const { return m_kinds[kind].answered == m_text; }
    [[nodiscard]] const std::vector<models::ContentRow> &found(Kind kind) const { return m_kinds[kind].rows; }
    [[nodiscard]] bool isBusy() const;
    /// Why something could not be searched; empty when all is well.
    [[nodiscard]] QString failure() const;
    [[nodiscard]] models::ContentAccess &content(Kind kind) const { return m_kinds[kind].content; }

signals:
    void changed();

private:
    struct OneKind
    {
        models::ContentAccess &content;
        std::vector<models::ContentRow> rows = {};
        qint64 total = 0;
        int page = 0; ///< the last one that is there
        bool isAsking = false;
        QString answered = {}; ///< the text whose answer `rows` are
        QString failure = {};
    };

    void ask(OneKind &kind, int page);
    void take(OneKind &kind, int page, const QString &text, models::Result<models::ContentRows> answer);

    std::array<OneKind, 2> m_kinds;
    QString m_text;
    QTimer *m_pause;
};

}
