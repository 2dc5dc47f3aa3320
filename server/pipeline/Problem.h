#pragma once

#include <vector>

#include "models/core/Result.h"
#include "server/http/Response.h"

namespace vitrine::server {

/// One kind of problem that an answer may report (RFC 9457), as it is documented.
struct ProblemKind
{
    QByteArray code;
    int status = 500;
    QString title;
    QString meaning; ///< why it comes and what to do
};

/// Every code there is.
[[nodiscard]] const std::vector<ProblemKind> &problemKinds();
[[nodiscard]] const ProblemKind *findProblemKind(QByteArrayView code);

/// The status for an error: the only place where models' errors meet HTTP.
[[nodiscard]] int statusFor(const models::Error &error);

/// The application/problem+json answer for an error.
[[nodiscard]] CompleteResponse problemResponse(const models::Error &error, const QByteArray &requestId);
[[nodiscard]] CompleteResponse problemResponse(int status, const models::Error &error, const QByteArray &requestId);

}
