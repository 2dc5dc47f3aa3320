#pragma once

#include <QWidget>

class QKeySequence;
class QPainter;

namespace vitrine::ui {

/// A key as it is printed on the keyboard, in a small frame.
class KeyCap final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyCap)

public:
    static constexpr int kHeight = 18;

    explicit KeyCap(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] static int widthOf(const QString &text);
    /// `area` is as wide as `widthOf` says; the cap stands in its middle.
    static void paint(QPainter &painter, const QRect &area, const QString &text, const QPalette &palette);
    /// "Ctrl+Shift+P", as this system writes it.
    [[nodiscard]] static QString textOf(const QKeySequence &keys);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

}
