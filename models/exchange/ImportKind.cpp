#include "models/exchange/ImportKind.h"

#include <algorithm>

#include <QHash>
#include <QSet>

#include "models/core/Slug.h"
#include "models/exchange/ImportDraft.h"
#include "models/exchange/ImportPath.h"
#include "models/exchange/ImportValue.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// Names as `slugFrom` makes them, so without accents.
std::optional<ItemKind> kindOfFolder(const QString &name)
{
    static const auto read = [](const QString &words) {
        const QStringList list = words.simplified().split(u' ');
        return QSet<QString>(list.begin(), list.end());
    };
    static const QSet<QString> projects = read(uR"(
        project projects work works portfolio portfolios case-study case-studies casestudies featured archive jobs
        selected-work client-work showcase showcases experiments apps products
        projekt projekte arbeit arbeiten werke referenzen projets projet travaux realisations oeuvres
        proyecto proyectos trabajo trabajos obras portafolio progetto progetti lavori opere projeto projetos trabalhos
        projecten project-en werk portefeuille projekter projekty realizacje arbeten prosjekter projekti projektit
        проекты работы портфолио проєкти 作品 作品集 制作実績 プロジェクト 项目 專案 프로젝트 작업)"_s);
    static const QSet<QString> articles = read(uR"(
        blog blogs post posts article articles writing writings note notes news journal log logs essays essay diary
        weblog til garden updates stories thoughts drafts
        artikel beitrag beitrage notiz notizen neuigkeiten tagebuch texte aktuelles actualites billets carnet nouvelles
        ecrits articulos articulo entradas noticias notas diario escritos articoli note-it notizie appunti artigos
        noticia berichten nieuws artikelen artykuly wpisy aktualnosci artiklar inlagg nyheter artikler indlaeg blogg
        clanky blogi artikkelit
        статьи статті блог новости новини заметки записи 記事 ブログ 文章 博客 随笔 日记 블로그 글)"_s);
    const QString plain = slugFrom(name);
    if (projects.contains(plain))
        return ItemKind::Project;
    if (articles.contains(plain))
        return ItemKind::Article;
    return {};
}

/// The first of `names` that are there, as their author wrote them.
QStringList keysAmong(const QJsonObject &values, const QSet<QString> &names)
{
    QStringList found;
    for (auto member = values.begin(); member != values.end() && found.size() < 3; ++member) {
        if (names.contains(ImportDraft::plainName(member.key())) && !isNothing(member.value()))
            found.append(shortened(cleanLine(member.key()), 40));
    }
    return found;
}

std::optional<ImportKind> kindByKeys(const QJsonObject &values)
{
    static const QSet<QString> project{u"tech"_s,      u"technologies"_s, u"techstack"_s, u"stack"_s,
                                       u"builtwith"_s, u"github"_s,       u"repo"_s,      u"repository"_s,
                                       u"client"_s,    u"role"_s,         u"startdate"_s, u"startedon"_s,
                                       u"demo"_s,      u"livedemo"_s,     u"external"_s,  u"company"_s,
                                       u"gallery"_s,   u"endedon"_s,      u"enddate"_s,   u"showinprojects"_s};
    static const QSet<QString> article{u"canonical"_s, u"canonicalurl"_s, u"source"_s,      u"author"_s,  u"authors"_s,
                                       u"series"_s,    u"pubdate"_s,      u"readingtime"_s, u"comments"_s};
    if (const QStringList keys = keysAmong(values, project); !keys.isEmpty())
        return ImportKind{ItemKind::Project, u"keys "_s + keys.join(u", "_s)};
    if (const QStringList keys = keysAmong(values, article); !keys.isEmpty())
        return ImportKind{ItemKind::Article, u"keys "_s + keys.join(u", "_s)};
    const QStringList dates = keysAmong(values, {u"date"_s, u"publishdate"_s, u"publishedat"_s});
    const QStringList tags = keysAmong(values, {u"tags"_s, u"categories"_s});
    if (!dates.isEmpty() && !tags.isEmpty())
        return ImportKind{ItemKind::Article, u"keys "_s + (dates + tags).join(u", "_s)};
    return {};
}

/// `layout: post` and `type: project` and their like.
std::optional<ImportKind> kindByLayout(const QJsonObject &values)
{
    for (const QString &key : {u"type"_s, u"layout"_s}) {
        const QString value = lineFrom(values.value(key)).value_or(QString());
        if (const auto kind = kindOfFolder(value.section(u'/', -1).section(u'.', 0, 0)))
            return ImportKind{*kind, u"%1 %2"_s.arg(key, shortened(value, 40))};
    }
    return {};
}

}

ImportKind guessKind(const QString &path, const QString &folderName, const QJsonObject &frontMatter)
{
    if (const auto kind = itemKindNamed(frontMatter.value(u"kind"_s).toString()))
        return {*kind, u"front matter: kind"_s};
    QStringList folders = readImportPath(path, folderName).folders;
    if (slugFrom(folderName) != "portfolio"_L1) // many a whole site is called so
        folders.prepend(folderName);
    for (auto folder = folders.crbegin(); folder != folders.crend(); ++folder) {
        if (const auto kind = kindOfFolder(*folder))
            return {*kind, u"folder "_s + *folder};
    }
    if (const auto found = kindByLayout(frontMatter))
        return *found;
    return kindByKeys(frontMatter).value_or(ImportKind{ItemKind::Project, u"nothing tells otherwise"_s});
}

}
