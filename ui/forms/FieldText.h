#pragma once

#include <QCoreApplication>

#include "models/core/Field.h"

namespace vitrine::ui {

/// What a schema says about a field, as people read it.
class FieldText final
{
    Q_DECLARE_TR_FUNCTIONS(Schema)

public:
    FieldText() = delete;

    [[nodiscard]] static QString label(const models::FieldInfo &field);
    /// One line of meaning.
    [[nodiscard]] static QString meaning(const models::FieldInfo &field);
    /// A choice's JSON name as a word: "published" is "Published".
    [[nodiscard]] static QString choice(const QString &name);
    /// The same in English, which is the source text of its translation: "Part of" for "partOf".
    [[nodiscard]] static QString choiceSource(const QString &name);
    /// 62 of 500.
    [[nodiscard]] static QString count(qint64 used, qint64 maximum);
};

}
