#include "ui/start/StartWindow.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>

#include "models/workspace/Workspace.h"
#include "ui/exchange/ImportSession.h"
#include "ui/exchange/ImportView.h"
#include "ui/shell/MessageText.h"
#include "ui/start/BringPage.h"
#include "ui/start/FolderPage.h"
#include "ui/start/ProblemPage.h"
#include "ui/start/StepList.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Surface.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using Content = StartState::Content;
using Step = StartState::Step;
using Way = StartState::Way;

namespace {

constexpr QSize kFirstSize(1280, 800);
constexpr int kSide = 264;
constexpr int kPageInset = 64;
constexpr int kPageWidth = 696;
constexpr int kPageTop = 44;
constexpr int kMark = 28;
constexpr int kSideTop = 40;

}

StartWindow::StartWindow(WorkspaceStarter &starter, QSettings &settings, const models::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_starter(starter)
    , m_settings(settings)
    , m_steps(new StepList({tr("Choose a folder"), tr("Bring your content"), tr("Check the import"), tr("Ready")}))
    , m_hint(new Label(tr("You can close this window at any time. The next start continues here."),
                       TextStyle::Secondary, Token::Text2))
    , m_stack(new QStackedWidget)
    , m_folderPage(new FolderPage)
    , m_bringPage(new BringPage)
    , m_problemPage(new ProblemPage(clock))
    , m_told(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_quit(new Button(tr("Quit"), Button::Kind::Flat))
    , m_back(new Button(tr("Back")))
    , m_next(new Button({}, Button::Kind::Primary))
{
    setObjectName(u"startWindow"_s);
    setWindowTitle(tr("Vitrine"));
    setMinimumSize(Metric::kMinimumWidth, Metric::kMinimumHeight);
    resize(kFirstSize);
    for (QWidget *page : std::initializer_list<QWidget *>{m_folderPage, m_bringPage, m_problemPage})
        m_stack->addWidget(framed(page));
    auto *right = new Surface(Token::Base);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer = buildFooter());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildSide());
    row->addWidget(right, 1);
    buildConnections();
}

StartWindow::~StartWindow() = default;

QWidget *StartWindow::buildSide()
{
    auto *side = new Surface(Token::Window, Qt::RightEdge);
    side->setFixedWidth(kSide);
    auto *name = new QHBoxLayout;
    name->setSpacing(Metric::kSpace8 + 2);
    name->addWidget(new IconLabel(u"vitrine"_s, Token::Text, kMark));
    name->addWidget(new Label(u"Vitrine"_s, TextStyle::PageTitle));
    name->addStretch();
    m_hint->setWordWrap(true);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(Metric::kSpace24, kSideTop, Metric::kSpace24, Metric::kSpace24);
    column->setSpacing(0);
    column->addLayout(name);
    column->addSpacing(Metric::kSpace32);
    column->addWidget(m_steps);
    column->addStretch();
    column->addWidget(m_hint);
    return side;
}

/// A page keeps to the width that reads well, and scrolls where the window is low.
QWidget *StartWindow::framed(QWidget *page)
{
    page->setMaximumWidth(kPageWidth);
    auto *inner = new Surface(Token::Base);
    auto *row = new QHBoxLayout(inner);
    row->setContentsMargins(kPageInset, kPageTop, kPageInset, Metric::kSpace24);
    row->addWidget(page, 1);
    row->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    return scroll;
}

QWidget *StartWindow::buildFooter()
{
    m_told->setObjectName(u"startTold"_s);
    m_told->setElided(true);
    m_quit->setObjectName(u"startQuit"_s);
    m_back->setObjectName(u"startBack"_s);
    m_next->setObjectName(u"startNext"_s);
    auto *footer = new Surface(Token::Base, Qt::TopEdge);
    footer->setFixedHeight(Metric::kActionBar);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(kPageInset, Metric::kHairline, kPageInset, 0);
    row->setSpacing(Metric::kSpace8);
    row->addWidget(m_told, 1);
    for (Button *button : {m_quit, m_back, m_next})
        row->addWidget(button);
    return footer;
}

void StartWindow::buildConnections()
{
    connect(m_quit, &Button::clicked, this, &QWidget::close);
    connect(m_back, &Button::clicked, this, &StartWindow::goBack);
    connect(m_next, &Button::clicked, this, &StartWindow::goOn);
    for (StartPage *one : std::initializer_list<StartPage *>{m_folderPage, m_bringPage}) {
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
            auto *enter = new QShortcut(key, one);
            enter->setContext(Qt::WidgetWithChildrenShortcut);
            connect(enter, &QShortcut::activated, this, [this, one] {
                auto *button = qobject_cast<QPushButton *>(one->focusWidget());
                button && button->hasFocus() ? button->click() : goOn();
            });
        }
        connect(one, &StartPage::changed, this, [this] {
            showFooter();
            m_isWanted = m_isWanted && page();
            if (m_isWanted && !page()->isLooking())
                goOn();
            m_isWanted = false; // what is typed after Enter is looked at first
        });
    }
    connect(m_problemPage, &ProblemPage::tryAgainRequested, this, [this] { open(m_wish); });
    connect(m_problemPage, &ProblemPage::restoreRequested, this, [this](const QString &backup) {
        open({.folder = m_problemPage->folder(), .backup = backup, .isDamaged = true});
    });
    connect(m_problemPage, &ProblemPage::chooseRequested, this, [this] {
        m_state.way = Way::Open;
        m_state.folder.clear();
        m_folderPage->show(m_state);
        goTo(Step::Folder);
    });
    connect(&m_starter, &WorkspaceStarter::opened, this, &StartWindow::onOpened);
    connect(&m_starter, &WorkspaceStarter::failed, this, &StartWindow::onFailed);
    connect(&m_starter, &WorkspaceStarter::openElsewhere, this, [this] {
        StartState::forget(m_settings);
        m_starter.quit();
    });
}

