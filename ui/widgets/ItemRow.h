#pragma once

#include <QAbstractButton>

namespace vitrine::ui {

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

        bool operator==(const Content &) const = default;
    };

    explicit ItemRow(QWidget *parent = nullptr);

    /// Repaints only when something differs.
    void show(const Content &content);
    [[nodiscard]] const Content &content() const { return m_content; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Content m_content;
};

}
