#pragma once

#include <QAbstractTableModel>

#include "models/workspace/TokenAccess.h"

namespace vitrine::ui {

/// The tokens that were not revoked, newest first.
class TokenListModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TokenListModel)

public:
    enum Column { Name, May, LastUsed, Ends, Count };

    TokenListModel(models::TokenAccess &tokens, const models::Clock &clock, QObject *parent = nullptr);

    /// Asks again; `applied` or `failed` follows.
    void refresh();
    /// Null outside the rows.
    [[nodiscard]] const models::Token *at(int row) const;
    [[nodiscard]] int rowOf(const models::Id &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void applied();
    void failed(const QString &message);

private:
    void take(std::vector<models::Token> tokens);
    [[nodiscard]] QString text(const models::Token &token, int column) const;
    [[nodiscard]] QVariant look(const models::Token &token, int column, int role) const;

    models::TokenAccess &m_tokens;
    const models::Clock &m_clock;
    std::vector<models::Token> m_rows;
};

}
