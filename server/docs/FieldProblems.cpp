#include "server/docs/FieldProblems.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

const std::vector<FieldProblem> &fieldProblems()
{
    static const std::vector<FieldProblem> problems{
        {"unknown_parameter", u"There is no such parameter here."_s},
        {"repeated_parameter", u"The parameter is given more than once."_s},
        {"invalid_parameter", u"The parameter has another type or is out of range."_s},
        {"invalid_encoding", u"It is not valid percent-encoded UTF-8."_s},
        {"unknown_field", u"There is no such field."_s},
        {"read_only", u"Vitrine sets it."_s},
        {"required", u"It is missing or empty."_s},
        {"wrong_type", u"It has another JSON type."_s},
        {"out_of_range", u"The number is too small or too large."_s},
        {"too_short", u"The text is too short."_s},
        {"too_long", u"The text is too long, or the JSON too large."_s},
        {"too_many", u"The list has too many entries."_s},
        {"too_deep", u"The JSON is nested too deeply."_s},
        {"repeated", u"The list names it more than once."_s},
        {"invalid_text", u"It has control characters or half a character."_s},
        {"invalid_slug", u"It is no slug, or a word that has another meaning in addresses."_s},
        {"invalid_url", u"It is neither a full address nor a path."_s},
        {"invalid_color", u"It is not # and six hexadecimal digits."_s},
        {"invalid_tag", u"It has no letter or digit to make a slug of."_s},
        {"taken", u"Another one has it."_s},
        {"before_start", u"It lies before the start date."_s},
        {"unknown_project", u"There is no such project."_s},
        {"same_project", u"It names the project itself."_s},
        {"unknown_asset", u"The address is one of an asset, and there is no such asset."_s},
        {"unknown_tag", u"There is no such tag."_s},
        {"same_tag", u"It names the tag itself."_s},
    };
    return problems;
}

}
