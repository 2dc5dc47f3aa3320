#pragma once

#include <QWidget>

#include "models/core/Field.h"

class QBoxLayout;

namespace vitrine::ui {

class ContentForms;
class ItemAddress;
class ObjectField;
class PictureCache;
class SearchPreview;
class SocialCard;

/// What search engines and link previews are told, beside how they show it.
class SocialTab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SocialTab)

public:
    /// Puts the tab's fields into `forms`. All outlive it.
    SocialTab(ContentForms &forms, const ItemAddress &address, PictureCache &pictures, QWidget *parent = nullptr);

    /// The item's values as edited.
    void show(const QJsonObject &values);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *buildForms(ContentForms &forms);
    [[nodiscard]] QWidget *buildPreviews();
    void adviseLengths();

    const ItemAddress &m_address;
    models::ObjectInfo m_seo; ///< the schema's, in the words of this tab
    ObjectField *m_field = nullptr;
    QWidget *m_forms;
    SearchPreview *m_search;
    SocialCard *m_card;
    QBoxLayout *m_row;
};

}
