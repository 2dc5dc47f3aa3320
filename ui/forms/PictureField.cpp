#include "ui/forms/PictureField.h"

#include <QPointer>

#include "ui/pictures/PictureIntake.h"
#include "ui/pictures/RefusalNote.h"

namespace vitrine::ui {

PictureField::PictureField(const models::FieldInfo &field, PictureCache &cache, PictureIntake &intake, QWidget *parent)
    : FieldEditor(field, parent)
    , m_cache(cache)
    , m_intake(intake)
    , m_refusals(new RefusalNote)
    , m_pending(new QObject(this))
{
}

void PictureField::startOver()
{
    delete m_pending;
    m_pending = new QObject(this);
    m_refusals->setRefusals({});
}

void PictureField::ask(QWidget *from, PicturePicker::Choice choice,
                       std::function<void(const std::vector<models::Asset> &)> chosen)
{
    PicturePicker::ask(
        from, m_intake, m_cache, choice,
        [guard = QPointer(m_pending), chosen = std::move(chosen)](const std::vector<models::Asset> &assets) {
            if (guard)
                chosen(assets);
        });
}

void PictureField::take(const QMimeData &offered, std::function<void(const TakenPictures &)> taken)
{
    m_refusals->setRefusals({});
    m_intake.take(offered, m_pending, std::move(taken));
}

void PictureField::tellThereIsNone()
{
    m_refusals->setRefusals({tr("The clipboard holds no picture. Copy one, then paste it here.")});
}

}
