#pragma once

#include <QPushButton>

namespace vitrine::ui {

/// A push button of one of the kinds that the design knows. Drawn by ThemeStyle.
class Button final : public QPushButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Button)

public:
    enum class Kind {
        Plain,   ///< bordered
        Primary, ///< the one thing to do here
        Danger,  ///< cannot be taken back
        Flat,    ///< without border
        Problem, ///< small text in the colour of errors, leads to what is wrong
        Quiet,   ///< small secondary text, for footers
        OnTip,   ///< underlined, on a toast
    };
    /// Which corners are round: the halves of a split button share a straight side.
    enum class Side { Whole, Leading, Trailing };

    explicit Button(const QString &text, Kind kind = Kind::Plain, QWidget *parent = nullptr);
    Button(const QString &iconName, const QString &text, Kind kind, QWidget *parent = nullptr);

    [[nodiscard]] Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    [[nodiscard]] Side side() const { return m_side; }
    void setSide(Side side);
    /// 28 px high, for banners and headers of cards.
    void setSmall(bool isSmall);
    [[nodiscard]] bool isSmall() const { return m_isSmall; }
    /// Shows an arrow behind the words. What a click opens is up to whoever hears it. Before it is shown.
    void setOpensMenu(bool opensMenu);

protected:
    void initStyleOption(QStyleOptionButton *option) const override;

private:
    void showIcon();

    Kind m_kind;
    Side m_side = Side::Whole;
    bool m_isSmall = false;
    bool m_opensMenu = false;
    QString m_iconName;
};

}
