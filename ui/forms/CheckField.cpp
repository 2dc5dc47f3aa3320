#include "ui/forms/CheckField.h"

#include <QCheckBox>
#include <QHBoxLayout>

#include "ui/forms/FieldText.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

CheckField::CheckField(const models::FieldInfo &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_check(new QCheckBox)
{
    QString meaning = FieldText::meaning(field);
    if (meaning.endsWith(u'.'))
        meaning.chop(1);
    m_check->setText(meaning);
    m_check->setMinimumHeight(Metric::kControl);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metric::kSpace4, 0, 0, 0); // room for the focus ring
    row->addWidget(m_check);
    row->addStretch();
    connect(m_check, &QCheckBox::toggled, this, &CheckField::edited);
}

QJsonValue CheckField::value() const
{
    return m_check->isChecked();
}

void CheckField::setValue(const QJsonValue &value)
{
    const QSignalBlocker blocker(m_check);
    m_check->setChecked(value.toBool());
    m_check->update();
}

QWidget *CheckField::labelled()
{
    return m_check;
}

void CheckField::setInvalid(bool)
{
}

}
