#pragma once

#include <QAbstractButton>

namespace vitrine::ui {

class PictureCache;

/// An item in a card: thumbnail, title, a line about it, and when. Opens it when clicked.
class ItemRow final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ItemRow)

public:
    struct Content
    {
        QString title;
        QString detail;
        QString when;    ///< at the end of the first line; may be empty
        QString toolTip; ///< the exact time
        QString cover;   ///< address of the picture; may be empty

        bool operator==(const Content &) const = default;
    };

    /// The cache outlives it.
    explicit ItemRow(PictureCache &pictures, QWidget *parent = nullptr);

    /// Repaints only when something differs.
    void show(const Content &content);
    [[nodiscard]] const Content &content() const { return m_content; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QPixmap picture() const;

    PictureCache &m_pictures;
    Content m_content;
};

}
