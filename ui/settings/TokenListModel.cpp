#include "ui/settings/TokenListModel.h"

#include <algorithm>

#include "ui/settings/TokenText.h"
#include "ui/shell/MessageText.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/RelativeTime.h"
#include "ui/widgets/TableDelegate.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using AccessToken = models::Token;

namespace {

constexpr std::chrono::days kSoon{14};

}

TokenListModel::TokenListModel(models::TokenAccess &tokens, const models::Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_tokens(tokens)
    , m_clock(clock)
{
    connect(&tokens, &models::TokenAccess::changed, this, &TokenListModel::refresh);
}

void TokenListModel::refresh()
{
    m_tokens.list().then(m_tokens.mailbox(), this, [this](models::Result<std::vector<AccessToken>> answer) {
        if (!answer)
            return emit failed(MessageText::of(answer.error()));
        std::erase_if(*answer, [](const AccessToken &token) { return token.revokedAt.has_value(); });
        take(std::move(*answer));
        emit applied();
    });
}

void TokenListModel::take(std::vector<AccessToken> tokens)
{
    const auto sameRows = std::ranges::equal(tokens, m_rows, {}, &AccessToken::id, &AccessToken::id);
    if (!sameRows) {
        beginResetModel();
        m_rows = std::move(tokens);
        endResetModel();
        return;
    }
    m_rows = std::move(tokens);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, Count - 1));
}

const AccessToken *TokenListModel::at(int row) const
{
    return row >= 0 && row < std::ssize(m_rows) ? &m_rows[static_cast<size_t>(row)] : nullptr;
}

int TokenListModel::rowOf(const models::Id &id) const
{
    const auto found = std::ranges::find(m_rows, id, &AccessToken::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int TokenListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TokenListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Count;
}

QVariant TokenListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case May:
        return tr("May");
    case LastUsed:
        return tr("Last used");
    default:
        return tr("Ends");
    }
}

QVariant TokenListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AccessToken &token = *at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(token, index.column());
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                text(token, index.column()));
    case Qt::ToolTipRole:
        if (index.column() == LastUsed && token.lastUsedAt)
            return tr("%1, to the minute").arg(RelativeTime::exact(*token.lastUsedAt));
        if (index.column() == Ends && token.expiresAt)
            return RelativeTime::exact(*token.expiresAt);
        return index.column() == Name ? RelativeTime::exact(token.createdAt) : QVariant();
    default:
        return look(token, index.column(), role);
    }
}

QString TokenListModel::text(const AccessToken &token, int column) const
{
    const models::Instant now = m_clock.now();
    switch (column) {
    case Name:
        return token.name;
    case May:
        return TokenText::role(token.role);
    case LastUsed:
        return token.lastUsedAt ? RelativeTime::inWords(*token.lastUsedAt, now) : tr("never");
    default:
        break;
    }
    if (!token.isValid(now))
        return tr("Ended");
    if (!token.expiresAt || *token.expiresAt - now > kSoon)
        return TokenText::end(token);
    const auto days = std::chrono::ceil<std::chrono::days>(*token.expiresAt - now).count();
    return days == 1 ? tr("Within a day") : tr("In %1 days").arg(days);
}

QVariant TokenListModel::look(const AccessToken &token, int column, int role) const
{
    const models::Instant now = m_clock.now();
    const bool isEnded = !token.isValid(now);
    const bool isSoon = token.expiresAt && *token.expiresAt - now <= kSoon;
    if (role == TableRole::Detail && column == Name)
        return tr("Made %1").arg(RelativeTime::inWords(token.createdAt, now));
    if (role == TableRole::TextToken && column == LastUsed)
        return static_cast<int>(ui::Token::Text2);
    if (column != Ends || !isSoon)
        return {};
    if (role == TableRole::IconName)
        return isEnded ? u"error"_s : u"clock"_s;
    if (role == TableRole::TextToken)
        return static_cast<int>(isEnded ? ui::Token::Bad : ui::Token::Warn);
    if (role == TableRole::BadgeToken)
        return static_cast<int>(isEnded ? ui::Token::BadBg : ui::Token::WarnBg);
    return {};
}

}
