#pragma once

#include <optional>

#include <QJsonValue>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace vitrine::ui {

class IconLabel;
class ToolButton;

/// One field that the owner made up: its name, what kind of value it has, and the value.
class CustomFieldRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CustomFieldRow)

public:
    enum class Kind { Text, Number, YesNo, Json };

    explicit CustomFieldRow(QWidget *parent = nullptr);

    [[nodiscard]] QString name() const;
    /// Nothing when what is typed is no value of its kind.
    [[nodiscard]] std::optional<QJsonValue> value() const;
    void set(const QString &name, const QJsonValue &value);
    [[nodiscard]] bool isBlank() const;
    /// What is wrong with the value, in words; empty when nothing is.
    [[nodiscard]] QString problem() const;
    void setInvalid(bool isNameInvalid, bool isValueInvalid);
    /// `number` from 1.
    void setPlace(qsizetype number);
    void focusName();
    void focusValue();

signals:
    void edited();
    void removeRequested();

private:
    [[nodiscard]] Kind kind() const;
    void showKind();
    void showPrivacy();

    QLineEdit *m_name;
    IconLabel *m_private;
    QComboBox *m_kinds;
    QStackedWidget *m_values;
    QLineEdit *m_text;
    QComboBox *m_yesNo;
    ToolButton *m_remove;
};

}
