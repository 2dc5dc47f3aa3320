#pragma once

#include <QWidget>

#include "models/workspace/WorkspaceSettings.h"

class QTimer;

namespace vitrine::ui {

class Button;
class FieldEditor;
class IconLabel;
class Label;

/// One declared setting: what it is, its value, and below it where that comes from or why it does not hold. What is
/// typed is written once it holds and nobody types for a moment, or leaves it.
class SettingRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingRow)

public:
    SettingRow(models::WorkspaceSettings &settings, const models::SettingInfo &info, QWidget *parent = nullptr);

    [[nodiscard]] const models::SettingInfo &info() const { return m_info; }
    /// Whether the workspace's file gives it a value of its own.
    [[nodiscard]] bool isChanged() const;
    /// Set from outside the workspace, or secret: not to be changed here.
    [[nodiscard]] bool isLocked() const;
    [[nodiscard]] QString errorText() const { return m_error; }
    void focusEditor();

signals:
    void errorChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *buildNote();
    void showValue();
    void showNote();
    void setError(const QString &error);
    void commit();
    void write(const QJsonValue &value);

    models::WorkspaceSettings &m_settings;
    const models::SettingInfo &m_info;
    FieldEditor *m_editor;
    QWidget *m_note;
    IconLabel *m_noteIcon;
    Label *m_noteText;
    Label *m_noteSource;
    Button *m_reset;
    QTimer *m_delay;
    QString m_error;
    int m_writes = 0; ///< on their way
};

}
