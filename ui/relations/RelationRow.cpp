#include "ui/relations/RelationRow.h"

#include <QComboBox>
#include <QHBoxLayout>

#include "ui/content/StatusLook.h"
#include "ui/relations/RelationText.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::RelationKind;

namespace {

const auto kKind = u"kind"_s;
const auto kId = u"id"_s;
constexpr int kKindWidth = 152;

}

RelationRow::RelationRow(const QJsonObject &relation, QWidget *parent)
    : QWidget(parent)
    , m_relation(relation)
    , m_kinds(new QComboBox)
    , m_title(new LinkButton(Token::Text))
    , m_icon(new IconLabel(u"draft"_s, Token::Text2))
    , m_status(new Label({}, TextStyle::Secondary, Token::Text2))
{
    const QString title = relation[u"title"_s].toString();
    const auto &names = models::ChoiceNames<RelationKind>::kNames;
    for (size_t i = 0; i < names.size(); ++i)
        m_kinds->addItem(RelationText::of(static_cast<RelationKind>(i)), names[i].toString());
    m_kinds->setCurrentIndex(m_kinds->findData(relation[kKind].toString()));
    m_kinds->setFixedWidth(kKindWidth);
    m_kinds->setAccessibleName(tr("How this project stands to %1").arg(title));
    m_title->setFont(Theme::font(TextStyle::BodyMedium));
    m_title->setText(title);
    m_title->setAccessibleName(tr("Open %1").arg(title));
    m_title->setToolTip(title);
    auto *remove = new ToolButton(u"close"_s, tr("Remove the relation to %1").arg(title));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metric::kSpace8);
    row->addWidget(m_kinds);
    row->addWidget(m_title);
    row->addWidget(m_icon);
    row->addWidget(m_status);
    row->addStretch();
    row->addWidget(remove);
    m_icon->hide();
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this] {
        m_relation.insert(kKind, m_kinds->currentData().toString());
        emit edited();
    });
    connect(m_title, &LinkButton::clicked, this, [this] { emit openRequested(id()); });
    connect(remove, &ToolButton::clicked, this, &RelationRow::removeRequested);
}

models::Id RelationRow::id() const
{
    return models::Id::parse(m_relation[kId].toString()).value_or(models::Id());
}

void RelationRow::showOther(const std::optional<models::ContentItem> &other)
{
    m_icon->show();
    m_title->setEnabled(other.has_value());
    if (!other) {
        m_icon->setIcon(u"trash"_s, Token::Text2);
        m_status->setToken(Token::Text2);
        return m_status->setText(tr("In the trash"));
    }
    const StatusLook look = StatusLook::of(other->status);
    m_title->setText(other->title());
    m_icon->setIcon(look.iconName, look.text);
    m_status->setToken(look.text);
    m_status->setText(look.word);
}

void RelationRow::setInvalid(bool isInvalid)
{
    m_kinds->setProperty(Theme::kInvalidProperty, isInvalid);
    m_kinds->update();
}

}
