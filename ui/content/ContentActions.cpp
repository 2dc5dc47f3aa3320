#include "ui/content/ContentActions.h"

#include "ui/content/ContentSession.h"
#include "ui/content/KindText.h"
#include "ui/shell/Icon.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::SelectionCounts;
using models::Status;

ContentActions::ContentActions(const KindText &text, QObject *parent)
    : QObject(parent)
{
    add(u"new"_s, text.newOneAction, QKeySequence::New, u"plus"_s);
    add(u"save"_s, tr("&Save"), QKeySequence::Save);
    add(u"filter"_s, tr("&Filter the list"), QKeySequence::Find, u"search"_s);
    // Where the text has the focus, which hears the key by itself.
    add(u"findInText"_s, tr("Find in the te&xt…"), QKeySequence::Find)->setShortcutContext(Qt::WidgetShortcut);
    add(u"rename"_s, tr("&Edit the title"), Qt::Key_F2, u"pencil"_s);
    add(u"nextProblem"_s, tr("Next pro&blem"), Qt::Key_F8, u"error"_s);
    add(u"publish"_s, tr("&Publish"), Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    add(u"unpublish"_s, tr("&Unpublish"));
    add(u"archive"_s, tr("&Archive"), {}, u"archive"_s);
    add(u"schedule"_s, tr("&Schedule…"), {}, u"clock"_s);
    add(u"cancelSchedule"_s, tr("&Cancel schedule"));
    add(u"addTag"_s, tr("Add a ta&g…"), {}, u"tag"_s);
    add(u"removeTag"_s, tr("&Remove a tag…"), {}, u"tag"_s);
    add(u"duplicate"_s, tr("&Duplicate"), Qt::CTRL | Qt::SHIFT | Qt::Key_D, u"copy"_s);
    add(u"history"_s, tr("&History"), Qt::CTRL | Qt::Key_H, u"clock"_s);
    add(u"discard"_s, tr("Discard ed&its"));
    // Delete belongs to the text while one is edited; the list has its own.
    add(u"trash"_s, tr("&Move to trash"), QKeySequence::Delete, u"trash"_s)->setShortcutContext(Qt::WidgetShortcut);
    QAction *showList = add(u"showList"_s, tr("Show the &list"), Qt::CTRL | Qt::Key_Backslash);
    showList->setCheckable(true);
    showList->setChecked(true);
    add(u"textView"_s, tr("Source, &preview or both"), Qt::CTRL | Qt::SHIFT | Qt::Key_E, u"eye"_s);
    QAction *cards = add(u"cards"_s, tr("List as &cards"), {}, u"cards"_s);
    cards->setCheckable(true);
}

QAction *ContentActions::add(const QString &name, const QString &text, const QKeySequence &keys,
                             const QString &iconName)
{
    auto *made = new QAction(text, this);
    made->setObjectName(name);
    made->setShortcut(keys);
    if (!iconName.isEmpty())
        made->setIcon(Icon::of(iconName));
    m_actions.insert(name, made);
    return made;
}

QList<QAction *> ContentActions::of(PageMenu menu) const
{
    switch (menu) {
    case PageMenu::File:
        return {at(u"new"_s), at(u"save"_s)};
    case PageMenu::Edit:
        return {at(u"filter"_s), at(u"findInText"_s), at(u"rename"_s), at(u"nextProblem"_s)};
    case PageMenu::View:
        return {at(u"showList"_s), at(u"cards"_s), at(u"textView"_s)};
    case PageMenu::Content:
        return {at(u"publish"_s), at(u"unpublish"_s), at(u"schedule"_s),  at(u"cancelSchedule"_s),
                at(u"archive"_s), at(u"addTag"_s),    at(u"removeTag"_s), at(u"duplicate"_s),
                at(u"history"_s), at(u"discard"_s),   at(u"trash"_s)};
    }
    return {};
}

QList<QAction *> ContentActions::ofItem() const
{
    return {at(u"rename"_s),    at(u"duplicate"_s), at(u"history"_s), at(u"publish"_s),
            at(u"unpublish"_s), at(u"schedule"_s),  at(u"archive"_s)};
}

void ContentActions::showItem(const ContentSession &session)
{
    const bool isOpen = session.state() == ContentSession::State::Open;
    const bool isStored = isOpen && !session.draft().isNew();
    const bool canSave = isOpen && !session.isBusy();
    const Status status = session.draft().saved().status;
    enable(u"save"_s, canSave && session.isDirty());
    enable(u"rename"_s, isOpen);
    enable(u"nextProblem"_s, !session.errors().empty());
    enable(u"findInText"_s, isOpen);
    enable(u"publish"_s, canSave && status != Status::Published);
    enable(u"unpublish"_s, canSave && status != Status::Draft);
    enable(u"schedule"_s, canSave && status != Status::Published);
    enable(u"cancelSchedule"_s, canSave && session.draft().saved().publishAt.has_value());
    enable(u"addTag"_s, false); // of one item the tags are a field
    enable(u"removeTag"_s, false);
    enable(u"duplicate"_s, isOpen);
    enable(u"history"_s, isStored);
    enable(u"archive"_s, canSave && status != Status::Archived);
    enable(u"discard"_s, canSave && session.isDirty());
    enable(u"trash"_s, isStored && canSave);
}

void ContentActions::showChosen(const std::optional<SelectionCounts> &counts)
{
    for (const QString &name : {u"save"_s, u"findInText"_s, u"rename"_s, u"nextProblem"_s, u"schedule"_s,
                                u"cancelSchedule"_s, u"duplicate"_s, u"history"_s, u"discard"_s})
        enable(name, false);
    const SelectionCounts known = counts.value_or(SelectionCounts());
    enable(u"publish"_s, known.total() > known.published);
    enable(u"unpublish"_s, known.total() > known.drafts);
    enable(u"archive"_s, known.total() > known.archived);
    for (const QString &name : {u"addTag"_s, u"removeTag"_s, u"trash"_s})
        enable(name, known.total() > 0);
}

void ContentActions::showPlaces(bool isListShown, bool isCards)
{
    at(u"showList"_s)->setChecked(isListShown);
    at(u"cards"_s)->setChecked(isCards);
}

}
