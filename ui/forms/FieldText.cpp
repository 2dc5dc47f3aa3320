#include "ui/forms/FieldText.h"

#include <QLocale>

namespace vitrine::ui {

namespace {

/// The schema's own words are the source text of their translation.
QString translated(const QString &text)
{
    return text.isEmpty() ? text : QCoreApplication::translate("Schema", text.toUtf8().constData());
}

}

QString FieldText::label(const models::FieldInfo &field)
{
    return translated(field.label);
}

QString FieldText::meaning(const models::FieldInfo &field)
{
    return translated(field.summary);
}

QString FieldText::choiceSource(const QString &name)
{
    QString words;
    for (const QChar c : name) {
        if (words.isEmpty())
            words += c.toUpper();
        else if (c.isUpper())
            words += u' ' + c.toLower();
        else
            words += c;
    }
    return words;
}

QString FieldText::choice(const QString &name)
{
    return translated(choiceSource(name));
}

QString FieldText::count(qint64 used, qint64 maximum)
{
    const QLocale locale;
    return tr("%1 of %2").arg(locale.toString(used), locale.toString(maximum));
}

}
