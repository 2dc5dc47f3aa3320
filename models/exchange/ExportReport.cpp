#include "models/exchange/ExportReport.h"

#include <QJsonArray>

namespace vitrine::models {

using namespace Qt::StringLiterals;

QJsonObject ExportReport::toJson() const
{
    return {{u"projects"_s, projects},
            {u"articles"_s, articles},
            {u"tags"_s, tags},
            {u"pictures"_s, pictures},
            {u"notes"_s, QJsonArray::fromStringList(notes)}};
}

QString ExportReport::toText() const
{
    const auto counted = [](qint64 count, const QString &noun) {
        return u"%1 %2%3"_s.arg(count).arg(noun, count == 1 ? u""_s : u"s"_s);
    };
    QString text;
    for (const QString &note : notes)
        text += note + u'\n';
    return text + u"%1, %2, %3 and %4 exported."_s.arg(counted(projects, u"project"_s), counted(articles, u"article"_s),
                                                       counted(tags, u"tag"_s), counted(pictures, u"file"_s));
}

}
