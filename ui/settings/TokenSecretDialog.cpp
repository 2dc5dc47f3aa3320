#include "ui/settings/TokenSecretDialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QCloseEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include "ui/settings/TokenText.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Surface.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 560;
constexpr int kKeys = 96;

}

TokenSecretDialog::TokenSecretDialog(const models::IssuedToken &issued, QWidget *parent)
    : QDialog(parent)
    , m_copy(new Button(u"copy"_s, tr("Copy"), Button::Kind::Plain))
    , m_stored(new QCheckBox(tr("I have stored the token")))
    , m_done(new Button(tr("Done"), Button::Kind::Primary))
{
    setObjectName(u"tokenSecretDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Token created"));
    setFixedWidth(kWidth);
    auto *facts = new QFormLayout;
    facts->setHorizontalSpacing(0);
    facts->setVerticalSpacing(Metric::kSpace4);
    for (const auto &[key, value] :
         {std::pair{tr("May"), TokenText::role(issued.token.role)}, {tr("Ends"), TokenText::end(issued.token)}}) {
        auto *label = new Label(key, TextStyle::Body, Token::Text2);
        label->setMinimumWidth(kKeys);
        facts->addRow(label, new Label(value));
    }
    auto *surface = new Surface(Token::Base);
    auto *body = new QVBoxLayout(surface);
    body->setContentsMargins(Metric::kSpace24, Metric::kSpace24, Metric::kSpace24, Metric::kSpace16);
    body->setSpacing(Metric::kSpace16);
    body->addWidget(buildHeading(issued.token));
    body->addWidget(buildSecret(issued.secret));
    body->addLayout(facts);
    body->addWidget(m_stored);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(surface);
    column->addWidget(buildFooter());
    m_stored->setObjectName(u"tokenStored"_s);
    connect(m_stored, &QCheckBox::toggled, m_done, &QWidget::setEnabled);
    m_copy->setFocus(Qt::TabFocusReason);
}

QWidget *TokenSecretDialog::buildHeading(const models::Token &token)
{
    auto *heading = new QWidget;
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metric::kSpace12);
    row->addWidget(new IconLabel(u"ok"_s, Token::Ok, Metric::kIcon), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(Metric::kSpace4);
    auto *title = new Label(TokenText::created(token), TextStyle::Section);
    auto *reason = new Label(tr("This is the only time the token is shown. Vitrine keeps a fingerprint of it, not the "
                                "token."),
                             TextStyle::Body, Token::Text2);
    title->setWordWrap(true);
    reason->setWordWrap(true);
    words->addWidget(title);
    words->addWidget(reason);
    row->addLayout(words, 1);
    return heading;
}

QWidget *TokenSecretDialog::buildSecret(const QString &secret)
{
    auto *field = new QLineEdit(secret);
    field->setObjectName(u"tokenSecret"_s);
    field->setAccessibleName(tr("Token"));
    field->setReadOnly(true);
    field->setFont(Theme::font(TextStyle::MonoSmall));
    field->setCursorPosition(0);
    m_copy->setObjectName(u"tokenCopy"_s);
    m_copy->setAutoDefault(false);
    connect(m_copy, &Button::clicked, this, [this, secret] {
        QApplication::clipboard()->setText(secret);
        m_copy->setText(tr("Copied"));
    });
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::kSpace4);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metric::kSpace8);
    row->addWidget(field, 1);
    row->addWidget(m_copy);
    column->addLayout(row);
    column->addWidget(
        new Label(tr("Your site sends it as “Authorization: Bearer …”."), TextStyle::Secondary, Token::Text2));
    return whole;
}

QWidget *TokenSecretDialog::buildFooter()
{
    auto *footer = new Surface(Token::Base, Qt::TopEdge);
    footer->setFixedHeight(Metric::kActionBar);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(Metric::kSpace24, Metric::kHairline, Metric::kSpace16, 0);
    row->addWidget(new Label(tr("Lost it? Revoke it and create another."), TextStyle::Secondary, Token::Text2), 1);
    m_done->setObjectName(u"tokenDone"_s);
    m_done->setEnabled(false);
    m_done->setAutoDefault(false);
    row->addWidget(m_done);
    connect(m_done, &Button::clicked, this, &QDialog::accept);
    return footer;
}

void TokenSecretDialog::closeEvent(QCloseEvent *event)
{
    // A slip must not lose what is shown once.
    event->setAccepted(m_stored->isChecked());
    if (!m_stored->isChecked())
        m_stored->setFocus(Qt::OtherFocusReason);
}

void TokenSecretDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_stored->isChecked())
        return m_stored->setFocus(Qt::OtherFocusReason);
    QDialog::keyPressEvent(event);
}

}
