#include "ui/settings/NewTokenDialog.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>

#include "ui/settings/TokenText.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Surface.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::Role;

namespace {

constexpr int kWidth = 480;
constexpr int kMaximumName = 80;

}

NewTokenDialog::NewTokenDialog(QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit)
    , m_role(new QComboBox)
    , m_lifetime(new QComboBox)
    , m_problemIcon(new IconLabel(u"error"_s, Token::Bad))
    , m_problem(new Label({}, TextStyle::Secondary, Token::Bad))
    , m_create(new Button(tr("Create token"), Button::Kind::Primary))
{
    setObjectName(u"newTokenDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New token"));
    setFixedWidth(kWidth);
    m_name->setObjectName(u"tokenName"_s);
    m_name->setMaxLength(kMaximumName);
    m_name->setPlaceholderText(tr("Site build"));
    m_role->setObjectName(u"tokenRole"_s);
    for (const Role role : {Role::Viewer, Role::Editor, Role::Owner})
        m_role->addItem(TokenText::role(role), static_cast<int>(role));
    m_lifetime->setObjectName(u"tokenLifetime"_s);
    for (const auto &[text, days] :
         {std::pair{tr("After 30 days"), 30}, {tr("After 90 days"), 90}, {tr("After a year"), 365}, {tr("Never"), 0}})
        m_lifetime->addItem(text, days);
    m_lifetime->setCurrentIndex(2);
    m_problem->setObjectName(u"tokenProblem"_s);
    m_problem->setWordWrap(true);
    m_create->setObjectName(u"tokenCreate"_s);
    m_create->setDefault(true);
    auto *cancel = new Button(tr("Cancel"), Button::Kind::Flat);
    cancel->setAutoDefault(false);

    auto *form = new QGridLayout;
    form->setHorizontalSpacing(Metric::kSpace16);
    form->setVerticalSpacing(Metric::kSpace12);
    int line = 0;
    for (const auto &[text, field] : std::initializer_list<std::pair<QString, QWidget *>>{
             {tr("Name"), m_name}, {tr("May"), m_role}, {tr("Ends"), m_lifetime}}) {
        auto *label = new Label(text, TextStyle::BodyMedium);
        label->setBuddy(field);
        field->setAccessibleName(text);
        form->addWidget(label, line, 0);
        form->addWidget(field, line++, 1);
    }
    form->setColumnMinimumWidth(0, Metric::kLabelColumn - Metric::kSpace32);
    form->setColumnStretch(1, 1);
    auto *problem = new QHBoxLayout;
    problem->setSpacing(Metric::kSpace4);
    problem->addWidget(m_problemIcon, 0, Qt::AlignTop);
    problem->addWidget(m_problem, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kSpace8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_create);
    auto *surface = new Surface(Token::Base);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(surface);
    auto *column = new QVBoxLayout(surface);
    column->setContentsMargins(Metric::kSpace24, Metric::kSpace24, Metric::kSpace24, Metric::kSpace16);
    column->setSpacing(Metric::kSpace16);
    column->addWidget(
        new Label(tr("Give each program its own, so that one can be revoked alone."), TextStyle::Body, Token::Text2));
    column->addLayout(form);
    column->addLayout(problem);
    column->addLayout(buttons);
    showError({});
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_create, &Button::clicked, this, &NewTokenDialog::tryCreate);
    connect(m_name, &QLineEdit::textEdited, this, [this] { showError({}); });
    m_name->setFocus();
}

QString NewTokenDialog::name() const
{
    return m_name->text().trimmed();
}

Role NewTokenDialog::role() const
{
    return static_cast<Role>(m_role->currentData().toInt());
}

std::optional<std::chrono::seconds> NewTokenDialog::lifetime() const
{
    const int days = m_lifetime->currentData().toInt();
    return days > 0 ? std::optional<std::chrono::seconds>(std::chrono::days(days)) : std::nullopt;
}

void NewTokenDialog::showError(const QString &message)
{
    m_problem->setText(message);
    m_problem->setVisible(!message.isEmpty());
    m_problemIcon->setVisible(!message.isEmpty());
    m_create->setEnabled(true);
}

void NewTokenDialog::tryCreate()
{
    if (name().isEmpty()) {
        showError(tr("Say what the token is for."));
        m_name->setProperty(Theme::kInvalidProperty, true);
        return m_name->setFocus();
    }
    m_name->setProperty(Theme::kInvalidProperty, false);
    m_create->setEnabled(false); // until it is made, or an error says why it is not
    emit createRequested();
}

}
