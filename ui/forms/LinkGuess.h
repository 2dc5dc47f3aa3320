#pragma once

#include <optional>

#include <QJsonObject>

class QUrl;

namespace vitrine::ui {

/// What a link to a known site is called, and what kind of thing is behind it.
struct LinkGuess
{
    QString label;
    QString kind;

    bool operator==(const LinkGuess &) const = default;

    /// Of any other site its host, and a website.
    [[nodiscard]] static LinkGuess of(const QUrl &url);
    /// The web addresses that a text consists of, one a line; none when it holds anything else.
    [[nodiscard]] static QList<QUrl> addressesIn(const QString &text);
    /// A whole link to the address.
    [[nodiscard]] static QJsonObject link(const QUrl &url);
};

}
