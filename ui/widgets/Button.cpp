#include "ui/widgets/Button.h"

#include <QStyleOptionButton>

#include "ui/shell/Icon.h"

namespace vitrine::ui {

namespace {

Token iconToken(Button::Kind kind)
{
    switch (kind) {
    case Button::Kind::Primary:
        return Token::OnAccent;
    case Button::Kind::Danger:
        return Token::OnDanger;
    case Button::Kind::Problem:
        return Token::Bad;
    case Button::Kind::Quiet:
        return Token::Text2;
    case Button::Kind::OnTip:
        return Token::OnTip;
    case Button::Kind::Plain:
    case Button::Kind::Flat:
        break;
    }
    return Token::Text;
}

bool hasSmallText(Button::Kind kind)
{
    return kind == Button::Kind::Problem || kind == Button::Kind::Quiet;
}

}

Button::Button(const QString &text, Kind kind, QWidget *parent)
    : QPushButton(text, parent)
    , m_kind(kind)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus); // a click leaves the cursor in the text
    if (hasSmallText(kind))
        setFont(Theme::font(TextStyle::Secondary));
}

Button::Button(const QString &iconName, const QString &text, Kind kind, QWidget *parent)
    : Button(text, kind, parent)
{
    m_iconName = iconName;
    setIconSize({Metric::kSmallIcon, Metric::kSmallIcon});
    showIcon();
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    showIcon();
    update();
}

void Button::showIcon()
{
    if (!m_iconName.isEmpty())
        setIcon(Icon::of(m_iconName, iconToken(m_kind)));
}

void Button::setSide(Side side)
{
    m_side = side;
    update();
}

void Button::setSmall(bool isSmall)
{
    m_isSmall = isSmall;
    updateGeometry();
}

void Button::setOpensMenu(bool opensMenu)
{
    m_opensMenu = opensMenu;
    updateGeometry();
    update();
}

void Button::initStyleOption(QStyleOptionButton *option) const
{
    QPushButton::initStyleOption(option);
    option->features.setFlag(QStyleOptionButton::HasMenu, m_opensMenu);
}

}
