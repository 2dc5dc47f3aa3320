#include "ui/settings/TokensPanel.h"

#include <chrono>

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>

#include "ui/settings/NewTokenDialog.h"
#include "ui/settings/TokenListModel.h"
#include "ui/settings/TokenSecretDialog.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Icon.h"
#include "ui/shell/MessageText.h"
#include "ui/shell/Page.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ConfirmDialog.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/TableView.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kLook{30}; // being used is not told, so somebody has to look
constexpr int kTokenRow = 44;

}

TokensPanel::TokensPanel(models::TokenAccess &tokens, const models::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_tokens(tokens)
    , m_model(new TokenListModel(tokens, clock, this))
    , m_table(new TableView(kTokenRow))
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_new(new Button(u"plus"_s, tr("New token…"), Button::Kind::Plain))
    , m_revoke(new Button(tr("Revoke…"), Button::Kind::Flat))
    , m_minute(new QTimer(this))
{
    buildTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(m_stack, 1);
    m_minute->setInterval(kLook);
    connect(m_minute, &QTimer::timeout, m_model, &TokenListModel::refresh);
    connect(m_model, &TokenListModel::applied, this, &TokensPanel::onApplied);
    connect(m_model, &TokenListModel::failed, this, &TokensPanel::onFailed);
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_hasFailed ? m_model->refresh() : startNew(); });
    m_model->refresh();
}

QWidget *TokensPanel::buildHeader()
{
    m_new->setObjectName(u"newToken"_s);
    m_revoke->setObjectName(u"revokeToken"_s);
    m_revoke->setEnabled(false);
    auto *header = new QWidget;
    auto *row = new QHBoxLayout;
    row->setSpacing(Metric::kSpace8);
    row->addWidget(new Label(tr("Tokens"), TextStyle::PageTitle), 1);
    row->addWidget(m_revoke);
    row->addWidget(m_new);
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(Metric::kSpace24, Metric::kSpace12, Metric::kSpace24, Metric::kSpace12);
    column->setSpacing(Metric::kSpace12);
    column->addLayout(row);
    auto *meaning = new Label(tr("A token lets a program use the API without a password. Give each program its own."),
                              TextStyle::Body, Token::Text2);
    meaning->setWordWrap(true);
    column->addWidget(meaning);
    connect(m_new, &Button::clicked, this, &TokensPanel::startNew);
    connect(m_revoke, &Button::clicked, this, &TokensPanel::revokeSelected);
    return header;
}

void TokensPanel::buildTable()
{
    m_table->setObjectName(u"tokens"_s);
    m_table->setAccessibleName(tr("Tokens"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setModel(m_model);
    m_table->setColumnWidths({188, 124, 140});
    const QAction *revoke = ActionRegistry::addKeys(*m_table, KeyScope::List, tr("Revoke…"), {QKeySequence::Delete});
    connect(revoke, &QAction::triggered, this, &TokensPanel::revokeSelected);
    connect(m_table, &QWidget::customContextMenuRequested, this, &TokensPanel::showMenu);
    connect(m_table, &TableView::selectionMoved, this, [this] {
        const QList<int> rows = m_table->selectedRows();
        const models::Token *token = rows.isEmpty() ? nullptr : m_model->at(rows.first());
        m_selected = token ? token->id : models::Id();
        m_revoke->setEnabled(token != nullptr);
    });
}

void TokensPanel::onApplied()
{
    m_hasFailed = false;
    if (m_model->rowCount() == 0)
        m_empty->show({u"key"_s, Token::Text2, tr("No tokens yet"),
                       tr("With one your website reads drafts, or a script writes."), tr("New token…"), true});
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    select(m_selected);
}

void TokensPanel::onFailed(const QString &message)
{
    m_hasFailed = true;
    m_empty->show({u"error"_s, Token::Bad, tr("The tokens could not be read"), message, tr("Try again"), false});
    m_stack->setCurrentIndex(1);
}

void TokensPanel::select(const models::Id &id)
{
    const int row = m_model->rowOf(id);
    if (row >= 0)
        m_table->selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else
        m_table->clearSelection();
    m_revoke->setEnabled(row >= 0);
}

void TokensPanel::showMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_table->actions());
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void TokensPanel::startNew()
{
    auto *dialog = new NewTokenDialog(window());
    connect(dialog, &NewTokenDialog::createRequested, this, [this, open = QPointer(dialog)] {
        m_tokens.create(open->name(), open->role(), open->lifetime())
            .then(m_tokens.mailbox(), this,
                  [this, open](models::Result<models::IssuedToken> issued) { take(std::move(issued), open); });
    });
    dialog->open();
}

void TokensPanel::take(models::Result<models::IssuedToken> issued, const QPointer<NewTokenDialog> &dialog)
{
    if (issued) {
        // Shown even when the question was closed meanwhile: it is the only time.
        m_selected = issued->token.id;
        if (dialog)
            dialog->accept();
        return (new TokenSecretDialog(*issued, window()))->open();
    }
    if (dialog)
        dialog->showError(issued.error().fields.empty() ? MessageText::of(issued.error())
                                                        : MessageText::of(issued.error().fields.front()));
}

void TokensPanel::revokeSelected()
{
    const models::Token *token = m_model->at(m_model->rowOf(m_selected));
    if (!token)
        return;
    const models::Id id = token->id;
    ConfirmDialog::ask(
        this,
        {tr("Revoke “%1”?").arg(token->name),
         tr("Whatever uses it is shut out at once. This cannot be undone; a new token can be made."), tr("Revoke")},
        [this, id, name = token->name] {
            m_tokens.revoke(id).then(m_tokens.mailbox(), this, [this, name](models::Result<models::Token> revoked) {
                emit toastRequested({revoked ? u"ok"_s : u"error"_s,
                                     revoked ? tr("“%1” was revoked").arg(name) : MessageText::of(revoked.error()),
                                     {},
                                     {}});
            });
        });
}

void TokensPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->refresh();
    m_minute->start();
}

void TokensPanel::hideEvent(QHideEvent *event)
{
    m_minute->stop();
    QWidget::hideEvent(event);
}

}
