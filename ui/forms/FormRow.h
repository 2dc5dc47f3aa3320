#pragma once

#include <optional>

#include <QWidget>

#include "models/core/Result.h"
#include "ui/forms/FieldFix.h"

namespace vitrine::ui {

class FieldEditor;
class IconLabel;
class Label;
class LinkButton;

/// A field with its label, and below it what is wrong and what would mend it, or what it means and how much of its
/// limit is used.
class FormRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormRow)

public:
    /// `labelWidth` as in SchemaForm. Takes the editor.
    FormRow(FieldEditor *editor, int labelWidth, QWidget *parent = nullptr);

    [[nodiscard]] FieldEditor *editor() const { return m_editor; }
    /// Names the editor, and its error, by where the field stands in the whole.
    void setPath(const QString &path);
    /// The errors' paths are within the field.
    void showErrors(const std::vector<models::FieldError> &errors);
    [[nodiscard]] QString errorText() const;

private:
    void buildLayout(int labelWidth);
    [[nodiscard]] QWidget *buildNotes();
    void showNotes();
    void showCount();
    void applyFix();

    FieldEditor *m_editor;
    IconLabel *m_icon;
    Label *m_problemText;
    Label *m_note; ///< the advice or the meaning
    LinkButton *m_fixButton;
    Label *m_count;
    QWidget *m_notes;
    std::optional<FieldFix> m_fix;
    bool m_alwaysTellsMeaning;
};

}
