#pragma once

#include <optional>

#include <QCoreApplication>
#include <QJsonValue>

#include "models/core/Field.h"

namespace vitrine::ui {

/// A value that would hold in place of one that does not, offered beside the error.
struct FieldFix
{
    Q_DECLARE_TR_FUNCTIONS(FieldFix)

public:
    QString text; ///< what it does: "Use harbour-lights"
    QJsonValue value;

    /// What the field's type alone suggests for `value`; `error` is about the whole of it.
    [[nodiscard]] static std::optional<FieldFix> of(const models::FieldInfo &field, const QJsonValue &value,
                                                    const models::FieldError &error);
    [[nodiscard]] static FieldFix use(const QString &value) { return {tr("Use %1").arg(value), value}; }
};

}
