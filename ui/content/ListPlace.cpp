#include "ui/content/ListPlace.h"

#include <algorithm>

#include "ui/content/ContentListModel.h"
#include "ui/content/ContentListView.h"

namespace vitrine::ui {

using models::Id;

ListPlace::ListPlace(ContentListView &view, ContentListModel &model, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_model(model)
{
    connect(&model, &ContentListModel::applied, this, &ListPlace::ask);
    connect(&model, &ContentListModel::loaded, this, &ListPlace::tell);
}

void ListPlace::look(const Id &id)
{
    m_wanted = id;
    ask();
}

void ListPlace::giveUp()
{
    m_wanted = Id();
    ++m_question;
}

void ListPlace::ask()
{
    if (m_wanted.isNull() || !m_model.isLoaded())
        return;
    m_model.content()
        .ids(m_model.query(), {})
        .then(m_model.content().mailbox(), this,
              [this, question = ++m_question](const models::Result<std::vector<Id>> &ids) {
                  if (ids && question == m_question)
                      take(*ids);
              });
}

void ListPlace::take(const std::vector<Id> &ids)
{
    const auto found = std::ranges::find(ids, m_wanted);
    const auto row = static_cast<int>(found - ids.begin());
    if (found == ids.end() || row >= m_model.rowCount())
        return giveUp();
    m_view.scrollTo(m_model.index(row), QAbstractItemView::PositionAtCenter);
    tell();
}

void ListPlace::tell()
{
    if (m_wanted.isNull() || !m_model.indexOf(m_wanted).isValid())
        return; // its page comes now that it is in sight
    const Id id = m_wanted;
    giveUp();
    emit found(id);
}

}
