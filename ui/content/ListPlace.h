#pragma once

#include <QObject>

#include "models/core/Id.h"

namespace vitrine::ui {

class ContentListModel;
class ContentListView;

/// Scrolls a list that is read in pages to an item that is in none of those that are read yet.
class ListPlace final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListPlace)

public:
    /// Both outlive it.
    ListPlace(ContentListView &view, ContentListModel &model, QObject *parent = nullptr);

    /// Looks for it now and in what is shown next; nothing happens when the query does not find it.
    void look(const models::Id &id);
    void giveUp();

signals:
    /// It is in sight, and its row is read.
    void found(const vitrine::models::Id &id);

private:
    void ask();
    void take(const std::vector<models::Id> &ids);
    void tell();

    ContentListView &m_view;
    ContentListModel &m_model;
    models::Id m_wanted; ///< null: nobody looks
    int m_question = 0;
};

}
