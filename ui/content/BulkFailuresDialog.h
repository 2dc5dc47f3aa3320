#pragma once

#include <functional>

#include <QDialog>

#include "models/content/BulkChange.h"

namespace vitrine::ui {

/// Which items could not be changed, and why each.
class BulkFailuresDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkFailuresDialog)

public:
    /// `choose` is called when the owner wants those chosen.
    static void show(QWidget *parent, const QString &title, const std::vector<models::BulkFailure> &failures,
                     std::function<void()> choose);

private:
    BulkFailuresDialog(const QString &title, const std::vector<models::BulkFailure> &failures, QWidget *parent);
};

}
