#pragma once

#include "ui/widgets/Surface.h"

class QVBoxLayout;

namespace vitrine::ui {

class BulkBar;
class ContentBulk;
class Label;
struct KindText;

/// What stands in the place of the open item while several are chosen.
class BulkPane final : public Surface
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkPane)

public:
    BulkPane(ContentBulk &bulk, const KindText &text, QWidget *parent = nullptr);

    /// Takes the bar to its lower edge.
    void take(BulkBar *bar);

private:
    void show();

    ContentBulk &m_bulk;
    QVBoxLayout *m_column;
    Label *m_title;
    Label *m_states;
};

}
