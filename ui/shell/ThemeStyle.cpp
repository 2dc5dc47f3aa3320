#include "ui/shell/ThemeStyle.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

#include "ui/shell/ButtonPainter.h"
#include "ui/shell/DirectedText.h"
#include "ui/shell/FieldPainter.h"
#include "ui/shell/MenuPainter.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Button.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kButtonPadding = 13;
constexpr int kFieldPadding = 7; // a line edit adds 2 of its own
constexpr int kFocusMargin = Metric::kFocusLine + Metric::kFocusGap;
constexpr int kMinimumThumb = 32;

QSize buttonSize(const QStyleOptionButton &option, const QWidget *widget)
{
    const auto *button = qobject_cast<const Button *>(widget);
    const int text = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    const int icon = option.icon.isNull() ? 0 : option.iconSize.width();
    const bool isSmall = button && (button->isSmall() || button->kind() == Button::Kind::Problem ||
                                    button->kind() == Button::Kind::Quiet || button->kind() == Button::Kind::OnTip);
    const int padding = isSmall ? Metric::kSpace8 : text ? kButtonPadding : (Metric::kSmallControl - icon) / 2;
    return {2 * padding + text + icon + (text && icon ? ButtonPainter::kIconGap : 0) +
                ButtonPainter::arrowWidth(option),
            isSmall ? Metric::kSmallControl : Metric::kControl};
}

/// The thumb by value and page, without arrows at the ends.
QRect thumbRect(const QStyleOptionSlider &option)
{
    const bool isVertical = option.orientation == Qt::Vertical;
    const int length = isVertical ? option.rect.height() : option.rect.width();
    const int range = option.maximum - option.minimum;
    const qint64 whole = qint64(range) + option.pageStep;
    const int thumb =
        range <= 0 ? length : std::min(length, std::max(kMinimumThumb, int(qint64(option.pageStep) * length / whole)));
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - thumb, option.upsideDown);
    return isVertical ? QRect(0, start, option.rect.width(), thumb)
                      : QStyle::visualRect(option.direction, QRect({}, option.rect.size()),
                                           {start, 0, thumb, option.rect.height()});
}

}

