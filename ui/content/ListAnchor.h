#pragma once

#include <vector>

#include "models/core/Id.h"

namespace vitrine::ui {

class ContentListModel;
class ContentListView;

/// Keeps what is in sight where it is, when rows come or go above it.
class ListAnchor final
{
public:
    ListAnchor(ContentListView &view, const ContentListModel &model)
        : m_view(view)
        , m_model(model)
    {
    }

    /// Before the rows are replaced.
    void keep();
    /// After it.
    void restore();
    /// What is shown next begins at the top.
    void release() { m_rows.clear(); }

private:
    ContentListView &m_view;
    const ContentListModel &m_model;
    std::vector<std::pair<models::Id, int>> m_rows; ///< those that were in sight
};

}
