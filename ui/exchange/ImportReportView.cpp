#include "ui/exchange/ImportReportView.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

#include "ui/exchange/ImportReportText.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

void askForFile(QWidget *parent, const QString &name, const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(parent->window(), ImportReportView::tr("Save the report"),
                                   QDir::homePath() + u'/' + name, ImportReportView::tr("Texts (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

/// Empty when it is written, else why not.
QString write(const QString &file, const QString &text)
{
    QSaveFile target(file);
    const QByteArray bytes = text.toUtf8();
    const bool isWritten = target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit();
    return isWritten ? QString() : target.errorString();
}

}

ImportReportView::ImportReportView(QWidget *parent)
    : QWidget(parent)
    , m_sums(new Label({}, TextStyle::Body, Token::Text2))
    , m_text(new QPlainTextEdit)
    , m_told(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_question(askForFile)
{
    m_sums->setObjectName(u"importSums"_s);
    m_sums->setWordWrap(true);
    m_text->setObjectName(u"importReport"_s);
    m_text->setAccessibleName(tr("Report of the import"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(Theme::font(TextStyle::MonoSmall));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setUndoRedoEnabled(false);
    m_told->setObjectName(u"importTold"_s);
    auto *copy = new Button(u"copy"_s, tr("Copy report"), Button::Kind::Plain);
    auto *save = new Button(tr("Save report…"));
    copy->setObjectName(u"importCopy"_s);
    save->setObjectName(u"importSave"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kSpace8);
    buttons->addWidget(copy);
    buttons->addWidget(save);
    buttons->addWidget(m_told);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, Metric::kSpace16);
    column->setSpacing(Metric::kSpace12);
    column->addWidget(m_sums);
    column->addWidget(m_text, 1);
    column->addLayout(buttons);
    connect(copy, &Button::clicked, this, &ImportReportView::copy);
    connect(save, &Button::clicked, this,
            [this] { m_question(this, tr("Import.txt"), [this](const QString &file) { this->save(file); }); });
}

void ImportReportView::show(const models::ImportReport &report, const QString &folder)
{
    m_sums->setText(ImportReportText::sums(report).join(u" · "_s));
    m_text->setPlainText(ImportReportText::plain(report, folder));
    m_told->clear();
}

void ImportReportView::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    m_told->setText(tr("Copied"));
}

void ImportReportView::save(const QString &file)
{
    QThreadPool::globalInstance()->start(
        [file, text = m_text->toPlainText(), address = m_mailbox.address(), self = QPointer(this)] {
            const QString problem = write(file, text);
            address.post([self, file, problem] {
                if (self)
                    self->m_told->setText(problem.isEmpty() ? tr("Saved as %1").arg(QDir::toNativeSeparators(file))
                                                            : tr("Not saved: %1").arg(problem));
            });
        });
}

}
