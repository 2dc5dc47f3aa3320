#pragma once

#include "server/feeds/FeedEntry.h"

namespace vitrine::tests {

using namespace Qt::StringLiterals;

inline server::FeedSite feedSite()
{
    return {.title = u"Ada’s work"_s,
            .description = u"Maps & lights"_s,
            .url = u"https://ada.example"_s,
            .author = u"Ada <3"_s,
            .language = u"en"_s};
}

inline server::FeedEntry feedEntry()
{
    using models::fromMillis;
    return {.id = u"0198c0de-0000-7000-8000-000000000001"_s,
            .url = u"https://ada.example/articles/slow-maps"_s,
            .title = u"Slow maps"_s,
            .summary = u"Why they are slow."_s,
            .html = u"<p>Because.</p>\n"_s,
            .published = fromMillis(1'700'000'000'000),
            .updated = fromMillis(1'700'000'100'000),
            .tags = {u"Maps"_s, u"Ink & paper"_s}};
}

/// A text that every format has to carry, or to drop where it cannot.
inline QString hostileText()
{
    return u"]]> </title> \"quotes\" 'single' & &amp; &#0; <script>alert(1)</script> "
           "tab\tbell\u0007 escape\u001b \ufffe\uffff 🦊 é e\u0301 \u202eright"_s;
}

}
