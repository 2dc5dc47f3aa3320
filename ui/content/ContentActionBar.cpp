#include "ui/content/ContentActionBar.h"

#include <chrono>

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QTimer>

#include "ui/content/ContentSession.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RelativeTime.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::Status;

ContentActionBar::ContentActionBar(const models::Clock &clock, QWidget *parent)
    : Surface(Token::Base, Qt::TopEdge, parent)
    , m_clock(clock)
    , m_note(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_problem(new Button(u"error"_s, {}, Button::Kind::Problem))
    , m_discard(new Button(tr("Discard edits"), Button::Kind::Flat))
    , m_save(new Button(tr("Save")))
    , m_main(new Button(tr("Publish"), Button::Kind::Primary))
    , m_more(new Button(u"chevron-down"_s, {}, Button::Kind::Primary))
    , m_menu(new QMenu(this))
    , m_problemMenu(new QMenu(this))
    , m_minute(new QTimer(this))
{
    setFixedHeight(Metric::kActionBar);
    const std::initializer_list<std::pair<QWidget *, QString>> names{
        {m_note, u"editNote"_s}, {m_problem, u"editProblem"_s}, {m_discard, u"discard"_s},
        {m_save, u"save"_s},     {m_main, u"publish"_s},        {m_more, u"publishMore"_s}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);
    m_note->setElided(true);
    m_main->setSide(Button::Side::Leading);
    m_more->setSide(Button::Side::Trailing);
    m_more->setAccessibleName(tr("Other ways to publish"));
    auto *split = new QHBoxLayout;
    split->setSpacing(0);
    split->addWidget(m_main);
    split->addWidget(m_more);
    auto *row = new QHBoxLayout(this);
    // Text stands on the margin, also that of the small button.
    row->setContentsMargins(Metric::kSpace24 - Metric::kSpace8, 1, Metric::kSpace24, 0);
    m_note->setContentsMargins(Metric::kSpace8, 0, 0, 0);
    row->setSpacing(Metric::kSpace8);
    row->addWidget(m_note, 1);
    row->addWidget(m_problem);
    row->addStretch();
    m_problemMenu->setObjectName(u"editProblems"_s);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    row->addLayout(split);
    connect(m_problem, &Button::clicked, this, &ContentActionBar::leadToProblem);
    connect(m_discard, &Button::clicked, this, &ContentActionBar::discardRequested);
    connect(m_save, &Button::clicked, this, &ContentActionBar::saveRequested);
    connect(m_main, &Button::clicked, this, [this] {
        if (m_status != Status::Published)
            emit statusRequested(Status::Published);
        else if (m_session->isDirty())
            emit saveRequested();
        else
            emit statusRequested(Status::Draft);
    });
    connect(m_more, &Button::clicked, this, [this] {
        buildMenu();
        const QSize size = m_menu->sizeHint();
        const int x = isRightToLeft() ? 0 : m_more->width() - size.width();
        m_menu->popup(m_more->mapToGlobal(QPoint(x, -size.height() - Metric::kSpace4)));
    });
    m_minute->setInterval(std::chrono::minutes(1));
    connect(m_minute, &QTimer::timeout, this, &ContentActionBar::showNote);
    m_minute->start();
}

void ContentActionBar::buildMenu()
{
    m_menu->clear();
    const auto offer = [this](const QString &text, Status status) {
        if (m_status != status)
            connect(m_menu->addAction(text), &QAction::triggered, this,
                    [this, status] { emit statusRequested(status); });
    };
    offer(tr("Publish"), Status::Published);
    offer(m_status == Status::Published ? tr("Unpublish") : tr("Back to draft"), Status::Draft);
    if (m_status != Status::Published)
        connect(m_menu->addAction(tr("Schedule…")), &QAction::triggered, this, &ContentActionBar::scheduleRequested);
    offer(tr("Archive"), Status::Archived);
}

void ContentActionBar::leadToProblem()
{
    if (m_problems.size() == 1)
        return emit problemRequested(m_problems.front().what.path);
    m_problemMenu->clear();
    for (const Problem &problem : m_problems) {
        QAction *lead = m_problemMenu->addAction(
            tr("%1: %2").arg(problem.what.label, problem.what.message).replace(u"&"_s, u"&&"_s));
        connect(lead, &QAction::triggered, this, [this, path = problem.what.path] { emit problemRequested(path); });
    }
    const QSize size = m_problemMenu->sizeHint();
    const int x = isRightToLeft() ? m_problem->width() - size.width() : 0;
    m_problemMenu->popup(m_problem->mapToGlobal(QPoint(x, -size.height() - Metric::kSpace4)));
    m_problemMenu->setActiveAction(m_problemMenu->actions().value(0));
}

void ContentActionBar::showProblems()
{
    m_problem->setVisible(!m_problems.empty());
    m_note->setVisible(m_problems.empty());
    if (m_problems.empty())
        return;
    const Problem &first = m_problems.front();
    if (m_problems.size() > 1)
        m_problem->setText(
            tr("%n fields need attention before you can save", nullptr, static_cast<int>(m_problems.size())));
    else if (first.place.isEmpty())
        m_problem->setText(tr("%1 needs attention before you can save").arg(first.what.label));
    else
        m_problem->setText(tr("%1, in %2, needs attention before you can save").arg(first.what.label, first.place));
    m_problem->setToolTip(m_problems.size() == 1 ? first.what.message : QString());
}

void ContentActionBar::show(const ContentSession &session, const std::vector<Problem> &problems)
{
    m_session = &session;
    m_problems = problems;
    m_status = session.draft().saved().status;
    const bool canSave = problems.empty() && !session.isBusy();
    const bool isPublished = m_status == Status::Published;
    showProblems();
    m_discard->setEnabled(session.isDirty() && !session.isBusy());
    m_discard->setVisible(session.isDirty());
    // A published item is public as stored: storing it is publishing it.
    m_save->setVisible(!isPublished);
    m_save->setEnabled(canSave && session.isDirty());
    const bool isTakingBack = isPublished && !session.isDirty();
    m_main->setText(isTakingBack ? tr("Unpublish") : isPublished ? tr("Update") : tr("Publish"));
    m_main->setEnabled(canSave);
    for (Button *half : {m_main, m_more})
        half->setKind(isTakingBack ? Button::Kind::Plain : Button::Kind::Primary);
    m_more->setEnabled(canSave);
    showNote();
}

void ContentActionBar::setLength(const models::TextLength &length)
{
    m_length = length;
    showNote();
}

void ContentActionBar::setSelectedWords(qint64 words)
{
    if (std::exchange(m_selectedWords, words) != words)
        showNote();
}

QString ContentActionBar::lengthText() const
{
    const QLocale locale;
    const QString words = locale.toString(m_length.words);
    if (m_selectedWords > 0)
        return tr("%1 of %2 words selected.").arg(locale.toString(m_selectedWords), words);
    if (m_length.words == 1)
        return tr("1 word.");
    return m_length.words == 0
               ? tr("No words yet.")
               : tr("%1 words, %Ln min to read.", nullptr, static_cast<int>(m_length.minutes)).arg(words);
}

void ContentActionBar::showNote()
{
    if (!m_session)
        return;
    const QString words = lengthText();
    if (m_session->isBusy())
        return m_note->setText(tr("Saving"));
    if (m_session->draft().isNew())
        return m_note->setText(m_session->isDirty() ? tr("%1 Not saved yet, kept on this computer.").arg(words)
                                                    : tr("%1 Not saved yet.").arg(words));
    const models::Instant savedAt = m_session->draft().saved().updatedAt;
    const QString when = RelativeTime::inWords(savedAt, m_clock.now());
    m_note->setText(m_session->isDirty() ? tr("%1 Saved %2, later edits kept on this computer.").arg(words, when)
                                         : tr("%1 Saved %2.").arg(words, when));
}

}
