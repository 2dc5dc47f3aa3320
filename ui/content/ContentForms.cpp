#include "ui/content/ContentForms.h"

#include <algorithm>

#include <QHash>

#include "ui/content/ContentDraft.h"
#include "ui/forms/FieldEditor.h"
#include "ui/forms/FieldText.h"
#include "ui/forms/FormRow.h"
#include "ui/forms/SchemaForm.h"
#include "ui/shell/MessageText.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::FieldError;
using models::FieldInfo;

namespace {

ContentTab tabFor(const QString &name)
{
    static const QHash<QString, ContentTab> known{
        {u"title"_s, ContentTab::Write},        {u"slug"_s, ContentTab::Write},    {u"body"_s, ContentTab::Write},
        {u"cover"_s, ContentTab::Media},        {u"gallery"_s, ContentTab::Media}, {u"seo"_s, ContentTab::Search},
        {u"canonicalUrl"_s, ContentTab::Search}};
    return known.value(name, ContentTab::Details);
}

}

ContentForms::ContentForms(const models::ObjectInfo &object, QObject *parent)
    : QObject(parent)
    , m_object(object)
{
}

std::vector<FieldInfo> ContentForms::fieldsOn(ContentTab tab) const
{
    std::vector<FieldInfo> fields = ContentDraft::editableFields(m_object);
    std::erase_if(fields, [tab](const FieldInfo &field) { return tabFor(field.name) != tab; });
    return fields;
}

void ContentForms::addForm(ContentTab tab, SchemaForm *form)
{
    m_forms.push_back(form);
    for (const FormRow *row : form->rows()) {
        FieldEditor *editor = row->editor();
        m_editors.push_back({tab, editor});
        connect(editor, &FieldEditor::edited, this, [this, editor] { emit edited(editor); });
    }
}

void ContentForms::addEditor(ContentTab tab, FieldEditor *editor)
{
    m_loose.push_back(editor);
    m_editors.push_back({tab, editor});
    connect(editor, &FieldEditor::edited, this, [this, editor] { emit edited(editor); });
}

const ContentForms::Placed *ContentForms::find(const QString &name) const
{
    const auto found =
        std::ranges::find_if(m_editors, [&](const Placed &each) { return each.editor->field().name == name; });
    return found == m_editors.end() ? nullptr : &*found;
}

FieldEditor *ContentForms::editor(const QString &name) const
{
    const Placed *found = find(name);
    return found ? found->editor : nullptr;
}

ContentTab ContentForms::tabOf(const QString &path) const
{
    const Placed *found = find(SchemaForm::splitPath(path).first);
    return found ? found->tab : ContentTab::Write;
}

void ContentForms::startOver()
{
    for (const auto &[tab, editor] : m_editors)
        editor->startOver();
}

void ContentForms::fill(const QJsonObject &values, const QStringList &names)
{
    for (const auto &[tab, editor] : m_editors) {
        const QString &name = editor->field().name;
        if (names.isEmpty() || names.contains(name))
            editor->setValue(values.value(name));
    }
}

void ContentForms::showErrors(const std::vector<FieldError> &errors)
{
    for (SchemaForm *form : m_forms)
        form->showErrors(errors);
    for (FieldEditor *editor : m_loose)
        editor->showErrors(SchemaForm::errorsWithin(errors, editor->field().name));
}

std::vector<ContentProblem> ContentForms::problems(const std::vector<FieldError> &errors) const
{
    std::vector<ContentProblem> problems;
    for (const FieldError &error : errors) {
        const QString name = SchemaForm::splitPath(error.field).first;
        const auto field = std::ranges::find(m_object.fields, name, &FieldInfo::name);
        const QString label = field == m_object.fields.end() ? name : FieldText::label(*field);
        problems.push_back({error.field, label, tabOf(error.field), MessageText::of(error)});
    }
    std::ranges::stable_sort(problems, {}, &ContentProblem::tab); // as the tabs stand
    return problems;
}

void ContentForms::focus(const QString &path) const
{
    const auto [name, part] = SchemaForm::splitPath(path);
    if (FieldEditor *found = editor(name))
        found->focusPart(part);
}

}
