#pragma once

#include <QJsonObject>

#include "ui/forms/FieldEditor.h"

namespace vitrine::ui {

class Label;
class LineField;
class LinkButton;
class ToolButton;

/// One object of a list: its fields side by side, what moves and removes it, and what is wrong with it.
class ObjectsRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ObjectsRow)

public:
    explicit ObjectsRow(const models::ObjectInfo &object, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject value() const;
    void setValue(const QJsonObject &object);
    [[nodiscard]] bool isBlank() const;
    /// The errors' paths are names of fields.
    void showErrors(const std::vector<models::FieldError> &errors);
    /// Names everything in it by the list and its place there, `number` from 1.
    void setPlace(const QString &list, qsizetype number);
    [[nodiscard]] const std::vector<LineField *> &editors() const { return m_editors; }
    /// Null for a name that the object does not have.
    [[nodiscard]] LineField *editor(const QString &name) const;
    /// Those that Tab comes by, in order.
    [[nodiscard]] QList<QWidget *> tabStops() const;
    void focusPart(const QString &name);

signals:
    void edited();
    void removeRequested();
    /// By so many places down.
    void moveRequested(int steps);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyFix();

    std::vector<LineField *> m_editors;
    ToolButton *m_grip;
    ToolButton *m_remove;
    QWidget *m_problems;
    Label *m_problem;
    LinkButton *m_fixButton;
    LineField *m_fixed = nullptr; ///< that the fix is for
    std::optional<FieldFix> m_fix;
};

}
