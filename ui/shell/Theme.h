#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

class QApplication;
class QPalette;
class QSettings;
class QWidget;

namespace vitrine::ui {

/// Every colour there is, by what it is for.
enum class Token {
    Window,
    Base,
    Raised,
    Hover,
    Pressed,
    Line,
    Edge,
    Field,
    Text,
    Text2,
    Text3,
    Disabled,
    Accent,
    AccentHover,
    AccentPressed,
    OnAccent,
    Select,
    Ok,
    OkBg,
    Warn,
    WarnBg,
    Bad,
    BadBg,
    Danger,
    OnDanger,
    Data1,
    Data2,
    Data3,
    DataWarn,
    DataBad,
    Tip,
    OnTip,
};

enum class Scheme { Light, Dark };
enum class ThemeChoice { System, Light, Dark };

enum class TextStyle {
    Body,
    BodyMedium,
    BodyStrong,
    Secondary,
    SecondaryMedium,
    Section,
    Large,
    PageTitle,
    Mono,
    MonoSmall
};

/// Lengths in logical pixels.
struct Metric
{
    static constexpr int kControl = 32;
    static constexpr int kSmallControl = 28;
    static constexpr int kBadge = 20;
    static constexpr int kCheckBox = 16;
    static constexpr int kCorner = 6;
    static constexpr int kSmallCorner = 4;
    static constexpr int kIcon = 20;
    static constexpr int kSmallIcon = 16;
    static constexpr int kTinyIcon = 12;

    static constexpr int kHairline = 1;
    static constexpr int kFocusLine = 2;
    static constexpr int kFocusGap = 1;

    static constexpr int kSpace4 = 4;
    static constexpr int kSpace8 = 8;
    static constexpr int kSpace12 = 12;
    static constexpr int kSpace16 = 16;
    static constexpr int kSpace24 = 24;
    static constexpr int kSpace32 = 32;

    static constexpr int kTopBar = 48;
    static constexpr int kNavigation = 184;
    static constexpr int kNavigationGap = 2;
    static constexpr int kStatusBar = 32;
    static constexpr int kList = 320;
    static constexpr int kWideList = 400;
    static constexpr int kWideWindow = 1600;
    static constexpr int kPageHeader = 56;
    static constexpr int kTabs = 36;
    static constexpr int kActionBar = 56;
    static constexpr int kListFooter = 36;
    static constexpr int kPaneHeader = 36;
    static constexpr int kRow = 56;
    static constexpr int kThumbnailWidth = 48;
    static constexpr int kThumbnailHeight = 36;
    static constexpr int kMenuRow = 28;
    static constexpr int kLabelColumn = 104;
    static constexpr int kNarrowLabelColumn = 48;
    static constexpr int kNarrowForm = 560;
    static constexpr int kTextBox = 72;
    static constexpr int kTallTextBox = 128;
    static constexpr int kChoiceWidth = 200;
    static constexpr int kSearch = 400;
    static constexpr int kWideSearch = 520;
    static constexpr int kPaletteWidth = 600;
    static constexpr int kPaletteTop = 88;
    static constexpr int kPaletteHeader = 52;
    static constexpr int kPaletteRow = 36;
    static constexpr int kPaletteSection = 28;
    static constexpr int kProgress = 4;
    static constexpr int kProgressWidth = 120;
    static constexpr int kSplitterGrab = 8;
    static constexpr int kSplitterGrip = 24;
    static constexpr int kScrollBar = 10;
    static constexpr int kScrollThumb = 6;
    static constexpr int kTextLine = 20;
    static constexpr int kPhoneWidth = 320;
    static constexpr int kMinimumWidth = 1024;
    static constexpr int kMinimumHeight = 640;
};

/// The look of the program: all tokens, fonts and lengths, and their way into an application's palette and style.
/// Follows the system's light or dark scheme unless told otherwise; the choice is kept in the settings.
class Theme final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Theme)

public:
    /// Applies style, fonts and the stored choice at once. Both must outlive it.
    Theme(QApplication &application, QSettings &settings);

    /// Where the choices are kept.
    [[nodiscard]] QSettings &settings() const { return m_settings; }
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    /// Applies and remembers.
    void setChoice(ThemeChoice choice);

    /// Of the source of texts, in pixels.
    static constexpr int kSmallestEditorText = 11;
    static constexpr int kLargestEditorText = 22;
    [[nodiscard]] int editorTextSize() const;
    void setEditorTextSize(int pixels);

    [[nodiscard]] bool isMotionReduced() const;
    void setMotionReduced(bool isReduced);

    [[nodiscard]] static QColor color(Token token, Scheme scheme);
    /// The token in the scheme that a palette of ours belongs to.
    [[nodiscard]] static QColor color(Token token, const QPalette &palette);
    [[nodiscard]] static QColor color(Token token, const QWidget *widget);
    [[nodiscard]] static Scheme schemeOf(const QPalette &palette);
    [[nodiscard]] static QPalette palette(Scheme scheme);
    [[nodiscard]] static QFont font(TextStyle style);

    /// Set to true on a field that does not hold: its border turns `bad`.
    static constexpr const char *kInvalidProperty = "vitrineInvalid";

signals:
    void choiceChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyChoice();
    void applyEditorTextSize();
    void applyMotion();
    [[nodiscard]] Scheme systemScheme();

    QApplication &m_application;
    QSettings &m_settings;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_isApplying = false;
};

}
