#include "ui/history/HistoryView.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <QStackedWidget>

#include "ui/history/DiffView.h"
#include "ui/history/VersionDelegate.h"
#include "ui/history/VersionListModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RelativeTime.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::FieldDiff;
using models::Result;

namespace {

constexpr int kVersions = 264; // the width of the list
constexpr int kBar = 48;
constexpr int kHead = 32;

}

HistoryView::HistoryView(ContentSession &session, const models::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new VersionListModel(session.content(), clock, this))
    , m_list(new QListView)
    , m_count(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_with(new QComboBox)
    , m_changes(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_previous(new ToolButton(u"chevron-up"_s, tr("Previous change (P)")))
    , m_next(new ToolButton(u"chevron-down"_s, tr("Next change (N)")))
    , m_beforeHead(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_afterHead(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_diff(new DiffView)
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_note(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_restore(new Button(u"history"_s, {}, Button::Kind::Primary))
{
    m_list->setItemDelegate(new VersionDelegate(clock, m_list));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildVersions());
    row->addWidget(buildComparison(), 1);
    connect(&session, &ContentSession::opened, this, &HistoryView::follow);
    connect(&session, &ContentSession::changed, this, &HistoryView::follow);
    connect(m_model, &VersionListModel::shown, this, &HistoryView::onShown);
    connect(m_model, &VersionListModel::failed, this, &HistoryView::showProblem);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryView::compare);
    connect(m_with, &QComboBox::currentIndexChanged, this, &HistoryView::compare);
    connect(m_previous, &ToolButton::clicked, m_diff, [this] { m_diff->step(-1); });
    connect(m_next, &ToolButton::clicked, m_diff, [this] { m_diff->step(1); });
    connect(m_diff, &DiffView::restoreRequested, this, [this](const QString &field) { restore({field}); });
    connect(m_restore, &Button::clicked, this, [this] { restore({}); });
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_model->show(m_session.id()); });
}

QWidget *HistoryView::buildVersions()
{
    auto *pane = new Surface(Token::Base, layoutDirection() == Qt::RightToLeft ? Qt::LeftEdge : Qt::RightEdge);
    pane->setFixedWidth(kVersions);
    m_list->setObjectName(u"versions"_s);
    m_list->setAccessibleName(tr("Versions"));
    m_list->setModel(m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_count->setObjectName(u"versionCount"_s);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(Metric::kSpace8, Metric::kSpace8, Metric::kSpace8 + 1, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    m_count->setFixedHeight(kBar);
    m_count->setContentsMargins(Metric::kSpace8, 0, 0, 0);
    column->addWidget(m_count);
    return pane;
}

QWidget *HistoryView::buildComparison()
{
    auto *pane = new Surface(Token::Base);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new Surface(Token::Base, Qt::BottomEdge);
    bar->setFixedHeight(kBar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(Metric::kSpace16, 0, Metric::kSpace24, 1);
    row->setSpacing(Metric::kSpace8);
    auto *label = new Label(tr("Compare with"), TextStyle::BodyStrong);
    row->addWidget(label);
    m_with->setObjectName(u"compareWith"_s);
    m_with->addItem(tr("The current version"));
    m_with->addItem(tr("The version before it"));
    m_with->setAccessibleName(tr("Compare with"));
    label->setBuddy(m_with);
    row->addWidget(m_with);
    row->addStretch();
    m_changes->setObjectName(u"changeCount"_s);
    row->addWidget(m_changes);
    m_previous->setObjectName(u"previousChange"_s);
    m_next->setObjectName(u"nextChange"_s);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    column->addWidget(bar);
    column->addWidget(buildHead());
    m_diff->setObjectName(u"diff"_s);
    m_empty->setObjectName(u"diffEmpty"_s);
    m_stack->addWidget(m_diff);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    column->addWidget(buildFooter());
    return pane;
}

QWidget *HistoryView::buildHead()
{
    auto *head = new Surface(Token::Base, Qt::BottomEdge);
    head->setFixedHeight(kHead);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(Metric::kSpace16, 0, Metric::kScrollBar, 1);
    row->setSpacing(Metric::kSpace16);
    m_beforeHead->setObjectName(u"beforeHead"_s);
    m_afterHead->setObjectName(u"afterHead"_s);
    row->addWidget(m_beforeHead, 1);
    row->addWidget(m_afterHead, 1);
    return head;
}

QWidget *HistoryView::buildFooter()
{
    auto *footer = new Surface(Token::Base, Qt::TopEdge);
    footer->setFixedHeight(Metric::kActionBar);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(Metric::kSpace16, 1, Metric::kSpace24, 0);
    m_note->setObjectName(u"historyNote"_s);
    m_note->setElided(true);
    m_restore->setObjectName(u"restoreVersion"_s);
    row->addWidget(m_note, 1);
    row->addWidget(m_restore);
    return footer;
}

void HistoryView::setActive(bool isActive)
{
    m_isActive = isActive;
    if (isActive)
        follow();
}

void HistoryView::focusFirst()
{
    m_list->setFocus();
}

void HistoryView::follow()
{
    if (!m_isActive || m_session.state() != ContentSession::State::Open)
        return;
    showFooter();
    const qint64 version = m_session.draft().saved().version;
    if (m_session.id() == m_shownId && version == m_shownVersion)
        return;
    m_shownId = m_session.id();
    m_shownVersion = version;
    m_model->show(m_shownId);
}

void HistoryView::onShown()
{
    const qint64 total = m_model->total();
    m_count->setText(total == 1 ? tr("1 version") : tr("%1 versions").arg(QLocale().toString(total)));
    // The one before the current: what the last change was is what is asked for most.
    const int row = std::min(1, m_model->rowCount() - 1);
    m_list->setCurrentIndex(m_model->index(row));
    compare();
}

qint64 HistoryView::chosen() const
{
    return m_list->currentIndex().data(VersionListModel::VersionRole).toLongLong();
}

HistoryView::With HistoryView::with() const
{
    // The current one differs from itself in nothing.
    return chosen() == m_shownVersion ? Before : static_cast<With>(m_with->currentIndex());
}

std::pair<qint64, qint64> HistoryView::sides() const
{
    return with() == Before ? std::pair(chosen() - 1, chosen()) : std::pair(chosen(), m_shownVersion);
}

QString HistoryView::nameOf(qint64 version) const
{
    const int row = m_model->rowOf(version);
    const QString number = tr("v%1").arg(version);
    if (row < 0)
        return number;
    const auto index = m_model->index(row);
    const QString when = QLocale().toString(
        QDateTime::fromMSecsSinceEpoch(index.data(VersionListModel::WhenRole).toLongLong()), QLocale::ShortFormat);
    const QString text = tr("%1 %2, %3").arg(number, index.data(VersionListModel::ActorRole).toString(), when);
    const bool isPublic = version == m_shownVersion && m_session.draft().saved().status == models::Status::Published;
    return isPublic ? tr("%1, on the site now").arg(text) : text;
}

void HistoryView::compare()
{
    showFooter();
    m_with->setEnabled(chosen() != m_shownVersion);
    const auto [before, after] = sides();
    const int question = ++m_question;
    if (chosen() == 0)
        return;
    m_beforeHead->setText(before > 0 ? nameOf(before) : QString());
    m_afterHead->setText(nameOf(after));
    if (before == 0)
        return showProblem({});
    m_session.content()
        .differences(m_shownId, before, after)
        .then(m_session.content().mailbox(), this, [this, question](Result<std::vector<FieldDiff>> diffs) {
            if (question != m_question)
                return; // another one was chosen meanwhile
            diffs ? showDifferences(*diffs) : showProblem(diffs.error().message);
        });
}

void HistoryView::showDifferences(const std::vector<FieldDiff> &diffs)
{
    m_diff->show(DiffRows::of(m_session.content().schema(), diffs),
                 chosen() == m_shownVersion ? QString() : tr("Restore %1 of v%2").arg(u"%1"_s).arg(chosen()));
    const int changes = m_diff->changes();
    m_changes->setText(changes == 1 ? tr("1 change") : tr("%1 changes").arg(QLocale().toString(changes)));
    for (ToolButton *button : {m_previous, m_next})
        button->setEnabled(changes > 0);
    m_stack->setCurrentWidget(m_diff);
    if (changes == 0)
        m_empty->show({u"ok"_s,
                       Token::Text2,
                       tr("No differences"),
                       tr("These versions have the same values in every field."),
                       {},
                       false});
    if (changes == 0)
        m_stack->setCurrentWidget(m_empty);
}

void HistoryView::showProblem(const QString &message)
{
    if (message.isEmpty())
        m_empty->show({u"history"_s,
                       Token::Text2,
                       tr("The first version"),
                       tr("There is none before it to compare it with."),
                       {},
                       false});
    else
        m_empty->show({u"error"_s, Token::Bad, tr("The versions could not be read"), message, tr("Try again"), false});
    m_changes->setText({});
    for (ToolButton *button : {m_previous, m_next})
        button->setEnabled(false);
    m_stack->setCurrentWidget(m_empty);
}

void HistoryView::showFooter()
{
    const qint64 version = chosen();
    const bool isOther = version > 0 && version != m_shownVersion;
    m_restore->setEnabled(isOther && !m_session.isBusy());
    m_restore->setText(isOther ? tr("Restore v%1").arg(version) : tr("Restore"));
    if (!m_session.failure().isEmpty()) {
        m_note->setToken(Token::Bad);
        return m_note->setText(m_session.failure());
    }
    const bool isPublished = m_session.draft().saved().status == models::Status::Published;
    m_note->setToken(Token::Text2);
    m_note->setText(
        isPublished
            ? tr("Restoring makes a new version, v%1, which is on the site at once.").arg(m_shownVersion + 1)
            : tr("Restoring makes a new version, v%1. Nothing is published until you say so.").arg(m_shownVersion + 1));
}

void HistoryView::restore(const QStringList &fields)
{
    if (chosen() > 0 && chosen() != m_shownVersion)
        m_session.revertTo(chosen(), fields);
}

}
