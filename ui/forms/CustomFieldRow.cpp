#include "ui/forms/CustomFieldRow.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QStackedWidget>

#include "ui/shell/Theme.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKindWidth = 104;
constexpr int kNameWidth = 160;

/// JSON has values of their own only within something.
std::optional<QJsonValue> parsed(const QString &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson('[' + json.toUtf8() + ']', &problem);
    const QJsonArray values = document.array();
    return problem.error == QJsonParseError::NoError && values.size() == 1 ? std::optional(values.first())
                                                                           : std::nullopt;
}

QString asJson(const QJsonValue &value)
{
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.sliced(1, json.size() - 2));
}

CustomFieldRow::Kind kindOf(const QJsonValue &value)
{
    using Kind = CustomFieldRow::Kind;
    if (value.isString()) // one line shows no others
        return value.toString().contains(u'\n') ? Kind::Json : Kind::Text;
    return value.isDouble() ? Kind::Number : value.isBool() ? Kind::YesNo : Kind::Json;
}

}

CustomFieldRow::CustomFieldRow(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_private(new IconLabel(u"lock"_s, Token::Text2))
    , m_kinds(new QComboBox)
    , m_values(new QStackedWidget)
    , m_text(new QLineEdit)
    , m_yesNo(new QComboBox)
    , m_remove(new ToolButton(u"close"_s, {}))
{
    m_name->setPlaceholderText(tr("Name"));
    m_name->setMaximumWidth(kNameWidth);
    QSizePolicy kept = m_private->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // so that the columns stay in line
    m_private->setSizePolicy(kept);
    m_private->setToolTip(tr("Not public: the name begins with _"));
    m_kinds->addItems({tr("Text"), tr("Number"), tr("Yes or no"), tr("JSON")});
    m_kinds->setFixedWidth(kKindWidth);
    m_yesNo->addItems({tr("No"), tr("Yes")});
    m_values->addWidget(m_text);
    m_values->addWidget(m_yesNo);
    m_values->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_text->setMaxLength(std::numeric_limits<int>::max());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metric::kSpace8);
    row->addWidget(m_name, 1);
    row->addWidget(m_private);
    row->addWidget(m_kinds);
    row->addWidget(m_values, 2);
    row->addWidget(m_remove);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        showPrivacy();
        emit edited();
    });
    connect(m_text, &QLineEdit::textEdited, this, &CustomFieldRow::edited);
    connect(m_yesNo, &QComboBox::activated, this, &CustomFieldRow::edited);
    connect(m_kinds, &QComboBox::activated, this, [this] {
        showKind();
        emit edited();
    });
    connect(m_remove, &ToolButton::clicked, this, &CustomFieldRow::removeRequested);
    showKind();
    showPrivacy();
}

QString CustomFieldRow::name() const
{
    return m_name->text().trimmed();
}

CustomFieldRow::Kind CustomFieldRow::kind() const
{
    return static_cast<Kind>(m_kinds->currentIndex());
}

std::optional<QJsonValue> CustomFieldRow::value() const
{
    switch (kind()) {
    case Kind::Text:
        return m_text->text();
    case Kind::YesNo:
        return m_yesNo->currentIndex() == 1;
    case Kind::Number: {
        const auto number = parsed(m_text->text());
        return number && number->isDouble() ? number : std::nullopt;
    }
    case Kind::Json:
        break;
    }
    return parsed(m_text->text());
}

void CustomFieldRow::set(const QString &name, const QJsonValue &value)
{
    m_name->setText(name);
    m_kinds->setCurrentIndex(static_cast<int>(kindOf(value)));
    m_yesNo->setCurrentIndex(value.toBool() ? 1 : 0);
    m_text->setText(kind() == Kind::Text ? value.toString() : kind() == Kind::YesNo ? QString() : asJson(value));
    m_text->setCursorPosition(0);
    showKind();
    showPrivacy();
}

bool CustomFieldRow::isBlank() const
{
    return name().isEmpty() && (kind() == Kind::YesNo || m_text->text().isEmpty());
}

QString CustomFieldRow::problem() const
{
    if (value())
        return {};
    return kind() == Kind::Number ? tr("“%1” needs a number, such as 12 or 1.5.").arg(name())
                                  : tr("“%1” is not JSON, such as [1, 2] or {\"a\": 1}.").arg(name());
}

void CustomFieldRow::setInvalid(bool isNameInvalid, bool isValueInvalid)
{
    m_name->setProperty(Theme::kInvalidProperty, isNameInvalid);
    m_text->setProperty(Theme::kInvalidProperty, isValueInvalid);
    m_name->update();
    m_text->update();
}

void CustomFieldRow::setPlace(qsizetype number)
{
    setObjectName(u"customField%1"_s.arg(number - 1));
    m_name->setAccessibleName(tr("Name of custom field %1").arg(number));
    m_kinds->setAccessibleName(tr("Kind of custom field %1").arg(number));
    m_text->setAccessibleName(tr("Value of custom field %1").arg(number));
    m_yesNo->setAccessibleName(tr("Value of custom field %1").arg(number));
    m_remove->setMeaning(tr("Remove custom field %1").arg(number));
}

void CustomFieldRow::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

void CustomFieldRow::focusValue()
{
    m_values->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void CustomFieldRow::showKind()
{
    m_values->setCurrentWidget(kind() == Kind::YesNo ? static_cast<QWidget *>(m_yesNo) : m_text);
    m_text->setFont(Theme::font(kind() == Kind::Json ? TextStyle::Mono : TextStyle::Body));
}

void CustomFieldRow::showPrivacy()
{
    m_private->setVisible(name().startsWith(u'_'));
}

}
