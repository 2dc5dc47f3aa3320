#include "ui/exchange/ExportDialog.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>

#include "models/core/Slug.h"
#include "models/workspace/FolderCheck.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Surface.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 560;
constexpr int kMeaningInset = Metric::kCheckBox + Metric::kSpace8;

}

ExportDialog::ExportDialog(const QString &title, FolderQuestion question, QWidget *parent)
    : QDialog(parent)
    , m_title(title)
    , m_question(std::move(question))
    , m_markdown(new QRadioButton(tr("A folder of Markdown with its pictures")))
    , m_json(new QRadioButton(tr("One file of JSON")))
    , m_path(new QLineEdit)
    , m_export(new Button(tr("Export"), Button::Kind::Primary))
{
    setObjectName(u"exportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export"));
    setFixedWidth(kWidth);
    m_path->setObjectName(u"exportPath"_s);
    m_path->setAccessibleName(tr("Where to"));
    m_path->setFont(Theme::font(TextStyle::Mono));
    m_export->setObjectName(u"exportRun"_s);
    m_export->setDefault(true);
    m_markdown->setObjectName(u"exportMarkdown"_s);
    m_json->setObjectName(u"exportJson"_s);
    auto *choose = new Button(u"folder"_s, tr("Choose…"), Button::Kind::Plain);
    choose->setObjectName(u"exportChoose"_s);
    choose->setAutoDefault(false);
    auto *cancel = new Button(tr("Cancel"), Button::Kind::Flat);
    cancel->setAutoDefault(false);
    auto *surface = new Surface(Token::Base);
    auto *column = new QVBoxLayout(surface);
    column->setContentsMargins(Metric::kSpace24, Metric::kSpace24, Metric::kSpace24, Metric::kSpace16);
    column->setSpacing(Metric::kSpace4);
    for (const auto &[radio, text] :
         {std::pair{m_markdown, tr("Site generators read it, and an import brings it back as it was.")},
          {m_json, tr("All fields of all items, for programs. Pictures stay where they are.")}}) {
        auto *meaning = new Label(text, TextStyle::Secondary, Token::Text2);
        meaning->setContentsMargins(kMeaningInset, 0, 0, Metric::kSpace8);
        radio->setAccessibleDescription(text);
        column->addWidget(radio);
        column->addWidget(meaning);
    }
    auto *label = new Label(tr("Where to"), TextStyle::BodyMedium);
    label->setBuddy(m_path);
    column->addSpacing(Metric::kSpace4);
    column->addWidget(label);
    auto *place = new QHBoxLayout;
    place->setSpacing(Metric::kSpace8);
    place->addWidget(m_path, 1);
    place->addWidget(choose);
    column->addLayout(place);
    column->addSpacing(Metric::kSpace12);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kSpace8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_export);
    column->addLayout(buttons);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(surface);
    m_markdown->setChecked(true);
    offer();
    connect(m_markdown, &QRadioButton::toggled, this, &ExportDialog::offer);
    connect(m_path, &QLineEdit::textChanged, this, [this] { m_export->setEnabled(!path().isEmpty()); });
    connect(choose, &Button::clicked, this, &ExportDialog::choose);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_export, &Button::clicked, this, &QDialog::accept);
}

void ExportDialog::offer()
{
    const QString slug = models::slugFrom(m_title);
    const QString name = slug.isEmpty() ? u"vitrine"_s : slug;
    m_path->setText(QDir::toNativeSeparators(QDir::homePath() + u'/' + name + u"-export"_s +
                                             (form() == Form::Json ? u".json"_s : QString())));
}

void ExportDialog::choose()
{
    m_question(this, tr("Choose the folder to export into"), [this](const QString &folder) {
        const QString name = QFileInfo(path()).fileName();
        m_path->setText(QDir::toNativeSeparators(folder + u'/' + name));
    });
}

ExportDialog::Form ExportDialog::form() const
{
    return m_json->isChecked() ? Form::Json : Form::Markdown;
}

QString ExportDialog::path() const
{
    return models::folderFromTyped(m_path->text());
}

}
