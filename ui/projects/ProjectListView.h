#pragma once

#include <QListView>

namespace vitrine::ui {

/// The rows of the list, with the space that their rounded selection needs around them.
class ProjectListView final : public QListView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProjectListView)

public:
    explicit ProjectListView(QWidget *parent = nullptr);
};

}
