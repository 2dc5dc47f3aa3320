#pragma once

#include <chrono>
#include <optional>

#include <QDialog>

#include "models/core/Role.h"

class QComboBox;
class QLineEdit;

namespace vitrine::ui {

class Button;
class IconLabel;
class Label;

/// Asks what a new token is called, what it may do and how long it lasts. Stays open until it is made.
class NewTokenDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewTokenDialog)

public:
    explicit NewTokenDialog(QWidget *parent);

    [[nodiscard]] QString name() const;
    [[nodiscard]] models::Role role() const;
    [[nodiscard]] std::optional<std::chrono::seconds> lifetime() const;

    /// It could not be made: says why, and may be tried again.
    void showError(const QString &message);

signals:
    void createRequested();

private:
    void tryCreate();

    QLineEdit *m_name;
    QComboBox *m_role;
    QComboBox *m_lifetime;
    IconLabel *m_problemIcon;
    Label *m_problem;
    Button *m_create;
};

}
