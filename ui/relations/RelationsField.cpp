#include "ui/relations/RelationsField.h"

#include <algorithm>

#include <QComboBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QVBoxLayout>

#include "models/workspace/Workspace.h"
#include "ui/forms/FieldText.h"
#include "ui/relations/RelationPicker.h"
#include "ui/relations/RelationRow.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::Id;
using models::RelationKind;

namespace {

const QString &relatedKind()
{
    static const QString name = models::FieldCodec<RelationKind>::name(RelationKind::Related);
    return name;
}

}

RelationsField::RelationsField(const models::FieldInfo &field, models::Workspace &workspace, QWidget *parent)
    : FieldEditor(field, parent)
    , m_workspace(workspace)
    , m_column(new QVBoxLayout(this))
    , m_picker(new RelationPicker(workspace, [this](const Id &id) {
        const auto isPlain = [&id](const RelationRow *row) {
            return row->id() == id && row->value()[u"kind"_s] == relatedKind();
        };
        return id != m_owner && std::ranges::none_of(m_rows, isPlain);
    }))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Metric::kSpace8);
    m_column->addWidget(m_picker);
    connect(m_picker, &RelationPicker::picked, this, &RelationsField::addPicked);
    connect(&workspace.projects(), &models::ContentAccess::changed, this, [this](const QList<Id> &ids) {
        for (const RelationRow *row : m_rows) {
            if (ids.contains(row->id()))
                look(row->id());
        }
    });
}

QJsonValue RelationsField::value() const
{
    QJsonArray relations;
    for (const RelationRow *row : m_rows)
        relations.append(row->value());
    return relations;
}

void RelationsField::setValue(const QJsonValue &value)
{
    if (value == this->value())
        return;
    for (RelationRow *row : std::exchange(m_rows, {})) {
        m_column->removeWidget(row);
        row->hide();
        row->deleteLater(); // an undo may come from its own key
    }
    const QJsonArray relations = value.toArray();
    for (const auto &relation : relations)
        add(relation.toObject());
    emit noteChanged();
}

std::vector<models::FieldError> RelationsField::showErrors(const std::vector<models::FieldError> &errors)
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const QString path = u'[' + QString::number(i) + u']';
        m_rows[i]->setInvalid(
            std::ranges::any_of(errors, [&](const auto &error) { return error.field.startsWith(path); }));
    }
    return errors;
}

FieldNote RelationsField::note() const
{
    return m_rows.empty() ? FieldNote() : FieldNote{FieldText::meaning(field())};
}

void RelationsField::focusPart(const QString &path)
{
    const auto index = path.startsWith(u'[') ? path.mid(1, path.indexOf(u']') - 1).toULongLong() : m_rows.size();
    if (index < m_rows.size())
        m_rows[index]->kinds()->setFocus(Qt::OtherFocusReason);
    else
        m_picker->setFocus(Qt::OtherFocusReason);
}

QWidget *RelationsField::labelled()
{
    return m_picker;
}

void RelationsField::add(const QJsonObject &relation)
{
    auto *row = new RelationRow(relation);
    row->setObjectName(u"relation%1"_s.arg(m_rows.size()));
    connect(row, &RelationRow::edited, this, &RelationsField::edited);
    connect(row, &RelationRow::openRequested, this, &RelationsField::openRequested);
    connect(row, &RelationRow::removeRequested, this, [this, row] { remove(row); });
    m_column->insertWidget(static_cast<int>(m_rows.size()), row);
    m_rows.push_back(row);
    look(row->id());
}

void RelationsField::addPicked(const models::ContentRow &project)
{
    add({{u"kind"_s, relatedKind()},
         {u"id"_s, project.id.toString()},
         {u"slug"_s, project.slug},
         {u"title"_s, project.title}});
    emit edited();
}

void RelationsField::remove(RelationRow *row)
{
    std::erase(m_rows, row);
    m_column->removeWidget(row);
    row->hide();
    row->deleteLater(); // its own button was clicked
    m_picker->setFocus();
    emit edited();
}

void RelationsField::look(const Id &id)
{
    m_workspace.projects().find(id).then(m_workspace.mailbox(), this,
                                         [this, id](const models::Result<models::ContentItem> &other) {
                                             for (RelationRow *row : m_rows) {
                                                 if (row->id() == id)
                                                     row->showOther(other ? std::optional(*other) : std::nullopt);
                                             }
                                         });
}

}
