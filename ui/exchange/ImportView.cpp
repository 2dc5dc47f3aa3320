#include "ui/exchange/ImportView.h"

#include <QDir>
#include <QHBoxLayout>
#include <QStackedWidget>

#include "ui/exchange/ImportReportText.h"
#include "ui/exchange/ImportReportView.h"
#include "ui/exchange/ImportSession.h"
#include "ui/exchange/ImportTable.h"
#include "ui/exchange/ImportTableModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ProgressLine.h"
#include "ui/widgets/Surface.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using State = ImportSession::State;

namespace {

constexpr int kProgressWidth = 480;

/// As people write it: "~/Sites/old".
QString shownPath(const QString &folder)
{
    const QString home = QDir::homePath();
    return QDir::toNativeSeparators(folder.startsWith(home + u'/') ? u'~' + folder.mid(home.size()) : folder);
}

}

ImportView::ImportView(ImportSession &session, const Place &place, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_canBeHidden(place.canBeHidden)
    , m_heading(new Label({}, TextStyle::PageTitle))
    , m_reason(new Label({}, TextStyle::Body, Token::Text2))
    , m_stack(new QStackedWidget)
    , m_table(new ImportTable(session.model(), place.inset))
    , m_line(new ProgressLine)
    , m_progress(new Label({}, TextStyle::Body, Token::Text2))
    , m_report(new ImportReportView)
    , m_reportPage(new QWidget)
    , m_failure(new EmptyState)
    , m_problemIcon(new IconLabel(u"error"_s, Token::Bad))
    , m_problem(new Label({}, TextStyle::Secondary, Token::Bad))
    , m_sum(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_back(new Button(place.back))
    , m_hide(new Button(tr("Continue in the background")))
    , m_cancel(new Button(tr("Cancel")))
    , m_importGood(new Button(QString()))
    , m_import(new Button({}, Button::Kind::Primary))
    , m_again(new Button(tr("Import the rest")))
    , m_done(new Button(place.done, Button::Kind::Primary))
{
    auto *inner = new QHBoxLayout(m_reportPage);
    inner->setContentsMargins(place.inset, 0, place.inset, 0);
    inner->addWidget(m_report);
    m_progressPage = buildProgress(place.inset);
    for (QWidget *page : std::initializer_list<QWidget *>{m_table, m_progressPage, m_reportPage, m_failure})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead(place.inset));
    column->addSpacing(Metric::kSpace16);
    column->addWidget(m_stack, 1);
    column->addWidget(buildFooter(place));
    connect(&session, &ImportSession::stateChanged, this, &ImportView::showState);
    connect(&session, &ImportSession::progressed, this, &ImportView::showProgress);
    connect(&session, &ImportSession::checkingChanged, this, &ImportView::showCounts);
    connect(&session.model(), &ImportTableModel::countsChanged, this, &ImportView::showCounts);
    connect(m_failure, &EmptyState::actionRequested, this, &ImportView::backRequested);
    showState();
}

QWidget *ImportView::buildHead(int inset)
{
    m_heading->setObjectName(u"importHeading"_s);
    m_reason->setObjectName(u"importReason"_s);
    m_reason->setElided(true);
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(inset, 0, inset, 0);
    column->setSpacing(Metric::kSpace8);
    column->addWidget(m_heading);
    column->addWidget(m_reason);
    return head;
}

QWidget *ImportView::buildProgress(int inset)
{
    m_progress->setObjectName(u"importProgress"_s);
    m_line->setFixedWidth(kProgressWidth);
    m_line->setAccessibleName(tr("Progress"));
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(inset, Metric::kSpace8, inset, 0);
    column->setSpacing(Metric::kSpace12);
    column->addWidget(m_line);
    column->addWidget(m_progress);
    column->addStretch();
    return page;
}

QWidget *ImportView::buildFooter(const Place &place)
{
    const std::initializer_list<std::pair<QWidget *, QString>> names{
        {m_problem, u"importProblem"_s}, {m_sum, u"importSum"_s},       {m_back, u"importBack"_s},
        {m_hide, u"importHide"_s},       {m_cancel, u"importCancel"_s}, {m_importGood, u"importGood"_s},
        {m_import, u"importRun"_s},      {m_again, u"importAgain"_s},   {m_done, u"importDone"_s}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);
    m_sum->setElided(true);
    auto *footer = new Surface(Token::Base, Qt::TopEdge);
    footer->setFixedHeight(Metric::kActionBar);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(place.inset, Metric::kHairline, place.inset, 0);
    row->setSpacing(Metric::kSpace8);
    row->addWidget(m_problemIcon);
    row->addWidget(m_problem);
    row->addWidget(m_sum, 1);
    for (Button *button : {m_back, m_hide, m_cancel, m_again, m_importGood, m_import, m_done})
        row->addWidget(button);
    connect(m_back, &Button::clicked, this, &ImportView::backRequested);
    connect(m_hide, &Button::clicked, this, &ImportView::hideRequested);
    connect(m_cancel, &Button::clicked, &m_session, &ImportSession::cancel);
    connect(m_importGood, &Button::clicked, this, &ImportView::importGood);
    connect(m_import, &Button::clicked, &m_session, &ImportSession::bringIn);
    connect(m_again, &Button::clicked, &m_session, &ImportSession::bringIn);
    connect(m_done, &Button::clicked, this, &ImportView::doneRequested);
    return footer;
}

void ImportView::importGood()
{
    m_session.model().leaveOutProblems();
    m_session.bringIn();
}

QString ImportView::heading() const
{
    switch (m_session.state()) {
    case State::Reading:
        return tr("Reading the folder");
    case State::Importing:
        return tr("Importing");
    case State::Done:
        return ImportReportText::headline(m_session.report());
    case State::Failed:
    case State::Idle:
        return tr("Import");
    case State::Table:
        break;
    }
    return tr("Check the import");
}

QString ImportView::reason() const
{
    const QString folder = shownPath(m_session.folder());
    switch (m_session.state()) {
    case State::Reading:
        return folder;
    case State::Importing:
        return tr("You can cancel at any time; what came in stays, and the next import goes on from there.");
    case State::Table: {
        const int files = m_session.model().counts().all;
        return tr("Vitrine read %n file(s) in %1. Correct a cell by typing in it; nothing is copied yet.", nullptr,
                  files)
            .arg(folder);
    }
    case State::Done:
        return tr("From %1").arg(folder);
    case State::Failed:
    case State::Idle:
        break;
    }
    return {};
}

void ImportView::showState()
{
    const State state = m_session.state();
    const bool hadFocus = isAncestorOf(focusWidget());
    m_heading->setText(heading());
    m_reason->setText(reason());
    if (state == State::Table) {
        m_stack->setCurrentWidget(m_table);
        m_table->startAnew();
    } else if (state == State::Reading || state == State::Importing) {
        m_stack->setCurrentWidget(m_progressPage);
        showProgress();
    } else if (state == State::Done) {
        m_report->show(m_session.report(), m_session.folder());
        m_stack->setCurrentWidget(m_reportPage);
    } else {
        const bool isFailed = state == State::Failed;
        m_failure->show({isFailed ? u"error"_s : u"info"_s, isFailed ? Token::Bad : Token::Text2,
                         isFailed ? tr("The folder cannot be imported") : tr("Reading was cancelled"),
                         isFailed ? m_session.error() : tr("Nothing was copied."), tr("Choose another folder"), true});
        m_stack->setCurrentWidget(m_failure);
    }
    showFooter();
    showCounts();
    if (hadFocus || isVisible())
        focusFirst();
}

void ImportView::showProgress()
{
    const QLocale locale;
    const qint64 total = m_session.total();
    m_line->show(m_session.done(), total);
    m_progress->setText(total > 0 ? tr("%1 of %2 files").arg(locale.toString(m_session.done()), locale.toString(total))
                                  : tr("Looking for files"));
}

void ImportView::showFooter()
{
    const State state = m_session.state();
    const bool isRunning = state == State::Reading || state == State::Importing;
    m_back->setVisible(state == State::Table || state == State::Failed || state == State::Idle);
    m_cancel->setVisible(isRunning);
    m_hide->setVisible(state == State::Importing && m_canBeHidden);
    m_import->setVisible(state == State::Table);
    m_again->setVisible(state == State::Done && !m_session.report().isComplete);
    m_done->setVisible(state == State::Done);
}

void ImportView::showCounts()
{
    const ImportTableModel::Counts counts = m_session.model().counts();
    const bool isTable = m_session.state() == State::Table;
    const bool hasProblems = isTable && counts.problems > 0;
    m_problemIcon->setVisible(hasProblems);
    m_problem->setVisible(hasProblems);
    m_problem->setText(tr("%n row(s) need a correction or must be left out.", nullptr, counts.problems));
    m_sum->setText(!isTable                 ? QString()
                   : m_session.isChecking() ? tr("Checking")
                                            : tr("%1, %2").arg(tr("%n item(s)", nullptr, counts.items),
                                                               tr("%n picture(s)", nullptr, counts.pictures)));
    m_importGood->setVisible(hasProblems && counts.items > 0);
    m_importGood->setText(tr("Leave out %1 and import %2").arg(counts.problems).arg(counts.items));
    m_import->setText(tr("Import %1").arg(counts.items + counts.problems));
    m_import->setEnabled(counts.problems == 0 && counts.items > 0);
}

void ImportView::focusFirst()
{
    switch (m_session.state()) {
    case State::Table:
        return m_table->focusFirst();
    case State::Reading:
    case State::Importing:
        return m_cancel->setFocus();
    case State::Done:
        return m_done->setFocus();
    case State::Failed:
    case State::Idle:
        return m_back->setFocus();
    }
}

}
