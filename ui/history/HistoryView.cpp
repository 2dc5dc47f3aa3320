#include "ui/history/HistoryView.h"

#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <QStackedWidget>

#include "ui/history/CompareBar.h"
#include "ui/history/DiffView.h"
#include "ui/history/VersionDelegate.h"
#include "ui/history/VersionListModel.h"
#include "ui/shell/MessageText.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"

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
    , m_bar(new CompareBar(*m_model))
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
    connect(m_bar, &CompareBar::otherChosen, this, &HistoryView::compare);
    connect(m_bar, &CompareBar::stepRequested, m_diff, &DiffView::step);
    connect(m_bar, &CompareBar::layoutChosen, m_diff, &DiffView::setArrangement);
    connect(m_diff, &DiffView::restoreRequested, this, [this](const QString &field) { restore({field}); });
    connect(m_restore, &Button::clicked, this, [this] { restore({}); });
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_model->show(m_session.id()); });
}

QWidget *HistoryView::buildVersions()
{
    auto *pane = new Surface(Token::Base, Qt::RightEdge);
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
    column->addWidget(m_bar);
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
    if (m_session.id() == m_shownId && version == m_shownVersion) {
        m_isRestoring = m_isRestoring && m_session.isBusy();
        return;
    }
    if (m_session.id() != m_shownId)
        m_bar->forget();
    m_shownId = m_session.id();
    m_shownVersion = version;
    m_model->show(m_shownId);
}

void HistoryView::onShown()
{
    const qint64 total = m_model->total();
    m_count->setText(total == 1 ? tr("1 version") : tr("%1 versions").arg(QLocale().toString(total)));
    // What was chosen stays chosen. Else the one before the current: what the last change was is asked for most.
    if (std::exchange(m_isRestoring, false) || !m_list->currentIndex().isValid()) {
        const QSignalBlocker silent(m_list->selectionModel()); // compared below
        m_list->setCurrentIndex(m_model->index(std::min(1, m_model->rowCount() - 1)));
        m_list->viewport()->update();
    }
    compare();
}

qint64 HistoryView::chosen() const
{
    return m_list->currentIndex().data(VersionListModel::VersionRole).toLongLong();
}

/// The earlier one first.
std::pair<qint64, qint64> HistoryView::sides() const
{
    return std::minmax<qint64>({chosen(), m_bar->other()});
}

QString HistoryView::nameOf(qint64 version) const
{
    const QString name = m_model->nameOf(version);
    const bool isPublic = version == m_shownVersion && m_session.draft().saved().status == models::Status::Published;
    return isPublic ? tr("%1, on the site now").arg(name) : name;
}

void HistoryView::compare()
{
    m_bar->setChosen(chosen(), m_shownVersion);
    showFooter();
    const int question = ++m_question;
    if (chosen() == 0)
        return;
    const auto [before, after] = sides();
    m_beforeHead->setText(before > 0 ? nameOf(before) : QString());
    m_afterHead->setText(nameOf(after));
    if (before == 0)
        return showNothingBefore();
    // A long comparison is cut into rows where it was made, so that nobody waits for that either.
    using Rows = Result<std::vector<DiffRow>>;
    const models::Promise<Rows> rows;
    m_session.content()
        .differences(m_shownId, before, after)
        .thenDirectly([rows, &schema = m_session.content().schema()](const Result<std::vector<FieldDiff>> &diffs) {
            rows.deliver(diffs ? Rows(DiffRows::of(schema, *diffs)) : std::unexpected(diffs.error()));
        });
    rows.future().then(m_session.content().mailbox(), this, [this, question](Rows found) {
        if (question != m_question)
            return; // another one was chosen meanwhile
        found ? showDifferences(*std::move(found)) : showProblem(MessageText::of(found.error()));
    });
}

void HistoryView::showDifferences(std::vector<DiffRow> rows)
{
    if (rows.empty()) {
        const bool isOne = sides().first == sides().second;
        showInstead({u"ok"_s,
                     Token::Text2,
                     tr("No differences"),
                     isOne ? tr("Both sides are the same version. Choose another one to compare with.")
                           : tr("These versions have the same values in every field."),
                     {},
                     false});
        return m_bar->showChanges(0);
    }
    const qint64 version = chosen();
    const bool isBefore = version == sides().first;
    m_diff->show(std::move(rows), version == m_shownVersion
                                      ? RestoreButtons()
                                      : RestoreButtons{tr("Restore %1 of v%2").arg(u"%1"_s, QString::number(version)),
                                                       isBefore ? DiffSides::Before : DiffSides::After});
    m_bar->showChanges(m_diff->changes());
    m_stack->setCurrentWidget(m_diff);
}

void HistoryView::showNothingBefore()
{
    showInstead({u"history"_s,
                 Token::Text2,
                 tr("The first version"),
                 tr("There is none before it to compare it with."),
                 {},
                 false});
}

void HistoryView::showProblem(const QString &message)
{
    showInstead({u"error"_s, Token::Bad, tr("The versions could not be read"), message, tr("Try again"), false});
}

void HistoryView::showInstead(const EmptyState::Content &content)
{
    m_empty->show(content);
    m_bar->showChanges({});
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
    if (chosen() == 0 || chosen() == m_shownVersion || m_session.isBusy())
        return;
    m_isRestoring = true; // what it changed is shown then
    m_session.revertTo(chosen(), fields);
}

}
