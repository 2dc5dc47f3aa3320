#include "ui/settings/AppearancePanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/shell/Language.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PanelRow.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

Label *secondary(const QString &text)
{
    auto *label = new Label(text, TextStyle::Secondary, Token::Text2);
    label->setWordWrap(true);
    return label;
}

}

AppearancePanel::AppearancePanel(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_firstLanguage(Language::stored(theme.settings()))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::kSpace24, Metric::kSpace12, Metric::kSpace24, Metric::kSpace24);
    column->setSpacing(0);
    auto *heading = new Label(tr("Appearance"), TextStyle::PageTitle);
    heading->setFixedHeight(Metric::kControl);
    column->addWidget(heading);
    column->addSpacing(Metric::kSpace12);
    column->addWidget(buildTheme());
    column->addWidget(buildTextSize());
    column->addWidget(buildLanguage());
    column->addWidget(buildMotion());
    column->addStretch();
}

QWidget *AppearancePanel::buildTheme()
{
    auto *themes = new QComboBox;
    themes->setObjectName(u"appearanceTheme"_s);
    themes->setFixedWidth(Metric::kChoiceWidth);
    for (const auto &[text, choice] : {std::pair{tr("As the system"), ThemeChoice::System},
                                       {tr("Light"), ThemeChoice::Light},
                                       {tr("Dark"), ThemeChoice::Dark}})
        themes->addItem(text, static_cast<int>(choice));
    const auto show = [this, themes] { themes->setCurrentIndex(themes->findData(static_cast<int>(m_theme.choice()))); };
    show();
    connect(themes, &QComboBox::activated, this,
            [this, themes] { m_theme.setChoice(static_cast<ThemeChoice>(themes->currentData().toInt())); });
    connect(&m_theme, &Theme::choiceChanged, themes, show);
    return new PanelRow(tr("Theme"), secondary(tr("Changes at once.")), themes);
}

QWidget *AppearancePanel::buildTextSize()
{
    auto *size = new QSpinBox;
    size->setObjectName(u"appearanceTextSize"_s);
    size->setFixedWidth(Metric::kChoiceWidth);
    size->setRange(Theme::kSmallestEditorText, Theme::kLargestEditorText);
    size->setSuffix(tr(" px"));
    size->setValue(m_theme.editorTextSize());
    connect(size, &QSpinBox::valueChanged, this, [this](int pixels) { m_theme.setEditorTextSize(pixels); });
    return new PanelRow(tr("Text size of the editor"), secondary(tr("Of the source of texts, not of the preview.")),
                        size);
}

QWidget *AppearancePanel::buildLanguage()
{
    auto *languages = new QComboBox;
    languages->setObjectName(u"appearanceLanguage"_s);
    languages->setFixedWidth(Metric::kChoiceWidth);
    languages->addItem(tr("As the system"), QString());
    languages->addItem(u"English"_s, u"en"_s); // each in its own words, for those who read no other
    languages->addItem(u"Deutsch"_s, u"de"_s);
    languages->setCurrentIndex(std::max(0, languages->findData(m_firstLanguage)));
    auto *note = secondary({});
    note->setObjectName(u"appearanceLanguageNote"_s);
    const auto show = [this, languages, note] {
        const bool isSame = languages->currentData().toString() == m_firstLanguage;
        note->setText(isSame ? tr("Of words, dates and numbers.")
                             : tr("Takes effect when the window is opened the next time."));
        note->setToken(isSame ? Token::Text2 : Token::Warn);
    };
    show();
    connect(languages, &QComboBox::activated, this, [this, languages, show] {
        Language::store(m_theme.settings(), languages->currentData().toString());
        show();
    });
    return new PanelRow(tr("Language"), note, languages);
}

QWidget *AppearancePanel::buildMotion()
{
    auto *motion = new QCheckBox(tr("Reduce motion"));
    motion->setObjectName(u"appearanceMotion"_s);
    motion->setFixedWidth(Metric::kChoiceWidth);
    motion->setMinimumHeight(Metric::kControl);
    motion->setChecked(m_theme.isMotionReduced());
    connect(motion, &QCheckBox::toggled, this, [this](bool isReduced) { m_theme.setMotionReduced(isReduced); });
    return new PanelRow(tr("Motion"), secondary(tr("Menus and lists appear without moving.")), motion);
}

}
