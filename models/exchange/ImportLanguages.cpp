#include "models/exchange/ImportLanguages.h"

#include <algorithm>
#include <map>

#include <QRegularExpression>
#include <QSet>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

const QSet<QString> &codes()
{
    static const QStringList all =
        u"aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee "
        u"el "
        "en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it "
        "iu "
        "ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my "
        "na "
        "nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn "
        "so "
        "sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"_s
            .split(u' ');
    static const QSet<QString> set(all.begin(), all.end());
    return set;
}

/// "pt_br" reads "pt-BR".
QString tidy(const QString &code)
{
    const QString language = code.left(2).toLower();
    const QString rest = code.mid(3);
    if (rest.isEmpty())
        return language;
    return language + u'-' + (rest.size() == 2 ? rest.toUpper() : rest);
}

/// Folders that are languages, because another stands beside them: their path to the default among them.
QHash<QString, QString> languageFolders(const QStringList &files)
{
    std::map<QString, QSet<QString>> found; // by the folder that holds them
    for (const QString &file : files) {
        const QStringList parts = file.split(u'/');
        for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
            if (isLanguageCode(parts[i]))
                found[parts.first(i).join(u'/')].insert(parts[i]);
        }
    }
    QHash<QString, QString> folders;
    for (const auto &[parent, names] : found) {
        if (names.size() < 2)
            continue;
        QStringList sorted(names.begin(), names.end());
        sorted.sort();
        const auto english = std::ranges::find_if(
            sorted, [](const QString &name) { return name.left(2).compare("en"_L1, Qt::CaseInsensitive) == 0; });
        const QString chosen = english != sorted.end() ? *english : sorted.first();
        for (const QString &name : std::as_const(sorted))
            folders.insert(parent.isEmpty() ? name : parent + u'/' + name, chosen);
    }
    return folders;
}

/// The code in "name.de.md", or nothing.
QString suffixOf(const QString &file)
{
    static const QRegularExpression shape(u"^[^/]+\\.([A-Za-z_-]+)\\.[A-Za-z]+$"_s);
    const auto match = shape.match(file.section(u'/', -1));
    return match.hasMatch() && isLanguageCode(match.captured(1)) ? match.captured(1) : QString();
}

}

bool isLanguageCode(QStringView text)
{
    static const QRegularExpression shape(u"^[A-Za-z]{2}([-_]([A-Za-z]{2}|Hans|Hant|Latn|Cyrl))?$"_s);
    return shape.match(text.toString()).hasMatch() && codes().contains(text.first(2).toString().toLower());
}

ImportLanguages::ImportLanguages(const QStringList &files)
{
    const auto folders = languageFolders(files);
    std::map<QString, QStringList> groups; // translations by suffix, by what they have in common
    for (const QString &file : files) {
        const QStringList parts = file.split(u'/');
        for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
            const auto folder = folders.constFind(parts.first(i + 1).join(u'/'));
            if (folder == folders.constEnd())
                continue;
            QStringList rest = parts;
            rest.removeAt(i);
            m_languages.insert(file, {tidy(parts[i]), parts[i] == *folder, rest.join(u'/')});
            break;
        }
        if (const QString code = suffixOf(file); !m_languages.contains(file) && !code.isEmpty()) {
            QString rest = file;
            rest.remove(file.lastIndexOf(u'.' + code + u'.'), code.size() + 1);
            m_languages.insert(file, {tidy(code), false, rest});
            groups[rest].append(file);
        }
    }
    for (const auto &[path, members] : groups) {
        if (files.contains(path))
            continue; // the one without a code goes without it
        const auto isEnglish = [this](const QString &file) { return m_languages[file].code.startsWith("en"_L1); };
        const auto english = std::ranges::find_if(members, isEnglish);
        m_languages[english != members.end() ? *english : members.first()].isDefault = true;
    }
}

}
