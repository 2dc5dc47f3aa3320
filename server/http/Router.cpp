#include "server/http/Router.h"

#include <algorithm>
#include <array>
#include <map>

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMethods = 7;
constexpr int kNoEndpoint = -1;

}

struct Router::Node
{
    std::map<QString, std::unique_ptr<Node>, std::less<>> literals;
    std::unique_ptr<Node> parameter;
    std::array<int, kMethods> endpoints = [] {
        std::array<int, kMethods> none{};
        none.fill(kNoEndpoint);
        return none;
    }();

    [[nodiscard]] int own(Method method) const { return endpoints[static_cast<std::size_t>(method)]; }

    [[nodiscard]] int serving(Method method) const
    {
        const int endpoint = own(method);
        return endpoint == kNoEndpoint && method == Method::Head ? own(Method::Get) : endpoint;
    }

    void collectAllowed(std::vector<Method> &allowed) const
    {
        for (int i = 0; i < kMethods; ++i) {
            const auto method = static_cast<Method>(i);
            if (serving(method) != kNoEndpoint && std::ranges::find(allowed, method) == allowed.end())
                allowed.push_back(method);
        }
    }

    /// Walks down. A node that lacks the method does not end the search: a pattern with "{name}" may have it.
    bool find(Method method, const QStringList &segments, qsizetype depth, Match &match) const
    {
        if (depth == segments.size()) {
            collectAllowed(match.allowed);
            match.endpoint = serving(method);
            return match.endpoint != kNoEndpoint;
        }
        const QString &segment = segments[depth];
        if (const auto literal = literals.find(segment); literal != literals.end()) {
            if (literal->second->find(method, segments, depth + 1, match))
                return true;
        }
        if (!parameter)
            return false;
        match.parameters.append(segment);
        if (parameter->find(method, segments, depth + 1, match))
            return true;
        match.parameters.removeLast();
        return false;
    }
};

Router::Router()
    : m_root(std::make_unique<Node>())
{
}

Router::~Router() = default;
Router::Router(Router &&) noexcept = default;

void Router::add(Method method, QStringView pattern, int endpoint)
{
    Node *node = m_root.get();
    for (const QStringView segment : pattern.split(u'/', Qt::SkipEmptyParts)) {
        const bool isParameter = segment.startsWith(u'{') && segment.endsWith(u'}');
        auto &next = isParameter ? node->parameter : node->literals[segment.toString()];
        if (!next)
            next = std::make_unique<Node>();
        node = next.get();
    }
    int &place = node->endpoints[static_cast<std::size_t>(method)];
    if (place != kNoEndpoint)
        qFatal("The route %s %s is registered twice", methodName(method).data(), qUtf8Printable(pattern.toString()));
    place = endpoint;
}

std::optional<Router::Match> Router::find(Method method, const QStringList &segments) const
{
    Match match;
    if (!m_root->find(method, segments, 0, match) && match.allowed.empty())
        return std::nullopt;
    return match;
}

}
