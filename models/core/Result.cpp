#include "models/core/Result.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

Error invalidFields(std::vector<FieldError> fields)
{
    QString message = fields.size() == 1 ? fields.front().field + u": "_s + fields.front().message
                                         : QString::number(fields.size()) + u" fields need attention."_s;
    return Error{ErrorKind::Invalid, u"validation_failed"_s, std::move(message), std::move(fields)};
}

}
