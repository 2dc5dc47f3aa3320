#pragma once

#include "models/accounts/IdempotencyKeys.h"
#include "models/content/RevisionRepository.h"
#include "models/workspace/WorkspaceServices.h"
#include "server/pipeline/RequestContext.h"

namespace vitrine::server {

/// Who did it, as history tells.
[[nodiscard]] inline models::Actor actorOf(const Caller &caller)
{
    return {caller.name};
}

/// What an Idempotency-Key was used for: method, target and body as one digest.
[[nodiscard]] QString requestDigest(const Request &request);
[[nodiscard]] models::KeptAnswer toKept(const Answer &answer, const QString &digest);
[[nodiscard]] models::Result<Answer> fromKept(const models::KeptAnswer &kept, const QString &digest);

/// Hands `write(WriteContext &)`, which returns a Result<Answer>, to the writer. With an Idempotency-Key the answer is
/// kept in the same transaction, and a request that was answered before gets the same again.
template <class Write>
[[nodiscard]] Outcome submitWrite(const RequestContext &context, models::WorkspaceServices &workspace, Write write)
{
    using models::Result;
    using models::WriteContext;
    if (context.idempotencyKey.isEmpty())
        return workspace.writer().submit(std::move(write));
    return workspace.writer().submit(
        [write = std::move(write), caller = context.caller.token, key = context.idempotencyKey,
         digest = requestDigest(context.request)](WriteContext &closure) mutable -> Result<Answer> {
            models::IdempotencyKeys keys(closure);
            if (const auto kept = keys.find(caller, key))
                return fromKept(*kept, digest);
            auto answer = write(closure);
            if (answer)
                keys.keep(caller, key, toKept(*answer, digest));
            return answer;
        });
}

}
