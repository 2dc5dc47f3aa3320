#pragma once

#include <QListView>

namespace vitrine::ui {

/// The rows of the list, with the space that their rounded selection needs around them.
class ContentListView final : public QListView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentListView)

public:
    explicit ContentListView(QWidget *parent = nullptr);
};

}
