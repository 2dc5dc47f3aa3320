#include "ui/forms/LinkGuess.h"

#include <algorithm>
#include <array>

#include <QStringList>
#include <QUrl>

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

struct KnownSite
{
    QLatin1StringView host;
    QLatin1StringView label;
    QLatin1StringView kind;
};

constexpr std::array kKnown{
    KnownSite{"github.com"_L1, "GitHub"_L1, "source"_L1},
    KnownSite{"gitlab.com"_L1, "GitLab"_L1, "source"_L1},
    KnownSite{"codeberg.org"_L1, "Codeberg"_L1, "source"_L1},
    KnownSite{"bitbucket.org"_L1, "Bitbucket"_L1, "source"_L1},
    KnownSite{"sr.ht"_L1, "SourceHut"_L1, "source"_L1},
    KnownSite{"youtube.com"_L1, "YouTube"_L1, "video"_L1},
    KnownSite{"youtu.be"_L1, "YouTube"_L1, "video"_L1},
    KnownSite{"vimeo.com"_L1, "Vimeo"_L1, "video"_L1},
    KnownSite{"codepen.io"_L1, "CodePen"_L1, "demo"_L1},
    KnownSite{"codesandbox.io"_L1, "CodeSandbox"_L1, "demo"_L1},
    KnownSite{"figma.com"_L1, "Figma"_L1, "demo"_L1},
    KnownSite{"itch.io"_L1, "itch.io"_L1, "download"_L1},
    KnownSite{"apps.apple.com"_L1, "App Store"_L1, "download"_L1},
    KnownSite{"play.google.com"_L1, "Google Play"_L1, "download"_L1},
    KnownSite{"flathub.org"_L1, "Flathub"_L1, "download"_L1},
    KnownSite{"npmjs.com"_L1, "npm"_L1, "download"_L1},
    KnownSite{"pypi.org"_L1, "PyPI"_L1, "download"_L1},
    KnownSite{"crates.io"_L1, "crates.io"_L1, "download"_L1},
    KnownSite{"medium.com"_L1, "Medium"_L1, "article"_L1},
    KnownSite{"dev.to"_L1, "DEV"_L1, "article"_L1},
    KnownSite{"wikipedia.org"_L1, "Wikipedia"_L1, "article"_L1},
    KnownSite{"behance.net"_L1, "Behance"_L1, "website"_L1},
    KnownSite{"dribbble.com"_L1, "Dribbble"_L1, "website"_L1},
    KnownSite{"linkedin.com"_L1, "LinkedIn"_L1, "website"_L1},
    KnownSite{"instagram.com"_L1, "Instagram"_L1, "website"_L1},
};

bool isOf(const QString &host, QLatin1StringView site)
{
    return host == site || (host.endsWith(site) && host.at(host.size() - site.size() - 1) == u'.');
}

}

LinkGuess LinkGuess::of(const QUrl &url)
{
    QString host = url.host().toLower();
    for (const KnownSite &site : kKnown) {
        if (isOf(host, site.host))
            return {site.label, site.kind};
    }
    if (host.startsWith("www."_L1))
        host.remove(0, 4);
    return {host, u"website"_s};
}

QList<QUrl> LinkGuess::addressesIn(const QString &text)
{
    QList<QUrl> found;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString word = line.trimmed();
        if (word.isEmpty())
            continue;
        const QUrl url(word, QUrl::StrictMode);
        const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
        if (!isWeb || url.host().isEmpty() || word.contains(u' '))
            return {};
        found.append(url);
    }
    return found;
}

QJsonObject LinkGuess::link(const QUrl &url)
{
    const LinkGuess guess = of(url);
    return {{u"label"_s, guess.label}, {u"url"_s, url.toString(QUrl::FullyEncoded)}, {u"kind"_s, guess.kind}};
}

}
