#pragma once

#include <QFocusFrame>
#include <QPointer>

class QApplication;

namespace vitrine::ui {

/// Shows the keyboard focus around buttons and boxes; fields and lists draw it themselves.
class FocusRing final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FocusRing)

public:
    FocusRing(QApplication &application, QObject *parent);
    ~FocusRing() override;

    /// Set to true on a button that draws its focus itself, inside: rows and tiles.
    static constexpr const char *kOwnFocusProperty = "vitrineOwnFocus";

private:
    void follow(QWidget *focused);

    QPointer<QFocusFrame> m_frame; // moves into the parent of what it surrounds, and may go with it
};

}
