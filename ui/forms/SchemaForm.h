#pragma once

#include <functional>
#include <vector>

#include <QWidget>

#include "models/core/Field.h"

class QVBoxLayout;

namespace vitrine::ui {

class FieldEditor;
class FormRow;

/// A form made from the fields of a schema: a row for each, in their order. A new field needs nothing here.
class SchemaForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SchemaForm)

public:
    using Factory = std::function<FieldEditor *(const models::FieldInfo &)>;

    static constexpr int kLabelAbove = 0;
    static constexpr int kNoLabel = -1; ///< for one field that says itself what it is

    /// `labelWidth` may be one of the above. `create` may give editors of its own.
    SchemaForm(const std::vector<models::FieldInfo> &fields, int labelWidth, const Factory &create,
               QWidget *parent = nullptr);
    SchemaForm(const std::vector<models::FieldInfo> &fields, int labelWidth, QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<FormRow *> &rows() const { return m_rows; }
    /// The editor of a field, or null.
    [[nodiscard]] FieldEditor *editor(QStringView name) const;
    /// Shows the errors of the form's fields and takes back all others.
    void showErrors(const std::vector<models::FieldError> &errors);
    /// Puts the cursor where `path` leads; false when it leads elsewhere.
    bool focusField(const QString &path);

    /// The name that a path begins with, and what follows: "links[2].url" is "links" and "[2].url".
    [[nodiscard]] static std::pair<QString, QString> splitPath(const QString &path);

    /// The errors of that field, with their paths within it.
    [[nodiscard]] static std::vector<models::FieldError> errorsWithin(const std::vector<models::FieldError> &errors,
                                                                      const QString &name);

signals:
    void edited(const QString &name);

private:
    std::vector<FormRow *> m_rows;
};

}
