#pragma once

#include <vector>

#include <QJsonObject>
#include <QWidget>

#include "models/core/Field.h"

namespace vitrine::ui {

class Label;
class LineField;
class PictureCache;
class PictureFrame;
class ToolButton;

/// One picture of a list: what it shows, what is written about it, its place, and the button that takes it away.
class GalleryRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GalleryRow)

public:
    GalleryRow(const models::ObjectInfo &object, PictureCache &cache);

    [[nodiscard]] const QJsonObject &value() const { return m_picture; }
    void setValue(const QJsonObject &picture);
    /// Nothing was chosen or typed.
    [[nodiscard]] bool isBlank() const;
    void showErrors(const std::vector<models::FieldError> &errors);
    /// Names its parts: the `number`th of `count`, from 1.
    void setPlace(const QString &list, int number, int count);
    void focusPart(const QString &name);
    [[nodiscard]] PictureFrame *frame() const { return m_frame; }
    /// Everything that takes the focus, in its order.
    [[nodiscard]] std::vector<QWidget *> stops() const;
    [[nodiscard]] std::vector<QWidget *> texts() const;

signals:
    void edited();
    void moveRequested(int by);
    void removeRequested();

private:
    [[nodiscard]] QLayout *buildTexts(const models::ObjectInfo &object);
    [[nodiscard]] QLayout *buildButtons();
    void onTyped();
    void showPicture();

    QJsonObject m_picture;
    PictureFrame *m_frame;
    std::vector<LineField *> m_texts;
    LineField *m_address = nullptr;
    Label *m_problem;
    ToolButton *m_up;
    ToolButton *m_down;
    ToolButton *m_remove;
};

}
