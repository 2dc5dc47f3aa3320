#include "ui/forms/FieldFactory.h"

#include "models/content/Content.h"
#include "ui/forms/CheckField.h"
#include "ui/forms/ChipsField.h"
#include "ui/forms/ChoiceField.h"
#include "ui/forms/DateField.h"
#include "ui/forms/GalleryField.h"
#include "ui/forms/ImageField.h"
#include "ui/forms/LineField.h"
#include "ui/forms/MomentField.h"
#include "ui/forms/NumberField.h"
#include "ui/forms/ObjectField.h"
#include "ui/forms/ObjectsField.h"
#include "ui/forms/TextField.h"

namespace vitrine::ui {

FieldEditor *FieldFactory::create(const models::FieldInfo &field)
{
    using models::FieldType;
    switch (field.type) {
    case FieldType::Boolean:
        return new CheckField(field);
    case FieldType::Integer:
        return new NumberField(field);
    case FieldType::Choice:
        return new ChoiceField(field);
    case FieldType::Date:
        return new DateField(field);
    case FieldType::Moment:
        return new MomentField(field);
    case FieldType::Lines:
    case FieldType::Tags:
        return new ChipsField(field);
    case FieldType::Object:
        return new ObjectField(field);
    case FieldType::Objects:
        return new ObjectsField(field);
    case FieldType::Markdown:
    case FieldType::Json:
        return new TextField(field);
    case FieldType::Line:
        if (field.maximum >= TextField::kLongLine)
            return new TextField(field);
        break;
    case FieldType::Identity:
    case FieldType::Slug:
    case FieldType::Url:
    case FieldType::Number:
        break;
    }
    return new LineField(field);
}

bool FieldFactory::isOfPictures(const models::FieldInfo &field)
{
    return field.nested == &models::Image::schema().info();
}

std::function<FieldEditor *(const models::FieldInfo &)> FieldFactory::withPictures(PictureCache &cache,
                                                                                   PictureIntake &intake)
{
    return [&cache, &intake](const models::FieldInfo &field) -> FieldEditor * {
        if (!isOfPictures(field))
            return create(field);
        if (field.type == models::FieldType::Objects)
            return new GalleryField(field, cache, intake);
        return new ImageField(field, cache, intake);
    };
}

}
