#pragma once

#include <vector>

#include "ui/widgets/Surface.h"

class QAbstractButton;
class QButtonGroup;
class QVBoxLayout;

namespace vitrine::ui {

class Page;

/// The destinations at the left, one row for each page there is. Up and Down move between them.
class NavigationBar final : public Surface
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NavigationBar)

public:
    explicit NavigationBar(QWidget *parent = nullptr);

    enum class Place { Top, Bottom };

    /// Those at the bottom come last.
    void addPage(const Page &page, Place place = Place::Top);
    void setCurrent(int index);

signals:
    void chosen(int index);

private:
    QVBoxLayout *m_rows;
    QButtonGroup *m_group;
};

}
