#pragma once

#include <functional>
#include <vector>

#include <QJsonObject>
#include <QObject>

#include "models/core/Field.h"

namespace vitrine::ui {

class FieldEditor;
class SchemaForm;

/// The tabs of the editor, in their order.
enum class ContentTab { Write, Details, Media, Search, History };

/// A field that does not hold: where it is, and in whose words to speak of it.
struct ContentProblem
{
    QString path; ///< "links[2].url"
    QString label;
    ContentTab tab = ContentTab::Write;
    QString message;

    bool operator==(const ContentProblem &) const = default;
};

/// The editors of all fields of an item, on whichever tab each stands.
class ContentForms final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentForms)

public:
    /// The object outlives it.
    explicit ContentForms(const models::ObjectInfo &object, QObject *parent = nullptr);

    /// The fields that are edited and belong on that tab, those that the schema gains under Details.
    [[nodiscard]] std::vector<models::FieldInfo> fieldsOn(ContentTab tab) const;

    /// Both belong to the widgets that show them.
    void addForm(ContentTab tab, SchemaForm *form);
    void addEditor(ContentTab tab, FieldEditor *editor);

    /// Null for a field that is not edited.
    [[nodiscard]] FieldEditor *editor(const QString &name) const;
    [[nodiscard]] ContentTab tabOf(const QString &path) const;
    /// Another item is shown from now on.
    void startOver();
    /// Shows these fields, all without names.
    void fill(const QJsonObject &values, const QStringList &names = {});
    void showErrors(const std::vector<models::FieldError> &errors);
    [[nodiscard]] std::vector<ContentProblem> problems(const std::vector<models::FieldError> &errors) const;
    /// Puts the cursor there.
    void focus(const QString &path) const;

signals:
    void edited(vitrine::ui::FieldEditor *editor);

private:
    struct Placed
    {
        ContentTab tab;
        FieldEditor *editor;
    };

    [[nodiscard]] const Placed *find(const QString &name) const;

    const models::ObjectInfo &m_object;
    std::vector<Placed> m_editors;
    std::vector<SchemaForm *> m_forms;
    std::vector<FieldEditor *> m_loose; ///< those without a form
};

}
