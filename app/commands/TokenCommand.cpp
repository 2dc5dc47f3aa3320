#include "app/commands/Commands.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;
using models::Result;
using models::Token;
using models::WriteContext;

namespace {

QString shownTime(std::optional<models::Instant> instant)
{
    return instant ? models::formatInstant(*instant) : u"-"_s;
}

QString stateOf(const Token &token, models::Instant now)
{
    return token.revokedAt ? u"revoked"_s : token.isValid(now) ? u"valid"_s : u"expired"_s;
}

ExitCode create(CommandContext &context, models::WorkspaceServices &workspace)
{
    const auto role = models::roleFromName(context.options.value(u"role"_s));
    if (!role || *role == models::Role::Visitor)
        return printUsageError(tokenCommand(), u"--role must be owner, editor or viewer."_s);
    if (!context.options.isSet(u"name"_s))
        return printUsageError(tokenCommand(), u"--name is needed: what the token is for."_s);
    std::optional<std::chrono::seconds> lifetime;
    if (context.options.isSet(u"expires"_s)) {
        lifetime = models::parseLifetime(context.options.value(u"expires"_s));
        if (!lifetime)
            return printUsageError(tokenCommand(),
                                   u"--expires takes days, hours or minutes, such as 90d, 12h or 30m."_s);
    }
    const auto issued =
        workspace.writer()
            .submit([&](WriteContext &write) {
                return workspace.tokens().create(write, context.options.value(u"name"_s), *role, lifetime);
            })
            .get();
    if (!issued)
        return printError(issued.error());
    // The secret alone on standard output, so that a script can take it.
    printLine(issued->secret);
    printError(u"This is shown once. Keep it where the website reads its secrets."_s);
    return ExitCode::Done;
}

ExitCode list(CommandContext &context, models::WorkspaceServices &workspace)
{
    const auto tokens = workspace.reader()
                            .submit([](models::Connection &connection) -> Result<std::vector<Token>> {
                                return models::TokenRepository(connection).list();
                            })
                            .get();
    if (!tokens)
        return printError(tokens.error());
    for (const Token &token : *tokens) {
        printLine(u"%1  %2  %3  expires %4  last used %5  %6"_s.arg(
            token.id.toString(), models::roleName(token.role).toString().leftJustified(6),
            stateOf(token, context.clock.now()).leftJustified(7), shownTime(token.expiresAt),
            shownTime(token.lastUsedAt), token.name));
    }
    return ExitCode::Done;
}

ExitCode revoke(CommandContext &context, models::WorkspaceServices &workspace)
{
    const QString idOrName = context.arguments.value(1);
    const auto token = workspace.writer()
                           .submit([&](WriteContext &write) { return workspace.tokens().revoke(write, idOrName); })
                           .get();
    if (!token)
        return printError(token.error());
    printLine(u"revoked %1 (%2)"_s.arg(token->id.toString(), token->name));
    return ExitCode::Done;
}

ExitCode run(CommandContext &context)
{
    using Action = ExitCode (*)(CommandContext &, models::WorkspaceServices &);
    const QString word = context.arguments.value(0);
    const Action action = word == "create"_L1   ? create
                          : word == "list"_L1   ? list
                          : word == "revoke"_L1 ? revoke
                                                : nullptr;
    if (!action || context.arguments.size() != (action == revoke ? 2 : 1))
        return printUsageError(tokenCommand(), u"Say create, list, or revoke with an id or a name."_s);
    ExitCode failure{};
    const auto workspace = openWorkspace(context, failure);
    return workspace ? action(context, *workspace) : failure;
}

}

Command tokenCommand()
{
    return {.name = u"token"_s,
            .syntax = u"create --role owner|editor|viewer --name NAME [--expires 90d] | list | revoke ID-OR-NAME"_s,
            .summary = u"Make, list and revoke the tokens that let websites and scripts in."_s,
            .options = {{u"role"_s, u"What it may do: viewer reads drafts, editor writes, owner does everything."_s,
                         u"ROLE"_s},
                        {u"name"_s, u"What it is for."_s, u"NAME"_s},
                        {u"expires"_s, u"How long it lasts: 90d, 12h, 30m; for ever without."_s, u"TIME"_s}},
            .run = run};
}

}
