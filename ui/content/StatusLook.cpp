#include "ui/content/StatusLook.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

StatusLook StatusLook::of(models::Status status)
{
    switch (status) {
    case models::Status::Published:
        return {u"ok"_s, tr("Published"), Token::Ok, Token::OkBg};
    case models::Status::Archived:
        return {u"archive"_s, tr("Archived"), Token::Text2, Token::Hover};
    case models::Status::Draft:
        break;
    }
    return {u"draft"_s, tr("Draft"), Token::Text2, Token::Hover};
}

StatusLook StatusLook::ofScheduled()
{
    return {u"clock"_s, tr("Scheduled"), Token::Text2, Token::Hover};
}

}
