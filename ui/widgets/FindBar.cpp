#include "ui/widgets/FindBar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>

#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Mirroring.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/MarkdownEditor.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/TextFinder.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

QHBoxLayout *rowIn(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metric::kSpace4);
    return row;
}

QLineEdit *smallField(const QString &name, const QString &meaning)
{
    auto *field = new QLineEdit;
    field->setObjectName(name);
    field->setAccessibleName(meaning);
    field->setPlaceholderText(meaning);
    field->setFixedHeight(Metric::kSmallControl);
    return field;
}

}

FindBar::FindBar(MarkdownEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_finder(new TextFinder(editor, this))
    , m_wanted(smallField(u"findText"_s, tr("Find in the text")))
    , m_with(smallField(u"replaceText"_s, tr("Replace with")))
    , m_count(new Label({}, TextStyle::Secondary, Token::Text2))
{
    setObjectName(u"findBar"_s);
    m_count->setObjectName(u"findCount"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *rows = new QVBoxLayout;
    rows->setContentsMargins(Metric::kSpace8, Metric::kSpace4, Metric::kSpace4, Metric::kSpace4);
    rows->setSpacing(Metric::kSpace4);
    rows->addWidget(buildFindRow());
    rows->addWidget(buildReplaceRow());
    column->addLayout(rows);
    auto *line = new Surface(Token::Line);
    line->setFixedHeight(Metric::kHairline);
    column->addWidget(line);
    addKeys();
    for (QLineEdit *field : {m_wanted, m_with})
        field->installEventFilter(this);
    editor.installEventFilter(this);
    connect(m_wanted, &QLineEdit::textChanged, this, &FindBar::find);
    connect(m_finder, &TextFinder::changed, this, &FindBar::showCount);
    hide();
}

QWidget *FindBar::buildFindRow()
{
    auto *widget = new QWidget;
    auto *row = rowIn(widget);
    auto *inside = new QHBoxLayout(m_wanted); // the count stands in the field
    inside->setContentsMargins(0, 0, Metric::kSpace8, 0);
    inside->addStretch();
    inside->addWidget(m_count);
    row->addWidget(m_wanted, 1);
    const auto add = [&](const QString &name, const QString &iconName, const QString &meaning,
                         const QKeySequence &keys) {
        auto *button = new ToolButton(iconName, meaning);
        button->setObjectName(name);
        button->setShortcutHint(keys);
        row->addWidget(button);
        return button;
    };
    m_case = add(u"findCase"_s, u"match-case"_s, tr("Match case"), {});
    m_word = add(u"findWord"_s, u"whole-word"_s, tr("Whole words only"), {});
    for (QToolButton *toggle : {m_case, m_word}) {
        toggle->setCheckable(true);
        connect(toggle, &QToolButton::toggled, this, &FindBar::find);
    }
    auto *previous = add(u"findPrevious"_s, u"chevron-up"_s, tr("Previous place"), Qt::SHIFT | Qt::Key_F3);
    auto *next = add(u"findNext"_s, u"chevron-down"_s, tr("Next place"), Qt::Key_F3);
    connect(previous, &ToolButton::clicked, m_finder, &TextFinder::goToPrevious);
    connect(next, &ToolButton::clicked, m_finder, &TextFinder::goToNext);
    m_needFound = {previous, next};
    connect(add(u"findClose"_s, u"close"_s, tr("Close"), Qt::Key_Escape), &ToolButton::clicked, this, &FindBar::close);
    return widget;
}

QWidget *FindBar::buildReplaceRow()
{
    m_replaceRow = new QWidget;
    auto *row = rowIn(m_replaceRow);
    row->addWidget(m_with, 1);
    auto *one = new Button(tr("Replace"));
    auto *all = new Button(tr("All", "replaces all places"));
    one->setObjectName(u"replaceOne"_s);
    all->setObjectName(u"replaceAll"_s);
    all->setAccessibleName(tr("Replace all"));
    for (Button *button : {one, all}) {
        button->setSmall(true);
        row->addWidget(button);
        m_needFound.append(button);
    }
    connect(one, &Button::clicked, this, [this] { m_finder->replace(m_with->text()); });
    connect(all, &Button::clicked, this, &FindBar::replaceAll);
    return m_replaceRow;
}

void FindBar::addKeys()
{
    const auto opener = [this](const QString &name, const QString &text, const QKeySequence &keys, bool isReplacing) {
        for (QWidget *widget : std::initializer_list<QWidget *>{&m_editor, m_wanted, m_with}) {
            QAction *action = ActionRegistry::takeKeys(*widget, KeyScope::Text, text, {keys});
            connect(action, &QAction::triggered, this, [this, isReplacing] { open(isReplacing); });
            if (widget != &m_editor)
                continue;
            action->setObjectName(name);
            m_openers.append(action);
        }
    };
    opener(u"findInText"_s, tr("&Find in the text…"), QKeySequence::Find, false);
    opener(u"replaceInText"_s, tr("&Replace in the text…"), Qt::CTRL | Qt::Key_R, true);
    const auto step = [this](const QString &text, const QKeySequence &keys, auto go) {
        const QAction *action = ActionRegistry::addKeys(m_editor, KeyScope::Text, text, {keys});
        connect(action, &QAction::triggered, m_finder, go);
    };
    step(tr("Next place that was found"), Qt::Key_F3, &TextFinder::goToNext);
    step(tr("Previous place that was found"), Qt::SHIFT | Qt::Key_F3, &TextFinder::goToPrevious);
}

void FindBar::open(bool isReplacing)
{
    const QString selected = m_editor.textCursor().selectedText();
    m_replaceRow->setVisible(isReplacing);
    show();
    if (!m_wanted->hasFocus() && !m_with->hasFocus() && !selected.isEmpty() &&
        !selected.contains(QChar::ParagraphSeparator))
        m_wanted->setText(selected);
    m_wanted->setFocus(Qt::ShortcutFocusReason);
    m_wanted->selectAll();
    find();
}

void FindBar::close()
{
    hide();
    m_editor.setFocus();
}

void FindBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous() && isHidden())
        m_finder->setFind({});
}