ThemeStyle::ThemeStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return ButtonPainter::drawPanel(*option, *painter, widget);
    case PE_IndicatorCheckBox:
        return ButtonPainter::drawCheckBox(*option, *painter);
    case PE_IndicatorRadioButton:
        return ButtonPainter::drawRadio(*option, *painter);
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            FieldPainter::drawBox(*painter, option->rect, FieldPainter::stateOf(*option, widget), option->palette);
        return;
    }
    case PE_Frame:
        return MenuPainter::drawFrame(*option, *painter);
    case PE_PanelMenu:
        return MenuPainter::drawPanel(*option, *painter);
    case PE_PanelTipLabel:
        return MenuPainter::drawTip(*option, *painter);
    case PE_FrameLineEdit:
    case PE_FrameMenu:
    case PE_FrameFocusRect:
    case PE_FrameTabBarBase:
    case PE_PanelMenuBar:
    case PE_FrameStatusBarItem:
    case PE_PanelScrollAreaCorner:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (element == CE_FocusFrame)
        return FieldPainter::drawFocusRing(*painter, option->rect, option->palette);
    if (element == CE_MenuBarEmptyArea)
        return;
    if (element == CE_MenuEmptyArea)
        return MenuPainter::drawEmptyArea(*option, *painter);
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option); button) {
        if (element == CE_PushButtonBevel)
            return ButtonPainter::drawPanel(*option, *painter, widget);
        if (element == CE_PushButtonLabel)
            return ButtonPainter::drawLabel(*button, *painter, widget);
    }
    if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option); item) {
        if (element == CE_MenuItem)
            return MenuPainter::drawItem(*item, *painter);
        if (element == CE_MenuBarItem)
            return MenuPainter::drawBarItem(*item, *painter);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && control == CC_ComboBox)
        return FieldPainter::drawComboBox(*combo, *painter, widget);
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox)
        return FieldPainter::drawSpinBox(*spin, *painter, widget);
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar)
        return FieldPainter::drawScrollBar(*bar, thumbRect(*bar), *painter);
    if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        tool && control == CC_ToolButton && tool->toolButtonStyle == Qt::ToolButtonIconOnly)
        return ButtonPainter::drawToolButton(*tool, *painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const int inset = frame && frame->lineWidth > 0 ? kFieldPadding : 0;
        return option->rect.adjusted(inset, 0, -inset, 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const QRect &area = option->rect;
    const auto mirrored = [&](QRect rect) { return visualRect(option->direction, area, rect); };
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return mirrored(area.adjusted(kFieldPadding + 1, 0, -FieldPainter::kArrowWidth, 0));
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return mirrored({area.right() + 1 - FieldPainter::kArrowWidth, 0, FieldPainter::kArrowWidth, area.height()});
    if (control == CC_SpinBox) {
        const int left = area.right() - FieldPainter::kSpinWidth;
        const int half = area.height() / 2;
        if (part == SC_SpinBoxEditField)
            return mirrored(area.adjusted(kFieldPadding, 0, -FieldPainter::kSpinWidth - 2, 0));
        if (part == SC_SpinBoxUp)
            return mirrored({left, 0, FieldPainter::kSpinWidth, half});
        if (part == SC_SpinBoxDown)
            return mirrored({left, half, FieldPainter::kSpinWidth, area.height() - half});
    }
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar) {
        const QRect thumb = thumbRect(*bar);
        const bool isVertical = bar->orientation == Qt::Vertical;
        const QRect before(0, 0, isVertical ? area.width() : thumb.left(), isVertical ? thumb.top() : area.height());
        const QRect behind(isVertical ? QPoint(0, thumb.bottom() + 1) : QPoint(thumb.right() + 1, 0),
                           QPoint(area.width() - 1, area.height() - 1));
        const bool isMirrored = !isVertical && option->direction == Qt::RightToLeft;
        switch (part) {
        case SC_ScrollBarSlider:
            return thumb;
        case SC_ScrollBarGroove:
            return QRect({}, area.size());
        case SC_ScrollBarAddLine:
        case SC_ScrollBarSubLine:
            return {};
        case SC_ScrollBarSubPage:
            return isMirrored ? behind : before;
        case SC_ScrollBarAddPage:
            return isMirrored ? before : behind;
        default:
            break;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                   const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return buttonSize(*button, widget);
        break;
    case CT_ToolButton:
        return {Metric::kSmallControl, Metric::kSmallControl};
    case CT_LineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return {contents.width() + 2 * kFieldPadding,
                frame && frame->lineWidth > 0 ? Metric::kControl : contents.height()};
    }
    case CT_ComboBox:
        return {contents.width() + kFieldPadding + FieldPainter::kArrowWidth + 2, Metric::kControl};
    case CT_SpinBox:
        return {contents.width() + 2 * kFieldPadding + FieldPainter::kSpinWidth, Metric::kControl};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return MenuPainter::itemSize(*item, contents);
        break;
    case CT_MenuBarItem:
        return {contents.width() + 2 * Metric::kSpace8, Metric::kControl};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return kFocusMargin;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return Metric::kCheckBox;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return Metric::kSpace8;
    case PM_ScrollBarExtent:
        return Metric::kScrollBar;
    case PM_ScrollBarSliderMin:
        return kMinimumThumb;
    case PM_SmallIconSize:
    case PM_LineEditIconSize:
    case PM_ButtonIconSize:
        return Metric::kSmallIcon;
    case PM_LineEditIconMargin:
        return 6;
    case PM_MenuPanelWidth:
        return Metric::kHairline;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return MenuPainter::kMargin;
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_MenuBarHMargin:
    case PM_MenuBarItemSpacing:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ToolTipLabelFrameWidth:
        return Metric::kSpace4;
    case PM_SplitterWidth:
        return Metric::kSplitterGrab;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_FocusFrame_Mask:
        return 0;
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
    case SH_Widget_Animation_Duration: // nothing moves by itself
        return 0;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_Menu_SloppySubMenus:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void ThemeStyle::drawItemText(QPainter *painter, const QRect &area, int flags, const QPalette &palette, bool isEnabled,
                              const QString &text, QPalette::ColorRole role) const
{
    QProxyStyle::drawItemText(painter, area, DirectedText::flags(*painter, flags, text), palette, isEnabled, text,
                              role);
}

void ThemeStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QComboBox *>(widget) || qobject_cast<QToolButton *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // The list of a combo box is a popup like a menu: base in light, raised in dark, as the button role is.
    if (widget->inherits("QComboBoxListView"))
        qobject_cast<QAbstractScrollArea *>(widget)->viewport()->setBackgroundRole(QPalette::Button);
    else if (widget->inherits("QComboBoxPrivateContainer"))
        widget->setBackgroundRole(QPalette::Button);
}

}
