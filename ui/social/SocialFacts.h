#pragma once

#include <QCoreApplication>
#include <QJsonObject>

namespace vitrine::ui {

class ItemAddress;

/// What an item tells search engines and link previews, as typed.
struct SocialFacts
{
    Q_DECLARE_TR_FUNCTIONS(SocialFacts)

public:
    QString siteTitle;
    QString host;  ///< empty while nothing tells it
    QString trail; ///< "ovelund.example › articles › what-a-sign-owes-you"
    QString title; ///< never empty
    QString description;
    QString day;     ///< "24 Nov 2026"; empty while it has none
    QString picture; ///< an address

    /// `values` by the item's schema, as edited.
    [[nodiscard]] static SocialFacts of(const QJsonObject &values, const ItemAddress &address);

    bool operator==(const SocialFacts &) const = default;
};

}
