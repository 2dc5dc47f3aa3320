#include "ui/forms/SlugField.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLineEdit>

#include "ui/shell/Theme.h"
#include "ui/widgets/FieldBox.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

SlugField::SlugField(const models::FieldInfo &field, const QString &path, QWidget *parent)
    : FieldEditor(field, parent)
    , m_box(new FieldBox)
    , m_line(new QLineEdit)
{
    m_line->setFrame(false);
    m_line->setFont(Theme::font(TextStyle::Mono));
    auto *prefix = new Label(path, TextStyle::Mono, Token::Text2);
    auto *copy = new ToolButton(u"copy"_s, tr("Copy path"));
    copy->setObjectName(u"copySlug"_s);
    auto *inside = new QHBoxLayout(m_box);
    inside->setContentsMargins(Metric::kSpace8 + 1, 2, 2, 2);
    inside->setSpacing(0);
    // A path reads from left to right in every language.
    m_box->setLayoutDirection(Qt::LeftToRight);
    inside->addWidget(prefix);
    inside->addSpacing(-2); // a line edit's own margin
    inside->addWidget(m_line, 1);
    inside->addWidget(copy);
    m_box->setFixedHeight(Metric::kControl);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    connect(m_line, &QLineEdit::textChanged, this, &SlugField::edited);
    connect(copy, &ToolButton::clicked, this,
            [this, path] { QApplication::clipboard()->setText(path + m_line->text()); });
}

QJsonValue SlugField::value() const
{
    return m_line->text();
}

void SlugField::setValue(const QJsonValue &value)
{
    if (value.toString() == m_line->text())
        return;
    const QSignalBlocker blocker(m_line);
    m_line->setText(value.toString());
}

QWidget *SlugField::labelled()
{
    return m_line;
}

void SlugField::setInvalid(bool isInvalid)
{
    m_box->setInvalid(isInvalid);
}

}
