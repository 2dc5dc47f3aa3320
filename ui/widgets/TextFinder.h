#pragma once

#include <vector>

#include <QObject>

#include "models/text/TextFind.h"

class QTimer;

namespace vitrine::ui {

class MarkdownEditor;

/// Finds and replaces in an editor, and marks what is found there. The place that is selected is the current one.
class TextFinder final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextFinder)

public:
    explicit TextFinder(MarkdownEditor &editor, QObject *parent = nullptr);

    /// Marks all places; an empty text ends it.
    void setFind(const models::TextFind &find);
    [[nodiscard]] const models::TextFind &find() const { return m_find; }

    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_places.size()); }
    /// Which of them is selected, from 1; 0 when none is.
    [[nodiscard]] qsizetype current() const;

    /// Selects the place at the cursor or the next one behind; from the beginning again after the last.
    void goToNearest();
    void goToNext();
    void goToPrevious();
    /// Replaces the current place and goes to the next; only goes to the next when none is current.
    void replace(const QString &with);
    /// In one step of undo. Returns how many it were.
    qsizetype replaceAll(const QString &with);

signals:
    /// The count or the current place is another.
    void changed();

private:
    void search();
    void mark();
    void select(qsizetype index);

    MarkdownEditor &m_editor;
    models::TextFind m_find;
    std::vector<qsizetype> m_places;
    QTimer *m_delay;
    bool m_isStale = false;
};

}
