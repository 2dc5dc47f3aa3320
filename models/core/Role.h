#pragma once

#include <optional>

#include <QStringView>

namespace vitrine::models {

/// Who asks, in rising order of rights: a visitor has no token; a viewer reads drafts, an editor writes,
/// an owner does everything.
enum class Role { Visitor, Viewer, Editor, Owner };

[[nodiscard]] constexpr QStringView roleName(Role role)
{
    switch (role) {
    case Role::Viewer:
        return u"viewer";
    case Role::Editor:
        return u"editor";
    case Role::Owner:
        return u"owner";
    case Role::Visitor:
        break;
    }
    return u"visitor";
}

[[nodiscard]] constexpr std::optional<Role> roleFromName(QStringView name)
{
    for (const Role role : {Role::Visitor, Role::Viewer, Role::Editor, Role::Owner}) {
        if (roleName(role) == name)
            return role;
    }
    return {};
}

}
