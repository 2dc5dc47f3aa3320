#include "ui/shell/ModelWords.h"

#include <array>

#include <QCoreApplication>

namespace vitrine::ui {

namespace {

// clang-format off
constexpr std::array kSettings{
    QT_TRANSLATE_NOOP("Setting", "A port for plain HTTP that only leads to HTTPS, such as 80; 0: none."),
    QT_TRANSLATE_NOOP("Setting", "A request that takes longer is logged."),
    QT_TRANSLATE_NOOP("Setting", "About the site"),
    QT_TRANSLATE_NOOP("Setting", "Address"),
    QT_TRANSLATE_NOOP("Setting", "Addresses"),
    QT_TRANSLATE_NOOP("Setting", "Addresses of proxies whose X-Forwarded fields are believed."),
    QT_TRANSLATE_NOOP("Setting", "Allowed origins"),
    QT_TRANSLATE_NOOP("Setting", "Answers"),
    QT_TRANSLATE_NOOP("Setting", "Author"),
    QT_TRANSLATE_NOOP("Setting", "Cache size"),
    QT_TRANSLATE_NOOP("Setting", "Certificate"),
    QT_TRANSLATE_NOOP("Setting", "Description"),
    QT_TRANSLATE_NOOP("Setting", "Folder of ACME challenges"),
    QT_TRANSLATE_NOOP("Setting", "Folder of the site"),
    QT_TRANSLATE_NOOP("Setting", "For how long browsers that came by HTTPS insist on it; 0 asks for nothing. It cannot be taken back before that."),
    QT_TRANSLATE_NOOP("Setting", "HTTPS"),
    QT_TRANSLATE_NOOP("Setting", "How many threads answer requests; 0 takes one per core."),
    QT_TRANSLATE_NOOP("Setting", "Insist on HTTPS for"),
    QT_TRANSLATE_NOOP("Setting", "Key"),
    QT_TRANSLATE_NOOP("Setting", "Key file"),
    QT_TRANSLATE_NOOP("Setting", "Language"),
    QT_TRANSLATE_NOOP("Setting", "Listen on"),
    QT_TRANSLATE_NOOP("Setting", "Log"),
    QT_TRANSLATE_NOOP("Setting", "MB"),
    QT_TRANSLATE_NOOP("Setting", "Memory for finished answers, over all threads; 0 keeps none."),
    QT_TRANSLATE_NOOP("Setting", "One in so many ordinary requests is logged; 0 logs none."),
    QT_TRANSLATE_NOOP("Setting", "Pages"),
    QT_TRANSLATE_NOOP("Setting", "Path of a project"),
    QT_TRANSLATE_NOOP("Setting", "Path of an article"),
    QT_TRANSLATE_NOOP("Setting", "Port"),
    QT_TRANSLATE_NOOP("Setting", "Private key"),
    QT_TRANSLATE_NOOP("Setting", "Public address"),
    QT_TRANSLATE_NOOP("Setting", "Redirect from port"),
    QT_TRANSLATE_NOOP("Setting", "Sample of ordinary requests"),
    QT_TRANSLATE_NOOP("Setting", "Secret key"),
    QT_TRANSLATE_NOOP("Setting", "Slow request"),
    QT_TRANSLATE_NOOP("Setting", "The PEM file with the certificate and its chain; with it the port speaks HTTPS alone."),
    QT_TRANSLATE_NOOP("Setting", "The PEM file with the certificate's private key, without a passphrase."),
    QT_TRANSLATE_NOOP("Setting", "The address to listen on; 0.0.0.0 or :: for every network."),
    QT_TRANSLATE_NOOP("Setting", "The file with the key; secret.key in the workspace when empty."),
    QT_TRANSLATE_NOOP("Setting", "The folder of a website to serve; empty: the one that comes along."),
    QT_TRANSLATE_NOOP("Setting", "The language it is written in, as a tag such as en or pt-BR."),
    QT_TRANSLATE_NOOP("Setting", "The port to listen on; 0 takes any free one."),
    QT_TRANSLATE_NOOP("Setting", "The webroot of an ACME client: the redirecting port serves .well-known/acme-challenge in it."),
    QT_TRANSLATE_NOOP("Setting", "The workspace's key, 64 hexadecimal digits; better kept in a file."),
    QT_TRANSLATE_NOOP("Setting", "Threads"),
    QT_TRANSLATE_NOOP("Setting", "Title"),
    QT_TRANSLATE_NOOP("Setting", "Trusted proxies"),
    QT_TRANSLATE_NOOP("Setting", "Websites whose pages may write through the API, such as https://example.com."),
    QT_TRANSLATE_NOOP("Setting", "What the portfolio is about, in a sentence, for feeds."),
    QT_TRANSLATE_NOOP("Setting", "What the portfolio is called."),
    QT_TRANSLATE_NOOP("Setting", "Where the website is, such as https://example.com; feeds and sitemap lead there. Empty: where they are asked for."),
    QT_TRANSLATE_NOOP("Setting", "Where the website shows a project."),
    QT_TRANSLATE_NOOP("Setting", "Where the website shows an article."),
    QT_TRANSLATE_NOOP("Setting", "Whose portfolio it is, for feeds; the title when empty."),
    QT_TRANSLATE_NOOP("Setting", "ms"),
    QT_TRANSLATE_NOOP("Setting", "s"),
};
// clang-format on

}

std::span<const char *const> ModelWords::settings()
{
    return kSettings;
}

}
