#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "server/http/Message.h"

namespace vitrine::server {

/// The segments of a request's path, decoded: percent-encoding undone once, empty and "." segments dropped. Nothing
/// when the encoding is broken, not UTF-8, or hides a slash, a NUL or a ".." segment.
[[nodiscard]] std::optional<QStringList> pathSegments(QByteArrayView rawPath);

/// Finds the endpoint for a path: a trie over segments in which "{name}" takes any one segment; a literal wins over it.
class Router final
{
public:
    struct Match
    {
        int endpoint = -1;      ///< -1: the path exists, but not for this method
        QStringList parameters; ///< the values of "{name}" segments, in order
        std::vector<Method> allowed;
    };

    Router();
    ~Router();
    Router(Router &&) noexcept;

    /// Registers `pattern` ("/api/projects/{slug}") for a method; the same pair twice is a programming error (qFatal).
    void add(Method method, QStringView pattern, int endpoint);

    /// Nothing when no pattern has this path. HEAD falls back to GET.
    [[nodiscard]] std::optional<Match> find(Method method, const QStringList &segments) const;

private:
    struct Node;
    std::unique_ptr<Node> m_root;
};

}
