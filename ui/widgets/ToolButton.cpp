#include "ui/widgets/ToolButton.h"

#include <QKeySequence>

#include "ui/shell/Icon.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

ToolButton::ToolButton(const QString &iconName, const QString &meaning, QWidget *parent, Token token)
    : QToolButton(parent)
    , m_meaning(meaning)
{
    setIcon(Icon::of(iconName, token));
    setIconSide(Metric::kSmallIcon);
    setFixedSize(Metric::kSmallControl, Metric::kSmallControl);
    setFocusPolicy(Qt::TabFocus);
    showMeaning();
}

void ToolButton::setShortcutHint(const QKeySequence &keys)
{
    m_keys = keys.toString(QKeySequence::NativeText);
    showMeaning();
}

void ToolButton::setMeaning(const QString &meaning)
{
    m_meaning = meaning;
    showMeaning();
}

void ToolButton::setIconSide(int pixels)
{
    setIconSize({pixels, pixels});
}

void ToolButton::showMeaning()
{
    setAccessibleName(m_meaning);
    setToolTip(m_keys.isEmpty() ? m_meaning : u"%1  %2"_s.arg(m_meaning, m_keys));
}

}
