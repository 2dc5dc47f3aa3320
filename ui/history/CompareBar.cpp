#include "ui/history/CompareBar.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>

#include "ui/history/CompareChoices.h"
#include "ui/history/VersionListModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBar = 48;
constexpr int kLetters = 24; // of the name of a version
constexpr int kShownVersions = 12;

}

CompareBar::CompareBar(VersionListModel &versions, QWidget *parent)
    : Surface(Token::Base, Qt::BottomEdge, parent)
    , m_choices(new CompareChoices(versions, this))
    , m_with(new QComboBox)
    , m_changes(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_previous(new ToolButton(u"chevron-up"_s, tr("Previous change (P)")))
    , m_next(new ToolButton(u"chevron-down"_s, tr("Next change (N)")))
    , m_wanted(CompareChoices::Current)
{
    setFixedHeight(kBar);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metric::kSpace16, 0, Metric::kSpace24, 1);
    row->setSpacing(Metric::kSpace8);
    auto *label = new Label(tr("Compare with"), TextStyle::BodyStrong);
    row->addWidget(label);
    m_with->setObjectName(u"compareWith"_s);
    m_with->setAccessibleName(tr("Compare with"));
    m_with->setModel(m_choices);
    m_with->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_with->setMinimumContentsLength(kLetters);
    m_with->setMaxVisibleItems(kShownVersions);
    label->setBuddy(m_with);
    row->addWidget(m_with);
    row->addStretch();
    m_changes->setObjectName(u"changeCount"_s);
    row->addWidget(m_changes);
    buildSteps(*row);
    buildLayouts(*row);
    connect(m_with, &QComboBox::currentIndexChanged, this, &CompareBar::onChosen);
    connect(m_choices, &QAbstractItemModel::modelReset, this, &CompareBar::showWanted);
    showWanted();
}

void CompareBar::buildSteps(QHBoxLayout &row)
{
    m_previous->setObjectName(u"previousChange"_s);
    m_next->setObjectName(u"nextChange"_s);
    row.addWidget(m_previous);
    row.addWidget(m_next);
    connect(m_previous, &ToolButton::clicked, this, [this] { emit stepRequested(-1); });
    connect(m_next, &ToolButton::clicked, this, [this] { emit stepRequested(1); });
}

void CompareBar::buildLayouts(QHBoxLayout &row)
{
    auto *layouts = new QButtonGroup(this);
    const auto add = [&](const QString &name, const QString &text, DiffLayout layout, Button::Side side) {
        auto *button = new Button(text);
        button->setObjectName(name);
        button->setSmall(true);
        button->setSide(side);
        button->setCheckable(true);
        button->setChecked(layout == DiffLayout::SideBySide);
        layouts->addButton(button);
        connect(button, &Button::clicked, this, [this, layout] { emit layoutChosen(layout); });
        row.addWidget(button);
    };
    row.addSpacing(Metric::kSpace8);
    add(u"diffSideBySide"_s, tr("Side by side"), DiffLayout::SideBySide, Button::Side::Leading);
    row.addSpacing(-Metric::kSpace8 - Metric::kHairline);
    add(u"diffInline"_s, tr("Inline"), DiffLayout::Inline, Button::Side::Trailing);
}

void CompareBar::onChosen(int row)
{
    if (row < 0)
        return; // while the versions are read anew
    m_wanted = row < CompareChoices::Count ? row : CompareChoices::Current;
    m_wantedVersion = m_choices->versionAt(row);
    emit otherChosen();
}

void CompareBar::forget()
{
    m_wanted = CompareChoices::Current;
    m_wantedVersion = 0;
    showWanted();
}

void CompareBar::setChosen(qint64 chosen, qint64 current)
{
    m_chosen = chosen;
    m_current = current;
    showWanted();
}

/// The current version differs from itself in nothing: the one before it stands there instead.
void CompareBar::showWanted()
{
    const int row = m_choices->rowOf(m_wantedVersion);
    const bool isItself = row < 0 && m_wanted == CompareChoices::Current && m_chosen == m_current;
    const QSignalBlocker silent(m_with);
    m_with->setCurrentIndex(row >= 0 ? row : isItself ? CompareChoices::Before : m_wanted);
}

qint64 CompareBar::other() const
{
    const int row = m_with->currentIndex();
    const qint64 version = m_choices->versionAt(row);
    return version > 0 ? version : row == CompareChoices::Before ? m_chosen - 1 : m_current;
}

void CompareBar::showChanges(std::optional<int> changes)
{
    m_changes->setText(!changes        ? QString()
                       : *changes == 1 ? tr("1 change")
                                       : tr("%1 changes").arg(QLocale().toString(*changes)));
    for (ToolButton *button : {m_previous, m_next})
        button->setEnabled(changes.value_or(0) > 0);
}

}
