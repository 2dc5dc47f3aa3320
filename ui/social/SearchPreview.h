#pragma once

#include <QWidget>

namespace vitrine::ui {

class Label;
struct SocialFacts;

/// An item as a search engine lists it; what would be cut is struck out.
class SearchPreview final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchPreview)

public:
    explicit SearchPreview(QWidget *parent = nullptr);

    void show(const SocialFacts &facts);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showTexts();

    Label *m_site;
    Label *m_trail;
    Label *m_title;
    Label *m_description;
    QString m_titleText;
    QString m_descriptionText;
    QString m_day;
};

}
