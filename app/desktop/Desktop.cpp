#include "app/desktop/Desktop.h"

#include <cstdio>

#include <QApplication>
#include <QScreen>

#include "models/workspace/WorkspaceBackups.h"
#include "ui/shell/MainWindow.h"
#include "ui/start/StartWindow.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;
using models::Result;
using ui::StartWish;
using State = models::ServerControl::State;

namespace {

/// For whoever started the program from a terminal.
void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

/// A screen of large pixels, or at 200 %, may have less room than a window takes at first.
void fitOnScreen(QWidget &window)
{
    window.resize(window.size().boundedTo(window.screen()->availableSize()));
}

}

struct Desktop::Opening
{
    StartWish wish;
    std::unique_ptr<SingleInstance> instance;
    std::unique_ptr<models::Settings> settings = std::make_unique<models::Settings>();
    std::unique_ptr<models::WorkspaceServices> services = {};
};

Desktop::Desktop(const Launch &launch, QSettings &shared, ui::Theme &theme, const models::Clock &clock)
    : m_launch(launch)
    , m_shared(shared)
    , m_theme(theme)
    , m_clock(clock)
    , m_switcher(shared, Launch::startOther)
{
    connect(qApp, &QApplication::lastWindowClosed, this, &Desktop::quit);
}

Desktop::~Desktop()
{
    m_window.reset(); // before what it shows
    m_start.reset();
}

void Desktop::begin()
{
    const auto recent = m_switcher.recent();
    const auto wish = m_launch.wish(recent.isEmpty() ? QString() : recent.front().folder);
    wish ? open(*wish) : showStart();
}

ui::StartWindow &Desktop::startWindow()
{
    if (!m_start) {
        m_start = std::make_unique<ui::StartWindow>(*this, m_shared, m_clock);
        fitOnScreen(*m_start);
    }
    return *m_start;
}

/// Two first starts at once are one window.
void Desktop::showStart()
{
    m_startInstance = std::make_unique<SingleInstance>();
    m_disk.submit([instance = m_startInstance.get()] { return instance->take(); })
        .then(m_mailbox, this, [this](Result<SingleInstance::Role> role) {
            if (role && *role == SingleInstance::Role::Second)
                return quit();
            if (role)
                m_startInstance->listen();
            connect(m_startInstance.get(), &SingleInstance::raiseRequested, this, [this] {
                startWindow().bringToFront();
                say(u"raised"_s);
            });
            startWindow().begin();
            startWindow().show();
            say(u"first start"_s);
        });
}

void Desktop::open(const StartWish &wish)
{
    m_wish = wish;
    m_open && m_open->workspace.folder() == wish.folder ? refill(wish) : claim(wish);
}

/// Whoever has the workspace open comes to the front instead.
void Desktop::claim(const StartWish &wish)
{
    auto opening = std::make_shared<Opening>(Opening{wish, std::make_unique<SingleInstance>(wish.folder)});
    m_disk.submit([instance = opening->instance.get()] { return instance->take(); })
        .then(m_mailbox, this, [this, opening](Result<SingleInstance::Role> role) {
            if (!role)
                return fail(role.error());
            if (*role == SingleInstance::Role::Second)
                return m_start ? emit openElsewhere() : quit();
            opening->instance->listen();
            openClaimed(opening);
        });
}

void Desktop::openClaimed(std::shared_ptr<Opening> opening)
{
    m_disk
        .submit([this, opening]() -> Result<void> {
            auto services = m_launch.open(opening->wish, *opening->settings, m_clock);
            if (!services)
                return std::unexpected(services.error());
            opening->services = std::move(*services);
            return {};
        })
        .then(m_mailbox, this, [this, opening](Result<void> outcome) { onOpened(opening, std::move(outcome)); });
}

void Desktop::onOpened(const std::shared_ptr<Opening> &opening, Result<void> outcome)
{
    if (m_isEnding)
        return;
    if (!outcome) {
        opening->instance.reset(); // the next try claims it anew
        return fail(outcome.error());
    }
    m_open = std::make_unique<OpenWorkspace>(std::move(opening->instance), std::move(opening->settings),
                                             std::move(opening->services));
    const StartWish &wish = opening->wish;
    if (!wish.backup.isEmpty() && !wish.isDamaged)
        return restore(wish.backup);
    m_start ? emit opened() : showWindow();
}

void Desktop::refill(const StartWish &wish)
{
    m_disk.submit([services = m_open->services.get(), wish] { return Launch::fill(*services, wish); })
        .then(m_mailbox, this, [this](Result<void> filled) { filled ? emit opened() : fail(filled.error()); });
}

void Desktop::restore(const QString &backup)
{
    auto &backups = m_open->workspace.backups();
    backups.restore(backup).then(backups.mailbox(), this, [this](Result<QString> kept) {
        if (kept)
            return emit opened();
        m_open.reset(); // so that another copy can be tried
        fail(kept.error());
    });
}

void Desktop::fail(const models::Error &error)
{
    if (m_start)
        return emit failed(error);
    say(u"cannot open: "_s + error.message);
    startWindow().showProblem(m_wish, error);
    startWindow().show();
}

models::Workspace *Desktop::workspace() const
{
    return m_open ? &m_open->workspace : nullptr;
}

void Desktop::showWindow()
{
    auto &server = m_open->server;
    m_window = std::make_unique<ui::MainWindow>(
        ui::WindowServices{m_open->workspace, server, m_clock, m_theme, m_open->own, m_switcher});
    connect(&server, &models::ServerControl::stateChanged, this, [&server] {
        if (server.state() == State::Serving)
            say(u"listening on "_s + server.address());
    });
    connect(m_open->instance.get(), &SingleInstance::raiseRequested, m_window.get(), [this] {
        m_window->bringToFront();
        say(u"raised"_s);
    });
    fitOnScreen(*m_window);
    m_window->show();
    if (m_start) {
        m_start->hide();
        m_start.release()->deleteLater(); // one of its buttons may be what is being clicked
        m_startInstance.reset();
    }
    server.start();
}

void Desktop::quit()
{
    m_isEnding = true;
    // Not QApplication::quit, which lets a window with unsaved edits say no; they are kept on the disk.
    if (!m_open || m_open->server.state() == State::Stopped)
        return QCoreApplication::exit();
    auto &server = m_open->server;
    connect(&server, &models::ServerControl::stateChanged, this, [&server] {
        if (server.state() == State::Stopped)
            QCoreApplication::exit();
    });
    server.stop();
}

}
