#pragma once

#include <QPointer>
#include <QWidget>

#include "models/accounts/TokenService.h"

class QStackedWidget;
class QTimer;

namespace vitrine::models {
class TokenAccess;
}

namespace vitrine::ui {

class Button;
class EmptyState;
class NewTokenDialog;
class TableView;
class TokenListModel;
struct ToastMessage;

/// What lets programs in: makes tokens, lists them, revokes them.
class TokensPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TokensPanel)

public:
    TokensPanel(models::TokenAccess &tokens, const models::Clock &clock, QWidget *parent = nullptr);

    void startNew();
    [[nodiscard]] TokenListModel &model() const { return *m_model; }

signals:
    void toastRequested(const vitrine::ui::ToastMessage &message);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *buildHeader();
    void buildTable();
    void onApplied();
    void onFailed(const QString &message);
    void select(const models::Id &id);
    void showMenu(const QPoint &at);
    void take(models::Result<models::IssuedToken> issued, const QPointer<NewTokenDialog> &dialog);
    void revokeSelected();

    models::TokenAccess &m_tokens;
    TokenListModel *m_model;
    TableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    Button *m_new;
    Button *m_revoke;
    QTimer *m_minute;
    models::Id m_selected;
    bool m_hasFailed = false;
};

}
