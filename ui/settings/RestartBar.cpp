#include "ui/settings/RestartBar.h"

#include <algorithm>

#include <QHBoxLayout>

#include "models/workspace/WorkspaceSettings.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::SettingInfo;
using State = models::ServerControl::State;

RestartBar::RestartBar(models::WorkspaceSettings &settings, models::ServerControl &server, QWidget *parent)
    : Surface(Token::Base, Qt::TopEdge, parent)
    , m_settings(settings)
    , m_server(server)
    , m_icon(new IconLabel(u"info"_s, Token::Text2))
    , m_text(new Label({}, TextStyle::Body))
    , m_restart(new Button(tr("Restart the server"), Button::Kind::Primary))
{
    setObjectName(u"restartBar"_s);
    setFixedHeight(Metric::kActionBar);
    m_text->setObjectName(u"restartText"_s);
    m_text->setElided(true);
    m_restart->setObjectName(u"restartServer"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metric::kSpace24, Metric::kHairline, Metric::kSpace24, 0);
    row->setSpacing(Metric::kSpace8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_restart);
    connect(m_restart, &Button::clicked, &server, &models::ServerControl::restart);
    connect(&server, &models::ServerControl::stateChanged, this, &RestartBar::onServerChanged);
    connect(&settings, &models::WorkspaceSettings::changed, this, &RestartBar::showState);
    remember();
    showState();
}

RestartBar::~RestartBar() = default;

void RestartBar::remember()
{
    for (const SettingInfo *info : models::settings::all())
        m_taken.insert_or_assign(info->name, m_settings.values().value(*info));
}

int RestartBar::waiting() const
{
    const auto &all = models::settings::all();
    return static_cast<int>(std::ranges::count_if(all, [this](const SettingInfo *info) {
        return info->effect == models::SettingEffect::AtNextStart &&
               m_taken.at(info->name) != m_settings.values().value(*info);
    }));
}

void RestartBar::onServerChanged()
{
    // The server reads them as it starts; what is changed while it does is felt by the next one.
    const State state = m_server.state();
    const bool isOff = state == State::Stopped || state == State::Failed || state == State::Stopping;
    if (m_wasOff && !isOff)
        remember();
    m_wasOff = isOff;
    showState();
}

void RestartBar::showState()
{
    const int count = waiting();
    const State state = m_server.state();
    const bool isServing = state == State::Serving;
    m_text->setText(!isServing   ? tr("Changes are felt when the server starts.")
                    : count == 1 ? tr("1 change is felt after the server restarts.")
                                 : tr("%1 changes are felt after the server restarts.").arg(count));
    m_restart->setVisible(isServing);
    setVisible(count > 0);
}

}
