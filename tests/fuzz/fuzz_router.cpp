#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "server/http/Router.h"

using namespace vitrine::server;
using namespace Qt::StringLiterals;

namespace {

Router makeRouter()
{
    Router router;
    router.add(Method::Get, u"/", 0);
    router.add(Method::Get, u"/a", 1);
    router.add(Method::Post, u"/a/{x}", 2);
    router.add(Method::Get, u"/a/b", 3);
    router.add(Method::Get, u"/a/{x}/{y}", 4);
    router.add(Method::Put, u"/a/b/{y}/c", 5);
    router.add(Method::Delete, u"/{x}/{y}/{z}/{a}", 6);
    return router;
}

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void requireSound(const QStringList &segments)
{
    for (const QString &segment : segments) {
        require(!segment.isEmpty() && segment != "."_L1 && segment != ".."_L1);
        require(!segment.contains(u'/') && !segment.contains(QChar(0)));
    }
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Router router = makeRouter();
    RequestHead head;
    head.target = QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArrayView path = head.rawPath();
    const QByteArrayView query = head.rawQuery();
    require(!path.contains('?') && path.size() + query.size() <= head.target.size());

    const auto segments = pathSegments(path);
    if (!segments)
        return 0;
    requireSound(*segments);
    for (const Method method :
         {Method::Get, Method::Head, Method::Post, Method::Put, Method::Delete, Method::Options}) {
        const auto match = router.find(method, *segments);
        if (!match)
            continue;
        require(!match->allowed.empty());
        for (const QString &parameter : match->parameters)
            require(segments->contains(parameter));
    }
    return 0;
}
