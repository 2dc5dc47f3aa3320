#pragma once

#include <QWidget>

class QHBoxLayout;

namespace vitrine::ui {

/// Which keys do what in the command palette.
class PaletteFooter final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaletteFooter)

public:
    explicit PaletteFooter(QWidget *parent = nullptr);

private:
    static void add(QHBoxLayout &row, const QStringList &caps, const QString &meaning);
};

}
