#include "ui/settings/SettingsPage.h"

#include <algorithm>

#include <QLineEdit>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/workspace/Workspace.h"
#include "models/workspace/WorkspaceSettings.h"
#include "ui/settings/AppearancePanel.h"
#include "ui/settings/CategoryList.h"
#include "ui/settings/RestartBar.h"
#include "ui/settings/SettingRow.h"
#include "ui/settings/SettingText.h"
#include "ui/settings/SettingsList.h"
#include "ui/settings/TokensPanel.h"
#include "ui/settings/WorkspacePanel.h"
#include "ui/shell/Icon.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::SettingCategory;

namespace {

const auto kPartKey = u"settings/part"_s;
constexpr int kColumn = 208;

}

SettingsPage::SettingsPage(models::Workspace &workspace, models::ServerControl &server, const models::Clock &clock,
                           Theme &theme, QWidget *parent)
    : Page(parent)
    , m_find(new QLineEdit)
    , m_categories(new CategoryList)
    , m_list(new SettingsList(workspace.settings()))
    , m_tokens(new TokensPanel(workspace.tokens(), clock))
    , m_workspacePanel(new WorkspacePanel(workspace, clock))
    , m_appearance(new AppearancePanel(theme))
    , m_restart(new RestartBar(workspace.settings(), server))
    , m_stack(new QStackedWidget)
    , m_findAction(new QAction(tr("&Find a setting"), this))
    , m_parts(buildParts())
{
    setObjectName(u"settingsPage"_s);
    auto *right = new Surface(Token::Base);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_restart);
    for (QWidget *panel : std::initializer_list<QWidget *>{m_list, m_tokens, m_workspacePanel, m_appearance})
        m_stack->addWidget(panel);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildColumn());
    row->addWidget(right, 1);
    for (const Part &part : m_parts)
        m_categories->add(part.name, part.title, part.iconName);
    m_findAction->setObjectName(u"settingsFind"_s);
    m_findAction->setShortcut(QKeySequence::Find);
    m_findAction->setIcon(Icon::of(u"search"_s));
    connect(m_findAction, &QAction::triggered, this, [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &text) { search(text.trimmed()); });
    connect(m_categories, &CategoryList::chosen, this, [this](const QString &name) { show(*part(name)); });
    connect(m_tokens, &TokensPanel::toastRequested, this, &Page::toastRequested);
    connect(m_workspacePanel, &WorkspacePanel::toastRequested, this, &Page::toastRequested);
    connect(m_workspacePanel, &WorkspacePanel::settingRequested, this, &SettingsPage::showSetting);
    m_categories->setCurrent(m_parts.front().name);
}

std::vector<SettingsPage::Part> SettingsPage::buildParts() const
{
    return {
        {u"site"_s, tr("Site"), u"globe"_s, {}, m_list, SettingCategory::Site},
        {u"server"_s, tr("Server and API"), u"server"_s, {}, m_list, SettingCategory::Server},
        {u"security"_s, tr("Security"), u"shield"_s, {}, m_list, SettingCategory::Security},
        {u"tokens"_s, tr("Tokens"), u"key"_s, tr("API access revoke password secret"), m_tokens},
        {u"workspace"_s, tr("Workspace"), u"folder"_s, tr("folder size disk backup restore title"), m_workspacePanel},
        {u"appearance"_s, tr("Appearance"), u"eye"_s, tr("theme dark light language text size motion"), m_appearance},
    };
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

QString SettingsPage::iconName() const
{
    return u"settings"_s;
}

QList<QAction *> SettingsPage::actions(PageMenu menu) const
{
    return menu == PageMenu::Edit ? QList<QAction *>{m_findAction} : QList<QAction *>();
}

QWidget *SettingsPage::buildColumn()
{
    m_find->setObjectName(u"findSetting"_s);
    m_find->setPlaceholderText(tr("Find a setting"));
    m_find->setAccessibleName(tr("Find a setting"));
    m_find->addAction(Icon::of(u"search"_s), QLineEdit::LeadingPosition);
    // As close to the icon as in menus.
    m_find->setTextMargins(-Metric::kSpace4, 0, 0, 0);
    m_categories->setObjectName(u"settingsParts"_s);
    m_categories->setAccessibleName(tr("Parts of the settings"));
    auto *clear = new QShortcut(Qt::Key_Escape, m_find);
    clear->setContext(Qt::WidgetShortcut);
    connect(clear, &QShortcut::activated, m_find, &QLineEdit::clear);
    auto *down = new QShortcut(Qt::Key_Down, m_find);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, m_categories, qOverload<>(&QWidget::setFocus));
    auto *column = new Surface(Token::Base, Qt::RightEdge);
    column->setFixedWidth(kColumn);
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(Metric::kSpace8, Metric::kSpace12, Metric::kSpace8 + Metric::kHairline, Metric::kSpace8);
    rows->setSpacing(Metric::kSpace8);
    rows->addWidget(m_find);
    rows->addWidget(m_categories, 1);
    return column;
}

const SettingsPage::Part *SettingsPage::part(const QString &name) const
{
    const auto found = std::ranges::find(m_parts, name, &Part::name);
    return found == m_parts.end() ? nullptr : &*found;
}

void SettingsPage::show(const Part &part)
{
    const QString words = m_find->text().trimmed();
    if (part.category && words.isEmpty())
        m_list->showCategory(*part.category, part.title);
    else if (part.category)
        m_list->search(words);
    m_stack->setCurrentWidget(part.panel);
}

bool SettingsPage::isFound(const Part &part, const QString &words) const
{
    if (words.isEmpty())
        return true;
    if (part.category) {
        return std::ranges::any_of(m_list->rows(), [&](const SettingRow *row) {
            return row->info().category == part.category && SettingText::matches(row->info(), words);
        });
    }
    return SettingText::matches(part.title + u' ' + part.words, words);
}

void SettingsPage::search(const QString &words)
{
    {
        const QSignalBlocker blocker(m_categories);
        for (const Part &part : m_parts)
            m_categories->setShown(part.name, isFound(part, words));
    }
    const Part *current = part(m_categories->current());
    const bool isHere = current && isFound(*current, words);
    const Part *wanted = isHere ? current : part(m_categories->firstShown());
    if (!wanted) { // nothing at all: the list says so
        m_list->search(words);
        m_stack->setCurrentWidget(m_list);
        return;
    }
    const QSignalBlocker blocker(m_categories);
    m_categories->setCurrent(wanted->name);
    show(*wanted);
}

void SettingsPage::showPart(const QString &name)
{
    if (!part(name))
        return;
    m_find->clear();
    m_categories->setCurrent(name);
    show(*part(name));
}

void SettingsPage::showSetting(const QString &name)
{
    for (SettingRow *row : m_list->rows()) {
        if (row->info().name != name)
            continue;
        const auto home = std::ranges::find(m_parts, std::optional(row->info().category), &Part::category);
        if (home != m_parts.end())
            showPart(home->name);
        row->focusEditor();
        return;
    }
}

void SettingsPage::focusFirst()
{
    m_categories->setFocus(Qt::ShortcutFocusReason);
}

void SettingsPage::restoreState(QSettings &settings)
{
    showPart(settings.value(kPartKey).toString());
}

void SettingsPage::saveState(QSettings &settings) const
{
    settings.setValue(kPartKey, m_categories->current());
}

}
