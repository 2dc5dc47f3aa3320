#pragma once

#include "ui/forms/PictureField.h"

namespace vitrine::models {
struct Asset;
}

namespace vitrine::ui {

class Button;
class GalleryList;
class GalleryRow;
class PictureDrop;
class PictureFrame;

/// A list of pictures in their order: chosen, dropped or pasted, several at once, or named by their addresses.
class GalleryField final : public PictureField
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GalleryField)

public:
    /// Both outlive it.
    GalleryField(const models::FieldInfo &field, PictureCache &cache, PictureIntake &intake, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    std::vector<models::FieldError> showErrors(const std::vector<models::FieldError> &errors) override;
    [[nodiscard]] std::optional<qint64> used() const override;
    void focusPart(const QString &path) override;
    [[nodiscard]] QWidget *labelled() override;
    void startOver() override;

protected:
    void setInvalid(bool isInvalid) override;

private:
    void buildLayout();
    void acceptDrops();
    void choose();
    void paste(const GalleryRow *after);
    void typeAddress();
    /// Takes what is offered in; it joins before the row that stands there now.
    void takeAt(const QMimeData &offered, size_t place);
    void receive(const TakenPictures &taken, const GalleryRow *before);
    /// Adds what there is room for; the rest is told.
    void add(const std::vector<models::Asset> &assets, size_t place, QStringList refused);

    GalleryList *m_list;
    PictureFrame *m_empty;
    PictureDrop *m_drop;
    Button *m_choose;
    Button *m_address;
    int m_coming = 0;
};

}
