#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

namespace vitrine::server {

/// What can be wrong with one parameter or one field, as `errors` of a problem tells it.
struct FieldProblem
{
    QByteArray code;
    QString meaning;
};

/// Every code there is.
[[nodiscard]] const std::vector<FieldProblem> &fieldProblems();

}
