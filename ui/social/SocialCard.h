#pragma once

#include <QWidget>

class QBoxLayout;

namespace vitrine::ui {

class Label;
class PictureCache;
class SocialPicture;
struct SocialFacts;

/// An item as a link to it is shown in messages and on social sites.
class SocialCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SocialCard)

public:
    enum class Size { Large, Small };

    /// `pictures` outlives it.
    explicit SocialCard(PictureCache &pictures, QWidget *parent = nullptr);

    void show(const SocialFacts &facts);
    void setSize(Size size);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SocialPicture *m_picture;
    Label *m_host;
    Label *m_title;
    Label *m_description;
    QBoxLayout *m_row;
};

}
