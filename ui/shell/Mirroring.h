#pragma once

#include <QObject>

class QApplication;
class QLayout;
class QLineEdit;
class QMargins;
class QWidget;

namespace vitrine::ui {

/// Turns round what Qt leaves as it is in a window from right to left, and when a window's direction changes: margins,
/// which are leading, top, trailing, bottom here; labels, which Qt aligns as their text runs; layouts, which Qt lays
/// out anew only when their size changes.
class Mirroring final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Mirroring)

public:
    Mirroring(QApplication &application, QObject *parent);

    /// For margins that change while they are shown: leading, top, trailing, bottom.
    static void setMargins(QLayout &layout, const QMargins &margins);
    static void setMargins(QLineEdit &line, const QMargins &margins);

    /// Leading, top, trailing, bottom as left, top, right, bottom of `widget`: for those of a viewport, which are its
    /// owner's to turn round.
    [[nodiscard]] static QMargins margins(const QWidget &widget, const QMargins &margins);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

}
