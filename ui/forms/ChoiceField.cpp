#include "ui/forms/ChoiceField.h"

#include <QComboBox>
#include <QHBoxLayout>

#include "ui/forms/FieldText.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

ChoiceField::ChoiceField(const models::FieldInfo &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_choices(new QComboBox)
{
    for (const QString &choice : field.choices)
        m_choices->addItem(FieldText::choice(choice), choice);
    m_choices->setFixedWidth(Metric::kChoiceWidth);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_choices);
    row->addStretch();
    connect(m_choices, &QComboBox::currentIndexChanged, this, &ChoiceField::edited);
}

QJsonValue ChoiceField::value() const
{
    return m_choices->currentData().toString();
}

void ChoiceField::setValue(const QJsonValue &value)
{
    const QSignalBlocker blocker(m_choices);
    m_choices->setCurrentIndex(m_choices->findData(value.toString()));
    m_choices->update();
}

QWidget *ChoiceField::labelled()
{
    return m_choices;
}

void ChoiceField::setInvalid(bool isInvalid)
{
    m_choices->setProperty(Theme::kInvalidProperty, isInvalid);
    m_choices->update();
}

}