void FindBar::find()
{
    if (isHidden())
        return;
    m_finder->setFind({m_wanted->text(), m_case->isChecked(), m_word->isChecked()});
    m_finder->goToNearest();
}

void FindBar::showCount()
{
    const QLocale locale;
    const qsizetype count = m_finder->count();
    const bool isAsking = !m_finder->find().text.isEmpty();
    m_count->setText(!isAsking    ? QString()
                     : count == 0 ? tr("None", "places of a text that is looked for")
                                  : tr("%1 of %2", "which of the places of a text")
                                        .arg(locale.toString(m_finder->current()), locale.toString(count)));
    m_count->setToken(isAsking && count == 0 ? Token::Bad : Token::Text2);
    const int room = m_count->sizeHint().width() + Metric::kSpace8;
    Mirroring::setMargins(*m_wanted, {0, 0, room, 0});
    for (QWidget *widget : m_needFound)
        widget->setEnabled(count > 0);
}

void FindBar::replaceAll()
{
    const qsizetype count = m_finder->replaceAll(m_with->text());
    m_count->setText(tr("%Ln replaced", nullptr, static_cast<int>(count)));
}

bool FindBar::takeKey(const QObject *field, const QKeyEvent &event)
{
    const bool isBack = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_F3:
        isBack ? m_finder->goToPrevious() : m_finder->goToNext();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (field == m_with)
            event.modifiers().testFlag(Qt::ControlModifier) ? replaceAll() : m_finder->replace(m_with->text());
        else
            isBack ? m_finder->goToPrevious() : m_finder->goToNext();
        return true;
    default:
        return false;
    }
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || isHidden())
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (watched == &m_editor) {
        if (key.key() != Qt::Key_Escape)
            return QWidget::eventFilter(watched, event);
        close();
        return true;
    }
    return takeKey(watched, key) || QWidget::eventFilter(watched, event);
}

}
