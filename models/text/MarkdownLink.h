#pragma once

#include <QStringView>

namespace vitrine::models {

// The parts of a link in Markdown. Each gives the place behind it, or less than 0 if it does not stand there; that is
// then -1 less the last place that was looked at.

/// `[label]`, without brackets in it and at most 999 characters long.
[[nodiscard]] qsizetype endOfLinkLabel(QStringView text, qsizetype at);

/// `address` or `<address>`, and perhaps a title in quotes or round brackets behind it.
[[nodiscard]] qsizetype endOfAddressAndTitle(QStringView text, qsizetype at);

/// `(address "title")`
[[nodiscard]] qsizetype endOfLinkTarget(QStringView text, qsizetype at);

/// A place that was not reached, as the functions above give it; `lookedAt` gives it back.
[[nodiscard]] constexpr qsizetype notReached(qsizetype at)
{
    return -1 - at;
}
[[nodiscard]] constexpr qsizetype lookedAt(qsizetype result)
{
    return result < 0 ? -1 - result : result;
}

}
