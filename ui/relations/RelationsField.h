#pragma once

#include <QWidget>

#include "models/workspace/ContentItem.h"
#include "ui/forms/FieldEditor.h"

class QVBoxLayout;

namespace vitrine::models {
class Workspace;
}

namespace vitrine::ui {

class RelationPicker;
class RelationRow;

/// The projects that a project belongs with. A relation is one for both sides: whichever changes it, the other shows
/// it too.
class RelationsField final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RelationsField)

public:
    /// The workspace outlives it.
    RelationsField(const models::FieldInfo &field, models::Workspace &workspace, QWidget *parent = nullptr);

    /// Whose relations they are: it is not offered.
    void setOwner(const models::Id &id) { m_owner = id; }

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    std::vector<models::FieldError> showErrors(const std::vector<models::FieldError> &errors) override;
    [[nodiscard]] FieldNote note() const override;
    void focusPart(const QString &path) override;
    [[nodiscard]] QWidget *labelled() override;

signals:
    void openRequested(const vitrine::models::Id &id);

protected:
    void setInvalid(bool) override {}

private:
    void add(const QJsonObject &relation);
    void addPicked(const models::ContentRow &project);
    void remove(RelationRow *row);
    void look(const models::Id &id);

    models::Workspace &m_workspace;
    models::Id m_owner;
    QVBoxLayout *m_column;
    RelationPicker *m_picker;
    std::vector<RelationRow *> m_rows;
};

}
