#include "ui/shell/Language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

const auto kKey = u"view/language"_s;

void install(QApplication &application, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    // English has a translation of its own for what depends on a count.
    if (translator->load(QLocale(), name, u"_"_s, folder) || translator->load(name + u"_en"_s, folder))
        QApplication::installTranslator(translator);
    else
        delete translator;
}

}

QString Language::stored(const QSettings &settings)
{
    return settings.value(kKey).toString();
}

void Language::store(QSettings &settings, const QString &code)
{
    settings.setValue(kKey, code);
}

void Language::apply(QApplication &application, const QSettings &settings)
{
    if (const QString code = stored(settings); !code.isEmpty())
        QLocale::setDefault(QLocale(code));
    install(application, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, u"vitrine"_s, u":/translations"_s);
}

}
