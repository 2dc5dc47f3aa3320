#include "ui/forms/FieldFix.h"

#include <QRegularExpression>

#include "models/core/Slug.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::FieldType;

namespace {

/// An address without its scheme, completed; empty for anything else.
QString completedUrl(const QString &typed)
{
    static const QRegularExpression mail(uR"(^[^\s/@]+@[^\s/@]+\.[^\s/@]+$)"_s);
    static const QRegularExpression host(uR"(^[^\s/:@.]+(\.[^\s/:@.]+)+(:\d+)?([/?#]\S*)?$)"_s);
    if (mail.match(typed).hasMatch())
        return u"mailto:"_s + typed;
    return host.match(typed).hasMatch() ? u"https://"_s + typed : QString();
}

}

std::optional<FieldFix> FieldFix::of(const models::FieldInfo &field, const QJsonValue &value,
                                     const models::FieldError &error)
{
    const QString typed = value.toString().trimmed();
    if (typed.isEmpty() || error.code == "taken"_L1)
        return {};
    const QString better = field.type == FieldType::Slug  ? models::slugFrom(typed)
                           : field.type == FieldType::Url ? completedUrl(typed)
                                                          : QString();
    if (better.isEmpty() || better == value.toString())
        return {};
    return use(better);
}

}
