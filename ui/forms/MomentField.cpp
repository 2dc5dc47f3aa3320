#include "ui/forms/MomentField.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>

#include "models/core/Time.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

const QString kFormat = u"yyyy-MM-dd HH:mm"_s;

}

MomentField::MomentField(const models::FieldInfo &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_line(new QLineEdit)
{
    m_line->setPlaceholderText(tr("YYYY-MM-DD HH:MM"));
    m_line->setFixedWidth(Metric::kChoiceWidth);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line);
    row->addStretch();
    connect(m_line, &QLineEdit::textChanged, this, &MomentField::edited);
}

QDateTime MomentField::typed() const
{
    const QString text = m_line->text().simplified();
    for (const QString &format : {kFormat, u"yyyy-MM-dd HH:mm:ss"_s, u"yyyy-MM-dd'T'HH:mm"_s, u"yyyy-MM-dd"_s}) {
        if (const QDateTime time = QDateTime::fromString(text, format); time.isValid())
            return time;
    }
    const auto instant = models::parseInstant(text);
    return instant ? QDateTime::fromMSecsSinceEpoch(models::toMillis(*instant)) : QDateTime();
}

QJsonValue MomentField::value() const
{
    if (m_line->text() == m_shownText)
        return m_shown;
    const QDateTime time = typed();
    return time.isValid() ? QJsonValue(models::formatInstant(models::fromMillis(time.toMSecsSinceEpoch())))
                          : QJsonValue();
}

void MomentField::setValue(const QJsonValue &value)
{
    const QSignalBlocker blocker(m_line);
    const auto instant = models::parseInstant(value.toString());
    m_shown = instant ? value : QJsonValue();
    m_shownText = instant ? QDateTime::fromMSecsSinceEpoch(models::toMillis(*instant)).toString(kFormat) : QString();
    m_line->setText(m_shownText);
    m_line->setToolTip(m_shown.toString());
}

std::optional<models::FieldError> MomentField::inputError() const
{
    if (m_line->text().trimmed().isEmpty() || typed().isValid())
        return {};
    return models::FieldError{field().name, u"wrong_type"_s,
                              tr("There is no such time; write it as 2026-11-20 09:40.")};
}

QWidget *MomentField::labelled()
{
    return m_line;
}

void MomentField::setInvalid(bool isInvalid)
{
    m_line->setProperty(Theme::kInvalidProperty, isInvalid);
    m_line->update();
}

}
