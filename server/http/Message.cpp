#include "server/http/Message.h"

#include <array>
#include <utility>

namespace vitrine::server {

namespace {

constexpr std::array<std::pair<QByteArrayView, Method>, 7> kMethods{{
    {"GET", Method::Get},
    {"HEAD", Method::Head},
    {"POST", Method::Post},
    {"PUT", Method::Put},
    {"PATCH", Method::Patch},
    {"DELETE", Method::Delete},
    {"OPTIONS", Method::Options},
}};

}

QByteArrayView methodName(Method method)
{
    return kMethods[static_cast<std::size_t>(method)].first;
}

std::optional<Method> methodFromName(QByteArrayView name)
{
    for (const auto &[known, method] : kMethods) {
        if (known == name)
            return method;
    }
    return std::nullopt;
}

QByteArrayView RequestHead::header(QByteArrayView name) const
{
    for (const HeaderField &field : headers) {
        if (field.name == name)
            return field.value.isNull() ? QByteArrayView("") : QByteArrayView(field.value);
    }
    return {};
}

QByteArrayView RequestHead::rawPath() const
{
    const QByteArrayView whole(target);
    const qsizetype mark = whole.indexOf('?');
    return mark < 0 ? whole : whole.first(mark);
}

QByteArrayView RequestHead::rawQuery() const
{
    const QByteArrayView whole(target);
    const qsizetype mark = whole.indexOf('?');
    return mark < 0 ? QByteArrayView() : whole.sliced(mark + 1);
}

}
