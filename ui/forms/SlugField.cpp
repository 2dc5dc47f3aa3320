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

SlugField::SlugField(const models::FieldInfo &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_box(new FieldBox)
    , m_line(new QLineEdit)
    , m_before(new Label({}, TextStyle::Mono, Token::Text2))
    , m_after(new Label({}, TextStyle::Mono, Token::Text2))
{
    m_line->setFrame(false);
    m_line->setFont(Theme::font(TextStyle::Mono));
    auto *copy = new ToolButton(u"copy"_s, tr("Copy path"));
    copy->setObjectName(u"copySlug"_s);
    auto *inside = new QHBoxLayout(m_box);
    inside->setContentsMargins(Metric::kSpace8 + 1, 2, 2, 2);
    inside->setSpacing(0);
    // A path reads from left to right in every language.
    m_box->setLayoutDirection(Qt::LeftToRight);
    inside->addWidget(m_before);
    inside->addSpacing(-2); // a line edit's own margin
    inside->addWidget(m_line, 1);
    inside->addWidget(m_after);
    inside->addWidget(copy);
    m_box->setFixedHeight(Metric::kControl);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    m_after->hide();
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        showAddress();
        emit edited();
    });
    connect(copy, &ToolButton::clicked, this, [this] { QApplication::clipboard()->setText(path()); });
}

void SlugField::setAddress(const std::pair<QString, QString> &around, std::function<QString(const QString &)> page)
{
    m_before->setText(around.first);
    m_after->setText(around.second);
    m_after->setVisible(!around.second.isEmpty());
    m_page = std::move(page);
    showAddress();
}

void SlugField::setStored(const QString &slug, bool isPublic)
{
    m_stored = slug;
    m_isPublic = isPublic;
    showAddress();
}

QString SlugField::path() const
{
    return m_before->text() + m_line->text() + m_after->text();
}

void SlugField::showAddress()
{
    m_line->setToolTip(m_page && !m_line->text().isEmpty() ? m_page(m_line->text()) : QString());
    emit noteChanged();
}

FieldNote SlugField::note() const
{
    const QString slug = m_line->text();
    if (slug == m_stored || slug.isEmpty() || !m_page)
        return {};
    if (m_isPublic)
        return {tr("The old address, %1, keeps leading here.").arg(m_before->text() + m_stored + m_after->text())};
    return {tr("The address will be %1").arg(m_page(slug))};
}

std::optional<FieldFix> SlugField::fixOf(const models::FieldError &error) const
{
    const bool isTaken = error.code == "taken"_L1 && !m_free.isEmpty() && m_free != m_line->text();
    return isTaken ? std::optional(FieldFix::use(m_free)) : FieldEditor::fixOf(error);
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
    showAddress();
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
