#pragma once

#include <functional>

#include "ui/forms/FieldEditor.h"
#include "ui/pictures/PicturePicker.h"

class QMimeData;

namespace vitrine::ui {

class PictureCache;
class PictureIntake;
class RefusalNote;
struct TakenPictures;

/// A field that pictures come into: chosen, dropped or pasted. What is still on its way when the field starts over does
/// not arrive any more.
class PictureField : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureField)

public:
    void startOver() override;

protected:
    /// Both outlive it.
    PictureField(const models::FieldInfo &field, PictureCache &cache, PictureIntake &intake, QWidget *parent);

    /// Tells what did not come in. Whoever lays the field out puts it there, which owns it.
    [[nodiscard]] RefusalNote *refusals() const { return m_refusals; }
    /// Lets the owner choose, over `from`.
    void ask(QWidget *from, PicturePicker::Choice choice,
             std::function<void(const std::vector<models::Asset> &)> chosen);
    /// Takes what is offered in, which may last.
    void take(const QMimeData &offered, std::function<void(const TakenPictures &)> taken);
    void tellThereIsNone();

private:
    PictureCache &m_cache;
    PictureIntake &m_intake;
    RefusalNote *m_refusals;
    QObject *m_pending; ///< what is under way is for it
};

}
