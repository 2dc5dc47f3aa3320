#pragma once

#include <QHash>
#include <QStringList>

namespace vitrine::models {

/// In which language a file of a site is written, as its place tells.
struct FileLanguage
{
    QString code;          ///< "de", "pt-BR"; empty when nothing tells
    bool isDefault = true; ///< whether its address goes without the code
    QString path;          ///< without the code: what its translations have in common
};

/// Languages by suffix (`name.de.md`) and by folders (`en/` beside `de/`). A suffix is one only if it is a code of
/// ISO 639-1, with a region or without.
class ImportLanguages final
{
public:
    explicit ImportLanguages(const QStringList &files);

    [[nodiscard]] FileLanguage of(const QString &file) const { return m_languages.value(file, {{}, true, file}); }

private:
    QHash<QString, FileLanguage> m_languages;
};

/// Whether it is a code of ISO 639-1, perhaps with a region or script behind it: "de", "pt-BR", "zh_Hans".
[[nodiscard]] bool isLanguageCode(QStringView text);

}
