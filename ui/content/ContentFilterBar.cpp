#include "ui/content/ContentFilterBar.h"

#include <chrono>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSettings>
#include <QShortcut>
#include <QTimer>

#include "ui/content/FilterChip.h"
#include "ui/content/KindText.h"
#include "ui/content/StatusLook.h"
#include "ui/content/TagPicker.h"
#include "ui/shell/Icon.h"
#include "ui/shell/Mirroring.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::Status;

namespace {

constexpr std::chrono::milliseconds kFilterDelay{150};
constexpr int kStatusWidth = 116;
constexpr int kTextWidth = 320;
constexpr int kWaiting = 100; // what is waited for, behind the status in the same choice
const auto kTextKey = u"filterText"_s;
const auto kStatusKey = u"filterStatus"_s;
const auto kTagKey = u"filterTag"_s;
const auto kTagNameKey = u"filterTagName"_s;

}

ContentFilterBar::ContentFilterBar(const KindText &text, QWidget *parent)
    : Surface(Token::Base, Qt::BottomEdge, parent)
    , m_text(new QLineEdit)
    , m_status(new QComboBox)
    , m_pickTag(new ToolButton(u"tag"_s, tr("Filter by tag")))
    , m_chip(new FilterChip(tr("Tag")))
    , m_delay(new QTimer(this))
{
    m_text->setObjectName(u"filter"_s);
    m_text->setPlaceholderText(tr("Filter"));
    m_text->setAccessibleName(text.filterHint);
    m_text->setMaximumWidth(kTextWidth);
    m_text->addAction(Icon::of(u"search"_s), QLineEdit::LeadingPosition);
    m_text->setTextMargins(-Metric::kSpace4, 0, 0, 0); // as close to the icon as in menus
    m_pickTag->setObjectName(u"tagFilter"_s);
    m_chip->setObjectName(u"tagChip"_s);
    m_chip->hide();
    buildStatus();
    auto *row = new QHBoxLayout;
    row->setSpacing(Metric::kSpace8);
    row->addWidget(m_text, 100);
    row->addWidget(m_status);
    row->addWidget(m_pickTag);
    row->addStretch(1);
    auto *chips = new QHBoxLayout;
    chips->addWidget(m_chip);
    chips->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Metric::kSpace8);
    setSideMargins(Metric::kSpace16, Metric::kSpace12);
    column->addLayout(row);
    column->addLayout(chips);
    m_delay->setSingleShot(true);
    m_delay->setInterval(kFilterDelay);
    connect(m_delay, &QTimer::timeout, this, &ContentFilterBar::changed);
    connect(m_text, &QLineEdit::textChanged, this, [this] { m_delay->start(); });
    connect(m_pickTag, &ToolButton::clicked, this, &ContentFilterBar::pickTag);
    connect(m_chip, &FilterChip::removeRequested, this, [this] {
        setTag({});
        m_pickTag->setFocus();
        emit changed();
    });
    auto *down = new QShortcut(Qt::Key_Down, m_text);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, &ContentFilterBar::leftDown);
}

void ContentFilterBar::setSideMargins(int leading, int trailing)
{
    Mirroring::setMargins(*layout(), {leading, 0, trailing, Metric::kSpace12 + 1});
}

void ContentFilterBar::buildStatus()
{
    m_status->setObjectName(u"statusFilter"_s);
    m_status->setAccessibleName(tr("Status"));
    m_status->setFixedWidth(kStatusWidth);
    m_status->addItem(tr("Any status"));
    for (const Status status : {Status::Draft, Status::Published, Status::Archived})
        m_status->addItem(StatusLook::of(status).word, static_cast<int>(status));
    m_status->insertSeparator(m_status->count());
    for (const auto &[word, waiting] : {std::pair{tr("Scheduled"), models::Waiting::Time},
                                        {tr("Not scheduled"), models::Waiting::Owner},
                                        {tr("Incomplete"), models::Waiting::Detail}})
        m_status->addItem(word, kWaiting + static_cast<int>(waiting));
    connect(m_status, &QComboBox::currentIndexChanged, this, &ContentFilterBar::changed);
}

void ContentFilterBar::pickTag()
{
    auto *picker = new TagPicker(m_pickTag, tr("Only what carries the tag"), TagPicker::Unknown::Refuse);
    std::vector<TagPicker::Tag> tags;
    for (const models::TagRef &tag : m_tags)
        tags.push_back({tag, 0});
    picker->setTags(std::move(tags));
    connect(picker, &TagPicker::picked, this, [this](const models::TagRef &tag) {
        setTag(tag);
        emit changed();
    });
}

void ContentFilterBar::setTag(const models::TagRef &tag)
{
    m_tag = tag;
    m_chip->setValue(tag.name);
    m_chip->setVisible(!tag.slug.isEmpty());
}

void ContentFilterBar::applyTo(models::ContentSelection &selection) const
{
    m_delay->stop(); // this is what it waited for
    selection.text = m_text->text().trimmed();
    const int status = m_status->currentData().toInt();
    if (status >= kWaiting)
        selection.waiting = static_cast<models::Waiting>(status - kWaiting);
    else if (m_status->currentIndex() > 0)
        selection.status = static_cast<Status>(status);
    if (!m_tag.slug.isEmpty())
        selection.tag = m_tag.slug;
}

bool ContentFilterBar::isActive() const
{
    return !m_text->text().trimmed().isEmpty() || m_status->currentIndex() > 0 || !m_tag.slug.isEmpty();
}

void ContentFilterBar::clear()
{
    const QSignalBlocker text(m_text);
    const QSignalBlocker status(m_status);
    m_text->clear();
    m_status->setCurrentIndex(0);
    setTag({});
}

void ContentFilterBar::setWaiting(models::Waiting waiting)
{
    clear();
    const QSignalBlocker status(m_status);
    m_status->setCurrentIndex(m_status->findData(kWaiting + static_cast<int>(waiting)));
}

void ContentFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void ContentFilterBar::restoreState(const QSettings &settings)
{
    const QSignalBlocker text(m_text);
    const QSignalBlocker status(m_status);
    m_text->setText(settings.value(kTextKey).toString());
    const QVariant wanted = settings.value(kStatusKey);
    m_status->setCurrentIndex(wanted.isValid() ? std::max(0, m_status->findData(wanted.toInt())) : 0);
    setTag({settings.value(kTagKey).toString(), settings.value(kTagNameKey).toString()});
}

void ContentFilterBar::saveState(QSettings &settings) const
{
    settings.setValue(kTextKey, m_text->text().trimmed());
    if (m_status->currentIndex() > 0)
        settings.setValue(kStatusKey, m_status->currentData().toInt());
    else
        settings.remove(kStatusKey);
    settings.setValue(kTagKey, m_tag.slug);
    settings.setValue(kTagNameKey, m_tag.name);
}

}
