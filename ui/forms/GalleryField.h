#pragma once

#include <QPointer>

#include "ui/forms/FieldEditor.h"

class QVBoxLayout;

namespace vitrine::models {
struct Asset;
}

namespace vitrine::ui {

class Button;
class GalleryRow;
class PictureCache;
class PictureDrop;
class PictureFrame;
class PictureIntake;
class RefusalNote;
struct TakenPictures;

/// A list of pictures in their order: chosen, dropped or pasted, several at once; moved by Alt with the arrow keys, by
/// buttons or by dragging. Rows without anything count as not there.
class GalleryField final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GalleryField)

public:
    /// Of a row that is being dragged within its list: the list's address as a number, which is compared alone, and the
    /// row's place.
    static constexpr const char *kRowMimeType = "application/x-vitrine-gallery-row";

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
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildLayout();
    GalleryRow *insertRow(size_t place);
    void moveBy(const GalleryRow &row, int by);
    void moveRow(size_t from, size_t to);
    void removeRow(GalleryRow *row);
    void takeAway(GalleryRow *row);
    void drag(GalleryRow *row);
    void choose();
    void paste(GalleryRow *after);
    void typeAddress();
    void await();
    void receive(const TakenPictures &taken, const GalleryRow *before);
    /// Adds what there is room for; the rest is told.
    void add(const std::vector<models::Asset> &assets, size_t place, QStringList refusals);
    /// Names, tab order and what is shown follow the rows.
    void settle();
    [[nodiscard]] size_t placeOf(const GalleryRow *row) const; ///< the count when it is not there
    /// Before which row something would come that is dropped there.
    [[nodiscard]] size_t placeAt(const QPoint &point) const;
    [[nodiscard]] GalleryRow *rowOfItem(qsizetype item) const;
    /// The place of the row that is dragged; nothing for anything else, and for rows of another list, which stay there.
    [[nodiscard]] std::optional<size_t> draggedRow(const QDropEvent &event) const;
    void showPlace(std::optional<size_t> place);

    PictureCache &m_cache;
    PictureIntake &m_intake;
    std::vector<GalleryRow *> m_rows;
    QVBoxLayout *m_list;
    PictureFrame *m_empty;
    PictureDrop *m_drop;
    Button *m_choose;
    Button *m_address;
    RefusalNote *m_refusals;
    QObject *m_pending; ///< what is under way is for it
    int m_coming = 0;
    std::optional<size_t> m_place; ///< where something would be dropped
};

}
