#pragma once

#include <QJsonObject>

#include "server/pipeline/Endpoint.h"

namespace vitrine::server {

/// The examples of one endpoint, in the places that OpenAPI has for them. One example goes by the same name in all of
/// them.
class OpenApiExamples final
{
public:
    /// `endpoint` outlives it.
    explicit OpenApiExamples(const Endpoint &endpoint);

    /// What stands in for a path's parameter; undefined when no example names it.
    [[nodiscard]] QJsonValue pathValue(const Parameter &parameter) const;
    /// By name, the bodies that are sent.
    [[nodiscard]] QJsonObject bodies() const;
    /// By name, the answers of that status.
    [[nodiscard]] QJsonObject answers(int status) const;
    /// Each as a whole request, in order: OpenAPI has no place that tells which answer belongs to which parameters.
    [[nodiscard]] QJsonArray requests() const;

private:
    [[nodiscard]] int statusOf(const Example &example) const;
    [[nodiscard]] QString targetOf(const Example &example) const;
    [[nodiscard]] QJsonObject headersOf(const Example &example) const;

    const Endpoint &m_endpoint;
    std::vector<Example> m_examples;
};

}
