#pragma once

#include <QWidget>

#include "ui/content/ContentListView.h"

class QSettings;
class QStackedWidget;
class QVBoxLayout;

namespace vitrine::ui {

class BulkBar;
class BulkPane;
class ContentEditor;
class ContentListPanel;
class HairlineSplitter;

/// Who has which room on a page of content: the list beside the open item, or cards over all of it until one is opened;
/// and what can be done to several chosen ones in the place of the open one.
class ContentPlaces final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentPlaces)

public:
    ContentPlaces(ContentListPanel *list, ContentEditor *editor, BulkPane *bulkPane, BulkBar *bulkBar,
                  QWidget *parent = nullptr);

    void setForm(ListForm form);
    /// The open item, before the cards too.
    void showItem();
    void setListVisible(bool isVisible);
    [[nodiscard]] bool isListWanted() const;
    /// The history needs the room of the list.
    void setWide(bool isWide);
    void setBulk(bool isBulk);
    [[nodiscard]] bool isBulk() const { return m_isBulk; }
    /// Whether cards have all the room.
    [[nodiscard]] bool isOverview() const;

    void restoreState(const QSettings &settings);
    void saveState(QSettings &settings) const;

signals:
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();
    void sizeList();

    ContentListPanel *m_list;
    ContentEditor *m_editor;
    BulkPane *m_bulkPane;
    BulkBar *m_bulkBar;
    HairlineSplitter *m_splitter;
    QStackedWidget *m_side;
    QVBoxLayout *m_column;
    bool m_isListSized = false;  ///< by the owner
    bool m_isListHidden = false; ///< the same
    bool m_isItemShown = false;  ///< before the cards
    bool m_isWide = false;
    bool m_isBulk = false;
};

}
