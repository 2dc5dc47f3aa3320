#include "ui/start/PathField.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>

#include "ui/shell/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

PathField::PathField(const QString &name, const QString &label, Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
    , m_question(dialogFor(kind, label))
{
    m_line->setObjectName(name);
    m_line->setAccessibleName(label);
    m_line->setFont(Theme::font(TextStyle::Mono));
    auto *title = new Label(label, TextStyle::BodyMedium);
    title->setBuddy(m_line);
    auto *choose = new Button(u"folder"_s, tr("Choose…"), Button::Kind::Plain);
    choose->setObjectName(name + u"Choose"_s);
    choose->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metric::kSpace8);
    row->addWidget(m_line, 1);
    row->addWidget(choose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::kSpace4);
    column->addWidget(title);
    column->addLayout(row);
    connect(m_line, &QLineEdit::textChanged, this, &PathField::changed);
    connect(m_line, &QLineEdit::textEdited, this, &PathField::touched);
    connect(choose, &Button::clicked, this, [this] {
        m_question(this, path(), [this](const QString &chosen) {
            emit touched();
            setText(chosen);
        });
    });
}

PathField::Question PathField::dialogFor(Kind kind, const QString &title)
{
    return [kind, title](QWidget *parent, const QString &from, const std::function<void(const QString &)> &chosen) {
        auto *dialog = new QFileDialog(parent->window(), title, from.isEmpty() ? QDir::homePath() : from);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(kind == Kind::Folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
        dialog->setOption(QFileDialog::ShowDirsOnly, kind == Kind::Folder);
        QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
        dialog->open();
    };
}

QString PathField::text() const
{
    return m_line->text();
}

void PathField::setText(const QString &text)
{
    m_line->setText(QDir::toNativeSeparators(text));
}

void PathField::setInvalid(bool isInvalid)
{
    m_line->setProperty(Theme::kInvalidProperty, isInvalid);
    m_line->update();
}

}
