#include "ui/start/BringPage.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QPointer>
#include <QThreadPool>
#include <QVBoxLayout>

#include "ui/start/ChoiceList.h"
#include "ui/start/PathField.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using Content = StartState::Content;

namespace {

constexpr int kMaximumTitle = 120;

}

BringPage::BringPage(QWidget *parent)
    : StartPage(parent)
    , m_title(new QLineEdit)
    , m_contents(new ChoiceList)
    , m_source(new PathField(u"startSource"_s, tr("Folder with Markdown"), PathField::Kind::Folder))
    , m_problem(new Label({}, TextStyle::Body, Token::Bad))
{
    m_title->setObjectName(u"startTitle"_s);
    m_title->setAccessibleName(tr("What is your site called?"));
    m_title->setMaxLength(kMaximumTitle);
    m_problem->setObjectName(u"startSourceProblem"_s);
    m_contents->add(u"startEmpty"_s, tr("Start empty"), tr("Write your first project right away."));
    m_contents->add(u"startDemo"_s, tr("Look around with demo content"),
                    tr("The projects and articles of a made-up studio. Delete them whenever you like."));
    m_contents->add(u"startImport"_s, tr("Import a folder of Markdown"),
                    tr("From Hugo, Jekyll, Astro, Next.js or plain files. You check everything before it comes in."));
    auto *label = new Label(tr("What is your site called?"), TextStyle::BodyMedium);
    label->setBuddy(m_title);
    auto *lead = new Label(tr("You can change all of this later."), TextStyle::Body, Token::Text2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Label(tr("Bring your content"), TextStyle::PageTitle));
    column->addSpacing(Metric::kSpace8);
    column->addWidget(lead);
    column->addSpacing(Metric::kSpace24);
    column->addWidget(label);
    column->addSpacing(Metric::kSpace4);
    column->addWidget(m_title);
    column->addSpacing(Metric::kSpace24);
    column->addWidget(m_contents);
    column->addSpacing(Metric::kSpace24);
    column->addWidget(m_source);
    column->addSpacing(Metric::kSpace8);
    column->addWidget(m_problem);
    column->addStretch();
    connect(m_contents, &ChoiceList::chosen, this, &BringPage::showChoice);
    connect(m_source, &PathField::changed, this, &BringPage::look);
    m_contents->setCurrent(0);
}

Content BringPage::content() const
{
    return static_cast<Content>(m_contents->current());
}

void BringPage::show(const StartState &state)
{
    m_title->setText(state.title);
    m_title->setPlaceholderText(QFileInfo(state.folder).fileName());
    m_contents->setCurrent(static_cast<int>(state.content));
    m_source->setText(state.importFolder);
    showChoice();
}

void BringPage::store(StartState &state) const
{
    state.title = m_title->text().simplified();
    state.content = content();
    state.importFolder = m_source->path();
}

QString BringPage::nextText() const
{
    return content() == Content::Import ? tr("Read the folder") : tr("Create");
}

bool BringPage::isReady() const
{
    return content() != Content::Import || (!m_isLooking && m_isThere);
}

void BringPage::focusFirst()
{
    m_title->setFocus();
    m_title->selectAll();
}

void BringPage::showChoice()
{
    m_source->setVisible(content() == Content::Import);
    look();
}

void BringPage::look()
{
    const QString path = m_source->path();
    const bool isBlank = m_source->text().trimmed().isEmpty() || content() != Content::Import;
    ++m_number;
    m_isLooking = !path.isEmpty() && !isBlank;
    if (!m_isLooking) {
        take(isBlank || !path.isEmpty());
        m_isThere = false;
        return emit changed();
    }
    emit changed();
    QThreadPool::globalInstance()->start(
        [path, number = m_number, address = m_mailbox.address(), self = QPointer(this)] {
            const QFileInfo info(path);
            const bool isThere = info.isDir() && info.isReadable();
            address.post([self, number, isThere] {
                if (!self || self->m_number != number)
                    return; // another path by now
                self->m_isLooking = false;
                self->take(isThere);
                emit self->changed();
            });
        });
}

void BringPage::take(bool isThere)
{
    m_isThere = isThere;
    m_source->setInvalid(!isThere);
    m_problem->setText(isThere ? QString() : tr("There is no folder like that that can be read."));
    m_source->line()->setAccessibleDescription(m_problem->text());
}

}
