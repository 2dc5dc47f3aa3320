#pragma once

#include <optional>
#include <vector>

#include <QMap>
#include <QRegularExpression>
#include <QStringList>

#include "models/exchange/ImportForm.h"

namespace vitrine::models {

/// What the owner says about files, in place of guesses: a mapping file in JSON or YAML.
///     {"rules": [{"match": "blog/**", "kind": "article", "status": "draft", "language": "de"}],
///      "keys": {"their-key": "ourField", "another": null}}
/// `match` is a path relative to the imported folder with `*`, `**` and `?`; without a slash it is a name in any
/// folder, with one at its end everything below. Later rules win, member by member.
class ImportMap final
{
public:
    enum class Treatment { Guess, Take, Skip };

    /// All that the rules say about one file.
    struct Verdict
    {
        Treatment treatment = Treatment::Guess;
        ItemKind kind = ItemKind::Project; ///< when taken
        std::optional<bool> isPublished;
        QString language;
        QString reason; ///< the rule that decided, for people
    };

    /// Reads a mapping. BadRequest names the entry, and the line where it is known, and says what to do.
    [[nodiscard]] static Result<ImportMap> parse(QStringView text);
    /// The same from a file of at most 64 KiB.
    [[nodiscard]] static Result<ImportMap> read(const QString &file);

    /// Remembers which rules matched.
    [[nodiscard]] Verdict verdictFor(const QString &path);
    /// Front matter with the owner's names in place of theirs.
    [[nodiscard]] QJsonObject renamed(const QJsonObject &frontMatter) const;
    /// Rules that matched no file so far, for people.
    [[nodiscard]] QStringList unusedRules() const;

private:
    struct Rule
    {
        QString match;
        QRegularExpression expression;
        std::optional<QString> kind; ///< "project", "article" or "skip"
        std::optional<bool> isPublished;
        std::optional<QString> language;
        bool isUsed = false;
    };

    [[nodiscard]] Result<void> readRules(const QJsonValue &rules);
    [[nodiscard]] static Result<Rule> readRule(const QJsonValue &value, qsizetype number);
    [[nodiscard]] Result<void> readKeys(const QJsonValue &keys);

    std::vector<Rule> m_rules;
    QMap<QString, QString> m_keys; ///< plain name to field; empty: left out
};

}
