#include "ui/settings/SettingsList.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

#include "models/workspace/WorkspaceSettings.h"
#include "ui/settings/SettingRow.h"
#include "ui/settings/SettingText.h"
#include "ui/shell/Mirroring.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Surface.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::SettingCategory;
using models::SettingInfo;

SettingsList::SettingsList(models::WorkspaceSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_title(new Label({}, TextStyle::PageTitle))
    , m_onlyChanged(new Button(u"filter"_s, tr("Show only changed"), Button::Kind::Flat))
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
{
    m_title->setObjectName(u"settingsTitle"_s);
    m_title->setElided(true);
    m_onlyChanged->setObjectName(u"settingsOnlyChanged"_s);
    m_onlyChanged->setCheckable(true);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(Metric::kSpace24, Metric::kSpace12, Metric::kSpace24 - Metric::kSpace4,
                               Metric::kSpace12);
    header->addWidget(m_title, 1);
    header->addWidget(m_onlyChanged);
    auto *inside = new Surface(Token::Base);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(Metric::kSpace24, 0, Metric::kSpace24, Metric::kSpace24);
    column->setSpacing(0);
    build(settings, *column);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    // The rows end where the heading does, also beside a scroll bar.
    connect(scroll->verticalScrollBar(), &QScrollBar::rangeChanged, inside, [column](int, int maximum) {
        const int trailing = Metric::kSpace24 - (maximum > 0 ? Metric::kScrollBar : 0);
        Mirroring::setMargins(*column, {Metric::kSpace24, 0, trailing, Metric::kSpace24});
    });
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_empty);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(header);
    whole->addWidget(m_stack, 1);
    connect(m_onlyChanged, &Button::toggled, this, &SettingsList::filter);
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_onlyChanged->setChecked(false); });
    connect(&settings, &models::WorkspaceSettings::changed, this, [this] {
        if (m_onlyChanged->isChecked())
            filter();
    });
}

void SettingsList::build(models::WorkspaceSettings &settings, QVBoxLayout &column)
{
    for (const SettingInfo *info : models::settings::all()) {
        auto section = std::ranges::find_if(m_sections, [info](const Section &one) {
            return one.category == info->category && one.title == info->section;
        });
        if (section == m_sections.end())
            section = m_sections.insert(m_sections.end(), {info->category, info->section, new QWidget, {}});
        m_rows.push_back(new SettingRow(settings, *info));
        section->rows.push_back(m_rows.back());
    }
    for (const Section &section : m_sections) {
        auto *heading = new Label(SettingText::section(section.rows.front()->info()), TextStyle::Section);
        heading->setContentsMargins(0, Metric::kSpace4, 0, Metric::kSpace4);
        auto *rows = new QVBoxLayout(section.box);
        rows->setContentsMargins(0, 0, 0, Metric::kSpace16);
        rows->setSpacing(0);
        rows->addWidget(heading);
        for (SettingRow *row : section.rows)
            rows->addWidget(row);
        column.addWidget(section.box);
    }
}

void SettingsList::showCategory(SettingCategory category, const QString &title)
{
    m_category = category;
    m_words.clear();
    m_title->setText(title);
    filter();
}

void SettingsList::search(const QString &words)
{
    m_words = words;
    m_title->setText(tr("Found for “%1”").arg(words));
    filter();
}

bool SettingsList::hasMatch(const QString &words) const
{
    return std::ranges::any_of(m_rows,
                               [&words](const SettingRow *row) { return SettingText::matches(row->info(), words); });
}

bool SettingsList::isWanted(const SettingRow &row) const
{
    if (m_onlyChanged->isChecked() && !row.isChanged())
        return false;
    return m_words.isEmpty() ? row.info().category == m_category : SettingText::matches(row.info(), m_words);
}

void SettingsList::filter()
{
    bool hasAny = false;
    for (const Section &section : m_sections) {
        bool isShown = false;
        for (SettingRow *row : section.rows) {
            row->setVisible(isWanted(*row));
            isShown = isShown || isWanted(*row);
        }
        section.box->setVisible(isShown);
        hasAny = hasAny || isShown;
    }
    if (!hasAny && m_onlyChanged->isChecked())
        m_empty->show({u"filter"_s, Token::Text2, tr("Nothing was changed here"), tr("Everything is as it came."),
                       tr("Show all"), false});
    else if (!hasAny)
        m_empty->show({u"search"_s, Token::Text2, tr("No setting matches"), tr("Try fewer letters."), {}, false});
    m_stack->setCurrentIndex(hasAny ? 0 : 1);
}

}
