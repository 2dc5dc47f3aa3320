#include "ui/shell/Theme.h"

#include <algorithm>
#include <array>

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QPalette>
#include <QScopedValueRollback>
#include <QSettings>
#include <QToolTip>
#include <QWidget>

#include "ui/shell/FocusRing.h"
#include "ui/shell/Mirroring.h"
#include "ui/shell/ThemeStyle.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

struct Shade
{
    QRgb light;
    QRgb dark;
};

// In the order of Token.
constexpr std::array<Shade, 32> kShades{{
    {0xfff4f4f6, 0xff18181b}, // Window
    {0xffffffff, 0xff1f1f23}, // Base
    {0xfffafafb, 0xff26262b}, // Raised
    {0xffececf0, 0xff2c2c32}, // Hover
    {0xffdedee4, 0xff383840}, // Pressed
    {0xffe3e3e8, 0xff323238}, // Line
    {0xffcdcdd5, 0xff484851}, // Edge
    {0xff8b8b96, 0xff7b7b87}, // Field
    {0xff1c1c21, 0xffececf0}, // Text
    {0xff55555f, 0xffb0b0bb}, // Text2
    {0xff666671, 0xff9a9aa6}, // Text3
    {0xffa2a2ac, 0xff65656f}, // Disabled
    {0xff4f46e5, 0xff818cf8}, // Accent
    {0xff4338ca, 0xff99a2fa}, // AccentHover
    {0xff3730a3, 0xff6e78ee}, // AccentPressed
    {0xffffffff, 0xff14141d}, // OnAccent
    {0xffe9e8fc, 0xff2f3054}, // Select
    {0xff17703a, 0xff74d09a}, // Ok
    {0xffe4f3e9, 0xff1c3226}, // OkBg
    {0xff875000, 0xffebb75f}, // Warn
    {0xfffbf0da, 0xff382c17}, // WarnBg
    {0xffb32318, 0xfff6938a}, // Bad
    {0xfffceae8, 0xff43211f}, // BadBg
    {0xffbe2a1f, 0xfff07a70}, // Danger
    {0xffffffff, 0xff1d0b09}, // OnDanger
    {0xff475569, 0xffb5c1d5}, // Data1
    {0xff8190a6, 0xff7787a1}, // Data2
    {0xffc6ceda, 0xff434c5c}, // Data3
    {0xffbc7b12, 0xffd9a048}, // DataWarn
    {0xffcf4237, 0xffee7f75}, // DataBad
    {0xff2b2b31, 0xff45454e}, // Tip
    {0xfff6f6f8, 0xfff2f2f5}, // OnTip
}};
static_assert(static_cast<size_t>(Token::OnTip) + 1 == kShades.size());

const auto kChoiceKey = u"view/theme"_s;
const auto kEditorTextKey = u"view/editorTextSize"_s;
const auto kMotionKey = u"view/reduceMotion"_s;

struct Face
{
    int pixels;
    QFont::Weight weight;
    bool isMono;
};

Face faceOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Body:
        return {13, QFont::Normal, false};
    case TextStyle::BodyMedium:
        return {13, QFont::Medium, false};
    case TextStyle::BodyStrong:
        return {13, QFont::DemiBold, false};
    case TextStyle::Secondary:
        return {12, QFont::Normal, false};
    case TextStyle::SecondaryMedium:
        return {12, QFont::Medium, false};
    case TextStyle::Section:
        return {15, QFont::DemiBold, false};
    case TextStyle::Large:
        return {15, QFont::Normal, false};
    case TextStyle::PageTitle:
        return {20, QFont::DemiBold, false};
    case TextStyle::Mono:
        return {13, QFont::Normal, true};
    case TextStyle::MonoSmall:
        return {12, QFont::Normal, true};
    }
    Q_UNREACHABLE();
}

QString familyOr(const QString &wished, QFontDatabase::SystemFont otherwise)
{
    return QFontDatabase::hasFamily(wished) ? wished : QFontDatabase::systemFont(otherwise).family();
}

void setSelection(QPalette &palette, QPalette::ColorGroup group, const QColor &background, const QColor &text)
{
    palette.setColor(group, QPalette::Highlight, background);
    palette.setColor(group, QPalette::HighlightedText, text);
}

}

QColor Theme::color(Token token, Scheme scheme)
{
    const Shade &shade = kShades[static_cast<size_t>(token)];
    return QColor::fromRgba(scheme == Scheme::Light ? shade.light : shade.dark);
}

QColor Theme::color(Token token, const QPalette &palette)
{
    return color(token, schemeOf(palette));
}

QColor Theme::color(Token token, const QWidget *widget)
{
    return color(token, widget->palette());
}

Scheme Theme::schemeOf(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Active, QPalette::Window).lightness() < 128;
    return isDark ? Scheme::Dark : Scheme::Light;
}

