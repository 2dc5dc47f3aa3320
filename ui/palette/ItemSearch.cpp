#include "ui/palette/ItemSearch.h"

#include <algorithm>
#include <chrono>

#include <QTimer>

#include "ui/shell/MessageText.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::ContentRows;
using models::Result;

namespace {

constexpr std::chrono::milliseconds kPause{120};

/// The list finds one run of letters; of several words the longest leaves the fewest to look through.
QString longestWord(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    const auto longest = std::ranges::max_element(words, {}, &QString::size);
    return longest == words.end() ? QString() : *longest;
}

}

ItemSearch::ItemSearch(models::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_kinds{OneKind{workspace.projects()}, OneKind{workspace.articles()}}
    , m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause);
    connect(m_pause, &QTimer::timeout, this, [this] {
        for (OneKind &kind : m_kinds)
            ask(kind, 1);
    });
}

void ItemSearch::search(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    if (!text.isEmpty())
        return m_pause->start();
    m_pause->stop();
    for (OneKind &kind : m_kinds) {
        kind.rows.clear();
        kind.failure.clear();
        kind.answered.clear();
        kind.total = 0;
    }
}

void ItemSearch::fetchMore()
{
    for (OneKind &kind : m_kinds) {
        const auto count = static_cast<qint64>(kind.rows.size());
        if (!m_pause->isActive() && count < std::min<qint64>(kind.total, kMost))
            ask(kind, kind.page + 1);
    }
}

bool ItemSearch::isBusy() const
{
    return m_pause->isActive() || std::ranges::any_of(m_kinds, &OneKind::isAsking);
}

QString ItemSearch::failure() const
{
    const auto failed = std::ranges::find_if_not(m_kinds, &QString::isEmpty, &OneKind::failure);
    return failed == m_kinds.end() ? QString() : failed->failure;
}

void ItemSearch::ask(OneKind &kind, int page)
{
    if (kind.isAsking || m_text.isEmpty())
        return; // asked when the answer is there
    kind.isAsking = true;
    models::ContentSelection selection;
    selection.text = longestWord(m_text);
    selection.sort = {{u"updatedAt"_s, Qt::DescendingOrder}};
    selection.page = page;
    selection.limit = kPage;
    kind.content.list(selection).then(kind.content.mailbox(), this,
                                      [this, &kind, page, text = m_text](Result<ContentRows> answer) {
                                          kind.isAsking = false;
                                          take(kind, page, text, std::move(answer));
                                      });
}

void ItemSearch::take(OneKind &kind, int page, const QString &text, Result<ContentRows> answer)
{
    if (text != m_text) {
        if (!m_pause->isActive())
            ask(kind, 1);
        return;
    }
    kind.answered = text;
    kind.failure = answer ? QString() : MessageText::of(answer.error());
    if (page == 1)
        kind.rows.clear();
    if (answer) {
        kind.page = page;
        kind.total = answer->items.empty() ? 0 : answer->total;
        std::ranges::move(answer->items, std::back_inserter(kind.rows));
    }
    emit changed();
}

}
