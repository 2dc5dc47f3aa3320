#include "ui/start/FolderPage.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>

#include "ui/start/ChoiceList.h"
#include "ui/start/FolderLook.h"
#include "ui/start/PathField.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using Way = StartState::Way;

namespace {

constexpr int kLead = 544; // two lines that read well

}

FolderPage::FolderPage(QWidget *parent)
    : StartPage(parent)
    , m_ways(new ChoiceList)
    , m_backup(new PathField(u"startBackup"_s, tr("File of the backup"), PathField::Kind::File))
    , m_folder(new PathField(u"startFolder"_s, tr("Folder"), PathField::Kind::Folder))
    , m_look(new FolderLook(this))
    , m_lines(new QVBoxLayout)
    , m_openIt(new Button(tr("Open it instead")))
    , m_warning(new Banner)
{
    m_ways->add(u"startNew"_s, tr("Start a new workspace"),
                tr("An empty portfolio. You can bring content in the next step."));
    m_ways->add(u"startOpen"_s, tr("Open a workspace I already have"),
                tr("From this computer or a disk. A folder with a vitrine.db file in it."));
    m_ways->add(u"startRestore"_s, tr("Restore from a backup"),
                tr("From a copy that Vitrine made: a file such as backup-20261120.db."));
    m_openIt->setObjectName(u"startOpenIt"_s);
    m_openIt->setSmall(true);
    m_lines->setSpacing(Metric::kSpace8);
    auto *lead = new Label(tr("Everything lives in this one folder: the database, your pictures and the settings. "
                              "Copy it and you have copied your site."),
                           TextStyle::Body, Token::Text2);
    lead->setWordWrap(true);
    lead->setMaximumWidth(kLead);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Label(tr("Choose a folder for your workspace"), TextStyle::PageTitle));
    column->addSpacing(Metric::kSpace8);
    column->addWidget(lead);
    column->addSpacing(Metric::kSpace24);
    column->addWidget(m_ways);
    column->addSpacing(Metric::kSpace24);
    column->addWidget(m_backup);
    column->addSpacing(Metric::kSpace12);
    column->addWidget(m_folder);
    column->addSpacing(Metric::kSpace16);
    column->addLayout(m_lines);
    column->addWidget(m_openIt, 0, Qt::AlignLeading);
    column->addSpacing(Metric::kSpace16);
    column->addWidget(m_warning);
    column->addStretch();
    connect(m_ways, &ChoiceList::chosen, this, [this] {
        offerGood();
        showVerdict();
    });
    connect(m_folder, &PathField::changed, this, &FolderPage::look);
    connect(m_folder, &PathField::touched, this, [this] { m_isOffered = false; });
    connect(m_backup, &PathField::changed, this, &StartPage::changed);
    connect(m_look, &FolderLook::looked, this, [this] {
        offerGood();
        showVerdict();
    });
    connect(m_openIt, &Button::clicked, this, [this] {
        m_ways->setCurrent(static_cast<int>(Way::Open));
        m_folder->line()->setFocus();
    });
    m_ways->setCurrent(static_cast<int>(Way::New));
}

Way FolderPage::way() const
{
    return static_cast<Way>(m_ways->current());
}

void FolderPage::show(const StartState &state)
{
    m_ways->setCurrent(static_cast<int>(state.way));
    m_backup->setText(state.backup);
    m_isOffered = state.folder.isEmpty();
    m_folder->setText(state.folder);
    look();
}

void FolderPage::store(StartState &state) const
{
    state.way = way();
    state.backup = m_backup->path();
    state.folder = m_folder->path();
}

QString FolderPage::nextText() const
{
    return way() == Way::Open ? tr("Open") : way() == Way::Restore ? tr("Restore") : tr("Continue");
}

bool FolderPage::isReady() const
{
    return !isLooking() && m_verdict.isUsable && (way() != Way::Restore || !m_backup->path().isEmpty());
}

bool FolderPage::isLooking() const
{
    return m_look->isLooking();
}

void FolderPage::focusFirst()
{
    m_folder->line()->setFocus();
    m_folder->line()->selectAll();
}

void FolderPage::look()
{
    m_look->look(m_folder->text());
    emit changed();
}

/// Somebody who has not typed anything is offered a good place, or none where one is to be found.
void FolderPage::offerGood()
{
    if (!m_isOffered || m_look->isLooking())
        return;
    const QString wanted = way() == Way::Open ? QString() : m_look->better();
    if (m_folder->path() == wanted)
        return;
    m_folder->setText(wanted);
    m_folder->line()->selectAll();
}

void FolderPage::showVerdict()
{
    m_backup->setVisible(way() == Way::Restore);
    if (m_look->isLooking())
        return emit changed(); // what was said last stays until more is known
    m_verdict = FolderVerdict::of(m_look->check(), way());
    const bool isBlank = m_folder->text().trimmed().isEmpty();
    if (isBlank)
        m_verdict.lines.clear();
    showLines();
    m_folder->setInvalid(!m_verdict.isUsable && !isBlank);
    m_openIt->setVisible(m_verdict.isThereAlready);
    const QString better = m_look->better();
    if (m_verdict.warning.title.isEmpty()) {
        m_warning->hide();
    } else {
        std::vector<Banner::Action> actions;
        if (!better.isEmpty() && way() != Way::Open)
            actions.push_back({u"startBetter"_s, tr("Use %1 instead").arg(u'~' + better.mid(QDir::homePath().size())),
                               [this, better] { m_folder->setText(better); }});
        m_warning->show(Banner::Kind::Warning, m_verdict.warning.title, m_verdict.warning.reason, actions);
    }
    emit changed();
}

void FolderPage::showLines()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList spoken;
    for (const FolderVerdict::Line &line : m_verdict.lines) {
        auto *whole = new QWidget;
        auto *row = new QHBoxLayout(whole);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(Metric::kSpace8);
        auto *words = new Label(line.words, TextStyle::Body, line.isFine ? Token::Text : Token::Bad);
        words->setObjectName(u"startCheck"_s);
        row->addWidget(new IconLabel(line.isFine ? u"ok"_s : u"error"_s, line.isFine ? Token::Ok : Token::Bad));
        row->addWidget(words);
        row->addWidget(new Label(line.detail, TextStyle::Body, Token::Text2), 1);
        m_lines->addWidget(whole);
        spoken.append((line.words + u' ' + line.detail).trimmed());
    }
    m_folder->line()->setAccessibleDescription(spoken.join(u". "_s));
}

}
