#pragma once

#include <QJsonObject>

#include "ui/forms/PictureField.h"

namespace vitrine::models {
struct Asset;
}

namespace vitrine::ui {

class Button;
class FormRow;
class Label;
class PictureFrame;
class SchemaForm;

/// One picture with what is written about it: chosen, dropped, pasted, or named by an address.
class ImageField final : public PictureField
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImageField)

public:
    /// Both outlive it.
    ImageField(const models::FieldInfo &field, PictureCache &cache, PictureIntake &intake, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    std::vector<models::FieldError> showErrors(const std::vector<models::FieldError> &errors) override;
    void focusPart(const QString &path) override;
    [[nodiscard]] QWidget *labelled() override;
    void startOver() override;

protected:
    void setInvalid(bool isInvalid) override;

private:
    [[nodiscard]] QWidget *buildPicture();
    void buildForm();
    void buildMenu();
    void acceptDrops();
    void choose();
    void paste();
    void remove();
    void typeAddress();
    void takeOne(const QMimeData &offered);
    void receive(const TakenPictures &taken);
    void put(const models::Asset &asset);
    /// Reads the members of the form back.
    void onTyped();
    void showPicture();

    QJsonObject m_picture; ///< every member; without an address there is none
    PictureFrame *m_frame;
    Label *m_facts;
    Button *m_choose;
    Button *m_address;
    Button *m_remove;
    SchemaForm *m_form;
    FormRow *m_addressRow = nullptr;
    bool m_isTypingAddress = false;
};

}
