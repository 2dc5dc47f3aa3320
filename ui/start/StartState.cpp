#include "ui/start/StartState.h"

#include <algorithm>

#include <QSettings>

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

const auto kGroup = u"start"_s;

template <class E>
E readChoice(const QSettings &settings, const QString &key, E last)
{
    return static_cast<E>(std::clamp(settings.value(key).toInt(), 0, static_cast<int>(last)));
}

}

StartState StartState::load(QSettings &settings)
{
    settings.beginGroup(kGroup);
    const auto text = [&settings](const QString &key) { return settings.value(key).toString(); };
    StartState state{.way = readChoice(settings, u"way"_s, Way::Restore),
                     .content = readChoice(settings, u"content"_s, Content::Import),
                     .step = readChoice(settings, u"step"_s, Step::Import),
                     .folder = text(u"folder"_s),
                     .backup = text(u"backup"_s),
                     .title = text(u"title"_s),
                     .importFolder = text(u"importFolder"_s)};
    settings.endGroup();
    return state;
}

void StartState::save(QSettings &settings) const
{
    settings.beginGroup(kGroup);
    settings.setValue(u"way"_s, static_cast<int>(way));
    settings.setValue(u"content"_s, static_cast<int>(content));
    settings.setValue(u"step"_s, static_cast<int>(step));
    settings.setValue(u"folder"_s, folder);
    settings.setValue(u"backup"_s, backup);
    settings.setValue(u"title"_s, title);
    settings.setValue(u"importFolder"_s, importFolder);
    settings.endGroup();
}

void StartState::forget(QSettings &settings)
{
    settings.remove(kGroup);
}

}
