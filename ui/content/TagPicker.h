#pragma once

#include <functional>

#include <QWidget>

#include "models/content/SelectionReader.h"

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace vitrine::ui {

/// A small list of tags that opens at a button: typing narrows it, Enter takes one; a name that is not there can be
/// made a new tag, where that is wanted. Closes itself, and goes with that.
class TagPicker final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagPicker)

public:
    enum class Unknown { Refuse, Create };
    struct Tag
    {
        models::TagRef tag; ///< without a slug: one to be made
        qint64 items = 0;   ///< told when not 0
    };

    /// Opens above or below `at`, whichever has room. `title` says what the tag is for.
    TagPicker(QWidget *at, const QString &title, Unknown unknown);

    /// Until then it says that tags are read.
    void setTags(std::vector<Tag> tags);

signals:
    void picked(const vitrine::models::TagRef &tag);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void addRow(const QString &text, const Tag &tag, qint64 items);
    void take(int row);
    void place();

    QWidget *m_at;
    Unknown m_unknown;
    QLineEdit *m_line;
    QListView *m_list;
    QStandardItemModel *m_rows;
    std::vector<Tag> m_tags;
    std::vector<Tag> m_shown;
    bool m_isRead = false;
};

}
