#pragma once

#include <QWidget>

namespace vitrine::ui {

class PictureCache;

/// The picture of a card, cropped to the shape of one: wide, or square in a small card. A letter where there is none.
class SocialPicture final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SocialPicture)

public:
    /// `pictures` outlives it.
    explicit SocialPicture(PictureCache &pictures, QWidget *parent = nullptr);

    void show(const QString &address, const QString &title);
    void setSquare(bool isSquare);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

    static constexpr int kSquareSide = 96;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PictureCache &m_pictures;
    QString m_address;
    QString m_title;
    bool m_isSquare = false;
};

}
