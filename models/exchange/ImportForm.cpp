#include "models/exchange/ImportForm.h"

#include <algorithm>

#include "models/content/Article.h"
#include "models/content/Project.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

QString nameOf(ItemKind kind)
{
    return kind == ItemKind::Project ? Project::kind().name : Article::kind().name;
}

std::optional<ItemKind> itemKindNamed(QStringView name)
{
    const QString lower = name.trimmed().toString().toLower();
    for (const ItemKind kind : {ItemKind::Project, ItemKind::Article}) {
        if (lower == nameOf(kind) || lower == nameOf(kind) + u's')
            return kind;
    }
    return {};
}

template <class E>
ImportForm ImportForm::make(ItemKind kind)
{
    ImportForm form(kind, E::schema().info());
    form.m_readOne = [](const QString &name, const QJsonValue &value, FieldErrors &errors) {
        const auto *field = E::schema().find(name);
        if (!field)
            return errors.add(name, u"unknown_field"_s, u"There is no such field."_s);
        E scratch;
        field->read(value, scratch, field->info, field->info.name, errors);
    };
    form.m_readAll = [](const QJsonObject &fields, FieldErrors &errors) {
        E scratch;
        E::schema().read(fields, scratch, QString(), errors);
    };
    return form;
}

const ImportForm &ImportForm::of(ItemKind kind)
{
    static const ImportForm project = make<Project>(ItemKind::Project);
    static const ImportForm article = make<Article>(ItemKind::Article);
    return kind == ItemKind::Project ? project : article;
}

const FieldInfo *ImportForm::find(QStringView name) const
{
    const auto found = std::ranges::find(m_info.fields, name, &FieldInfo::name);
    return found != m_info.fields.end() ? &*found : nullptr;
}

QString ImportForm::summaryField() const
{
    return find(u"excerpt") ? u"excerpt"_s : u"summary"_s;
}

std::optional<FieldError> ImportForm::problemOf(const QString &field, const QJsonValue &value) const
{
    FieldErrors errors;
    m_readOne(field, value, errors);
    if (errors.isEmpty())
        return {};
    return errors.take().front();
}

Result<void> ImportForm::validate(const QJsonObject &fields) const
{
    FieldErrors errors;
    m_readAll(fields, errors);
    if (errors.isEmpty())
        return {};
    return std::unexpected(invalidFields(errors.take()));
}

}
