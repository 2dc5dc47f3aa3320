#pragma once

#include <vector>

#include <QStringView>

namespace vitrine::models {

/// A text in the pieces that can change by themselves: words, runs of white space, and single characters of all other
/// kinds and of scripts without spaces, with their marks; a composed emoji is one. All together are the text.
[[nodiscard]] std::vector<QStringView> wordTokens(QStringView text);

/// A text in lines, each with its line feed.
[[nodiscard]] std::vector<QStringView> lineTokens(QStringView text);

/// Whether a token of `wordTokens` begins at `at` whatever stands before it.
[[nodiscard]] bool surelyBeginsToken(QStringView text, qsizetype at);

}
