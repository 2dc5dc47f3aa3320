#include "ui/settings/SettingText.h"

#include <algorithm>

#include <QJsonArray>
#include <QLocale>

#include "ui/shell/MessageText.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::SettingInfo;
using models::SettingType;

namespace {

/// The declaration's own words are the source text of their translation.
QString translated(const QString &text)
{
    return text.isEmpty() ? text : QCoreApplication::translate("Setting", text.toUtf8().constData());
}

}

QString SettingText::label(const SettingInfo &info)
{
    return translated(info.title());
}

QString SettingText::meaning(const SettingInfo &info)
{
    return translated(info.summary);
}

QString SettingText::section(const SettingInfo &info)
{
    return translated(info.section);
}

QString SettingText::value(const SettingInfo &info, const QJsonValue &value)
{
    if (info.isSecret)
        return value.toString().isEmpty() ? tr("not set") : tr("set");
    QStringList items;
    switch (info.type) {
    case SettingType::Integer:
        return info.unit.isEmpty() ? QString::number(value.toInteger())
                                   : tr("%1 %2").arg(value.toInteger()).arg(info.unit);
    case SettingType::Boolean:
        return value.toBool() ? tr("on") : tr("off");
    case SettingType::List: {
        const QJsonArray array = value.toArray();
        for (const auto &item : array)
            items.append(item.toString());
        return items.isEmpty() ? tr("empty") : items.join(u", "_s);
    }
    case SettingType::Text:
        break;
    }
    return value.toString().isEmpty() ? tr("empty") : value.toString();
}

QString SettingText::error(const SettingInfo &info, const models::Error &error)
{
    QString text = MessageText::of(error);
    if (!text.startsWith(info.name))
        return text;
    // The name in the file is said by the label already.
    text = text.sliced(info.name.size());
    while (text.startsWith(u' ') || text.startsWith(u':'))
        text.remove(0, 1);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

bool SettingText::matches(const QString &text, const QString &words)
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(wanted,
                               [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool SettingText::matches(const SettingInfo &info, const QString &words)
{
    return matches(QStringList{label(info), meaning(info), section(info), info.name, info.environmentName()}.join(u' '),
                   words);
}

}
