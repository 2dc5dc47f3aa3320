#include "models/exchange/ImportPath.h"

#include <QRegularExpression>

#include "models/exchange/ImportValue.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// Names that stand for their folder: everybody's index, Hugo's _index, SvelteKit's +page, Next.js's page.mdx.
bool isIndex(const QString &file)
{
    static const QRegularExpression index(u"^(_?index|readme|\\+page|page(?=\\.mdx$))\\.[a-z]+$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return index.match(file).hasMatch();
}

}

ImportPath readImportPath(const QString &path, const QString &folderName)
{
    QStringList segments = path.split(u'/');
    QString name = segments.takeLast();
    ImportPath read;
    if (isIndex(name)) {
        read.isTop = segments.isEmpty();
        name = read.isTop ? folderName : segments.takeLast();
    } else {
        name.truncate(name.lastIndexOf(u'.'));
    }
    static const QRegularExpression dated(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})[-_ ]+(.+)$"_s);
    if (const auto match = dated.match(name); match.hasMatch()) {
        const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        if (date.isValid()) {
            read.date = date;
            name = match.captured(4);
        }
    }
    read.name = name;
    read.isDraft = segments.contains("_drafts"_L1);
    read.folders = segments;
    return read;
}

QString titleFromName(const QString &name)
{
    QString title = name;
    title.replace(u'-', u' ').replace(u'_', u' ');
    title = cleanLine(title);
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

}
