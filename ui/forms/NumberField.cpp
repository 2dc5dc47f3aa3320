#include "ui/forms/NumberField.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QWheelEvent>

#include "ui/shell/Theme.h"

namespace vitrine::ui {

namespace {

constexpr qint64 kExactInJson = qint64(1) << 53; // beyond it JSON's numbers, and so doubles, skip some

/// The wheel scrolls the form, not a number that nobody is editing.
class QuietSpinBox final : public QDoubleSpinBox
{
protected:
    void wheelEvent(QWheelEvent *event) override { hasFocus() ? QDoubleSpinBox::wheelEvent(event) : event->ignore(); }
};

}

NumberField::NumberField(const models::FieldInfo &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_number(new QuietSpinBox)
{
    m_number->setDecimals(0);
    m_number->setRange(static_cast<double>(std::max(field.minimum, -kExactInJson)),
                       static_cast<double>(std::min(field.maximum, kExactInJson)));
    m_number->setFixedWidth(Metric::kChoiceWidth);
    m_number->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_number);
    row->addStretch();
    connect(m_number, &QDoubleSpinBox::valueChanged, this, &NumberField::edited);
}

QJsonValue NumberField::value() const
{
    return static_cast<qint64>(m_number->value());
}

void NumberField::setValue(const QJsonValue &value)
{
    const QSignalBlocker blocker(m_number);
    m_number->setValue(static_cast<double>(value.toInteger()));
}

QWidget *NumberField::labelled()
{
    return m_number;
}

void NumberField::setInvalid(bool isInvalid)
{
    m_number->setProperty(Theme::kInvalidProperty, isInvalid);
    m_number->update();
}

}
