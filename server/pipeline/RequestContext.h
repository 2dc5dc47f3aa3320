#pragma once

#include <QJsonObject>

#include "models/accounts/Token.h"
#include "models/content/ListTotals.h"
#include "models/storage/Connection.h"
#include "server/pipeline/Endpoint.h"

namespace vitrine::server {

/// Who asks, as far as the token tells.
struct Caller
{
    models::Role role = models::Role::Visitor;
    QString name = {};  ///< for history and log: "token: website"
    QString token = {}; ///< its id
};

/// One request as its handler sees it: identified, checked, parsed. Valid during the call of the handler only; what
/// goes to another thread is copied out.
struct RequestContext
{
    const Request &request;
    const Endpoint &endpoint;
    models::Connection &reader; ///< this thread's own, read-only
    models::ListTotals &totals; ///< this thread's own
    Caller caller;
    ParameterValues path = {};
    ParameterValues query = {};
    QJsonObject body = {};              ///< when the endpoint takes one
    std::optional<qint64> ifMatch = {}; ///< the version that If-Match names
    QString idempotencyKey = {};        ///< empty when there is none
};

}
