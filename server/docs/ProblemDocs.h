#pragma once

#include <QJsonObject>
#include <QMap>

#include "server/pipeline/Endpoint.h"

namespace vitrine::server {

/// The codes an endpoint may answer with, by status: its own and those that follow from its declaration.
[[nodiscard]] QMap<int, QByteArrayList> problemsOf(const Endpoint &endpoint);

/// The shape of every problem (RFC 9457), for the document's components.
[[nodiscard]] QJsonObject problemSchema();
/// The response that carries one of those codes; `examples` by their names.
[[nodiscard]] QJsonObject problemResponseOf(const QByteArrayList &codes, const QJsonObject &examples);

}
