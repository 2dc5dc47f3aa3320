#include "ui/relations/RelationPicker.h"

#include <algorithm>

#include <QKeyEvent>

#include "ui/content/StatusLook.h"
#include "ui/palette/FuzzyMatch.h"
#include "ui/palette/ItemSearch.h"
#include "ui/widgets/CompletionPopup.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

RelationPicker::RelationPicker(models::Workspace &workspace, std::function<bool(const models::Id &)> isOffered,
                               QWidget *parent)
    : QLineEdit(parent)
    , m_search(new ItemSearch(workspace, this))
    , m_isOffered(std::move(isOffered))
    , m_popup(new CompletionPopup(this, tr("Projects that fit")))
{
    setObjectName(u"relationPicker"_s);
    setPlaceholderText(tr("Add a project by its title"));
    setClearButtonEnabled(true);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_search->search(text.simplified());
        if (text.isEmpty())
            m_popup->hide();
    });
    connect(m_search, &ItemSearch::changed, this, &RelationPicker::offer);
    connect(m_popup, &CompletionPopup::chosen, this,
            [this](const Completion &completion) { pick(completion.data.value<models::Id>()); });
}

void RelationPicker::offer()
{
    struct Fit
    {
        int score;
        Completion completion;
    };
    if (!hasFocus() || text().isEmpty())
        return;
    std::vector<Fit> fits;
    for (const models::ContentRow &row : m_search->found(ItemSearch::Projects)) {
        const auto match = FuzzyMatch::of(m_search->text(), row.title);
        if (match && m_isOffered(row.id))
            fits.push_back({match->score,
                            {row.title, StatusLook::of(row.status).word, match->letters, u"projects"_s,
                             QVariant::fromValue(row.id)}});
    }
    std::ranges::stable_sort(fits, std::ranges::greater(), &Fit::score);
    std::vector<Completion> completions;
    std::ranges::transform(fits, std::back_inserter(completions), &Fit::completion);
    m_popup->show(std::move(completions));
}

void RelationPicker::pick(const models::Id &id)
{
    const auto &found = m_search->found(ItemSearch::Projects);
    const auto row = std::ranges::find(found, id, &models::ContentRow::id);
    if (row == found.end())
        return;
    const models::ContentRow picked = *row; // the search is emptied
    clear();
    m_search->search({});
    m_popup->hide();
    emit this->picked(picked);
}

void RelationPicker::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_popup->hasCurrent())
        return event->ignore(); // which the popup then takes
    if (!isEnter)
        return QLineEdit::keyPressEvent(event);
    if (m_popup->isVisible())
        pick(m_popup->completions().front().data.value<models::Id>());
}

}