void StartWindow::begin()
{
    m_state = StartState::load(m_settings);
    m_folderPage->show(m_state);
    m_bringPage->show(m_state);
    if (m_state.step == Step::Import) {
        goTo(Step::Content);
        return open({.folder = m_state.folder}); // it was made by then
    }
    goTo(m_state.step);
}

void StartWindow::showProblem(const StartWish &wish, const models::Error &error)
{
    m_wish = wish;
    m_problemPage->show(wish.folder, error);
    m_stack->setCurrentIndex(2);
    m_steps->setCurrent(-1);
    m_steps->hide();
    m_hint->hide();
    setBusy({});
    showFooter();
    m_problemPage->focusFirst();
}

void StartWindow::bringToFront()
{
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
}

StartPage *StartWindow::page() const
{
    const int index = m_stack->currentIndex();
    return index == 0 ? static_cast<StartPage *>(m_folderPage) : index == 1 ? m_bringPage : nullptr;
}

void StartWindow::goTo(Step step)
{
    m_state.step = step;
    m_steps->show();
    m_hint->show();
    m_steps->setCurrent(static_cast<int>(step));
    m_stack->setCurrentIndex(step == Step::Folder ? 0 : 1);
    if (step == Step::Content)
        m_bringPage->show(m_state);
    showFooter();
    page()->focusFirst();
}

void StartWindow::store()
{
    if (page())
        page()->store(m_state);
    m_state.save(m_settings);
}

void StartWindow::goBack()
{
    m_isWanted = false;
    store();
    goTo(Step::Folder);
}

void StartWindow::goOn()
{
    if (m_isBusy || !page())
        return;
    m_isWanted = page()->isLooking();
    if (m_isWanted || !page()->isReady())
        return;
    store();
    if (page() == m_folderPage && m_state.way == Way::New)
        return goTo(Step::Content);
    open(wish());
}

StartWish StartWindow::wish() const
{
    StartWish wish{.folder = m_state.folder, .isNew = m_state.way != Way::Open};
    if (m_state.way == Way::Restore)
        wish.backup = m_state.backup;
    if (m_state.way == Way::New) {
        wish.title = m_state.title;
        wish.withDemo = m_state.content == Content::Demo;
    }
    return wish;
}

void StartWindow::open(const StartWish &wish)
{
    m_wish = wish;
    setBusy(wish.isNew ? tr("Making the workspace") : tr("Opening the workspace"));
    m_starter.open(wish);
}

void StartWindow::onOpened()
{
    setBusy({});
    const bool isImport = m_state.way == Way::New && m_state.content == Content::Import &&
                          m_wish.folder == m_state.folder && !m_wish.isDamaged;
    if (!isImport)
        return finish();
    m_importView ? showImport() : startImport();
}

void StartWindow::onFailed(const models::Error &error)
{
    setBusy({});
    if (page() && m_wish.isNew) {
        m_told->setToken(Token::Bad);
        m_told->setText(MessageText::of(error));
        return;
    }
    showProblem(m_wish, error);
}

void StartWindow::startImport()
{
    m_state.step = Step::Import;
    m_state.save(m_settings);
    m_session = new ImportSession(m_starter.workspace()->exchange(), this);
    m_importView = new ImportView(*m_session, {Metric::kSpace24, tr("Back"), tr("Open Vitrine"), false});
    auto *room = new QWidget;
    auto *column = new QVBoxLayout(room);
    column->setContentsMargins(0, kPageTop, 0, 0);
    column->addWidget(m_importView);
    m_stack->addWidget(room);
    connect(m_importView, &ImportView::backRequested, this, &StartWindow::leaveImport);
    connect(m_importView, &ImportView::doneRequested, this, &StartWindow::finish);
    connect(m_session, &ImportSession::stateChanged, this, [this] {
        if (m_session->state() == ImportSession::State::Done)
            m_steps->setCurrent(static_cast<int>(Step::Import) + 1);
    });
    showImport();
}

void StartWindow::showImport()
{
    m_state.step = Step::Import;
    m_steps->setCurrent(static_cast<int>(Step::Import));
    m_stack->setCurrentWidget(m_importView->parentWidget());
    showFooter();
    m_session->read(m_state.importFolder);
}

/// The workspace is made; only what comes into it can still be chosen.
void StartWindow::leaveImport()
{
    goTo(Step::Content);
}

void StartWindow::finish()
{
    StartState::forget(m_settings);
    m_starter.showWindow();
}

void StartWindow::setBusy(const QString &words)
{
    m_isBusy = !words.isEmpty();
    m_isWanted = false;
    m_told->setToken(Token::Text2);
    m_told->setText(words);
    showFooter();
}

void StartWindow::showFooter()
{
    const StartPage *shown = page();
    const bool isImport = m_importView && m_stack->currentWidget() == m_importView->parentWidget();
    m_footer->setVisible(!isImport);
    m_next->setVisible(shown);
    m_back->setVisible(shown == m_bringPage && !m_starter.workspace());
    m_stack->setEnabled(!m_isBusy);
    if (!shown)
        return;
    m_next->setText(shown->nextText());
    m_next->setEnabled(!m_isBusy && (shown->isReady() || shown->isLooking()));
}

void StartWindow::closeEvent(QCloseEvent *event)
{
    if (m_stack->currentIndex() != 2 && !m_isBusy)
        store();
    event->accept();
    if (m_session)
        m_session->cancel();
}

}