QPalette Theme::palette(Scheme scheme)
{
    const auto of = [scheme](Token token) { return color(token, scheme); };
    QPalette palette;
    for (const auto &[role, token] : {
             std::pair{QPalette::Window, Token::Window},
             {QPalette::WindowText, Token::Text},
             {QPalette::Base, Token::Base},
             {QPalette::AlternateBase, Token::Raised},
             {QPalette::Text, Token::Text},
             {QPalette::PlaceholderText, Token::Text3},
             {QPalette::Button, scheme == Scheme::Light ? Token::Base : Token::Raised},
             {QPalette::ButtonText, Token::Text},
             {QPalette::BrightText, Token::Bad},
             {QPalette::Light, Token::Raised},
             {QPalette::Midlight, Token::Hover},
             {QPalette::Mid, Token::Line},
             {QPalette::Dark, Token::Edge},
             {QPalette::Shadow, Token::Edge},
             {QPalette::Link, Token::Accent},
             {QPalette::LinkVisited, Token::Accent},
             {QPalette::ToolTipBase, Token::Tip},
             {QPalette::ToolTipText, Token::OnTip},
         })
        palette.setColor(role, of(token));
    setSelection(palette, QPalette::Active, of(Token::Select), of(Token::Text));
    setSelection(palette, QPalette::Inactive, of(Token::Hover), of(Token::Text));
    setSelection(palette, QPalette::Disabled, of(Token::Hover), of(Token::Disabled));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, of(Token::Disabled));
    palette.setColor(QPalette::Disabled, QPalette::Base, of(Token::Window));
    return palette;
}

QFont Theme::font(TextStyle style)
{
    static const QString sans = familyOr(u"Inter"_s, QFontDatabase::GeneralFont);
    static const QString mono = familyOr(u"JetBrains Mono"_s, QFontDatabase::FixedFont);
    const Face face = faceOf(style);
    QFont font(face.isMono ? mono : sans);
    font.setPixelSize(face.pixels);
    font.setWeight(face.weight);
    if (face.isMono) {
        font.setStyleHint(QFont::Monospace);
        font.setFixedPitch(true);
    }
    return font;
}

Theme::Theme(QApplication &application, QSettings &settings)
    : m_application(application)
    , m_settings(settings)
{
    application.setStyle(new ThemeStyle); // the application owns it
    application.setFont(font(TextStyle::Body));
    for (const char *className : {"QAbstractButton", "QTabBar"})
        application.setFont(font(TextStyle::BodyMedium), className);
    for (const char *className : {"QCheckBox", "QRadioButton", "QMenu", "QMenuBar"})
        application.setFont(font(TextStyle::Body), className);
    QToolTip::setFont(font(TextStyle::Secondary));
    application.installEventFilter(this);
    new FocusRing(application, this); // owned by this
    new Mirroring(application, this);
    const QString stored = settings.value(kChoiceKey).toString();
    m_choice = stored == "light"_L1  ? ThemeChoice::Light
               : stored == "dark"_L1 ? ThemeChoice::Dark
                                     : ThemeChoice::System;
    applyChoice();
    applyEditorTextSize();
    applyMotion();
}

void Theme::setChoice(ThemeChoice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    m_settings.setValue(kChoiceKey, choice == ThemeChoice::Light  ? u"light"_s
                                    : choice == ThemeChoice::Dark ? u"dark"_s
                                                                  : u"system"_s);
    applyChoice();
    emit choiceChanged();
}

int Theme::editorTextSize() const
{
    const int usual = font(TextStyle::Mono).pixelSize();
    return std::clamp(m_settings.value(kEditorTextKey, usual).toInt(), kSmallestEditorText, kLargestEditorText);
}

void Theme::setEditorTextSize(int pixels)
{
    m_settings.setValue(kEditorTextKey, pixels);
    applyEditorTextSize();
}

void Theme::applyEditorTextSize()
{
    QFont source = font(TextStyle::Mono);
    source.setPixelSize(editorTextSize());
    m_application.setFont(source, "vitrine::ui::MarkdownEditor");
}

bool Theme::isMotionReduced() const
{
    return m_settings.value(kMotionKey, false).toBool();
}

void Theme::setMotionReduced(bool isReduced)
{
    m_settings.setValue(kMotionKey, isReduced);
    applyMotion();
}

void Theme::applyMotion()
{
    for (const Qt::UIEffect effect : {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo, Qt::UI_AnimateTooltip,
                                      Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox})
        QApplication::setEffectEnabled(effect, !isMotionReduced());
}

void Theme::applyChoice()
{
    const QScopedValueRollback applying(m_isApplying, true);
    const Scheme scheme = m_choice == ThemeChoice::System ? systemScheme()
                          : m_choice == ThemeChoice::Dark ? Scheme::Dark
                                                          : Scheme::Light;
    m_application.setPalette(palette(scheme));
    QPalette tip = palette(scheme);
    tip.setColor(QPalette::WindowText, color(Token::OnTip, scheme));
    QToolTip::setPalette(tip);
}

Scheme Theme::systemScheme()
{
    // Qt 6.4 does not tell the scheme; the palette that the platform would give does.
    m_application.setPalette(QPalette());
    return schemeOf(m_application.palette());
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && !m_isApplying && m_choice == ThemeChoice::System)
        applyChoice();
    return QObject::eventFilter(watched, event);
}

}
