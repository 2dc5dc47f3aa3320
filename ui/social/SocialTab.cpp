#include "ui/social/SocialTab.h"

#include <QBoxLayout>
#include <QJsonObject>
#include <QLineEdit>

#include "ui/content/ContentForms.h"
#include "ui/content/ItemAddress.h"
#include "ui/forms/LineField.h"
#include "ui/forms/ObjectField.h"
#include "ui/forms/SchemaForm.h"
#include "ui/forms/TextField.h"
#include "ui/social/CutText.h"
#include "ui/social/SearchPreview.h"
#include "ui/social/SocialCard.h"
#include "ui/social/SocialFacts.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Segments.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::FieldInfo;
using models::FieldType;

namespace {

constexpr int kFormWidth = 312;
constexpr int kSideBySide = 600; // from this width on
constexpr int kDescriptionLines = 5;

}

SocialTab::SocialTab(ContentForms &forms, const ItemAddress &address, PictureCache &pictures, QWidget *parent)
    : QWidget(parent)
    , m_address(address)
    , m_forms(buildForms(forms))
    , m_search(new SearchPreview)
    , m_card(new SocialCard(pictures))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(Metric::kSpace24);
    m_row->addWidget(m_forms, 0, Qt::AlignTop);
    m_row->addWidget(buildPreviews(), 1, Qt::AlignTop);
    adviseLengths();
}

QWidget *SocialTab::buildForms(ContentForms &forms)
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::kSpace16);
    std::vector<FieldInfo> others;
    for (FieldInfo field : forms.fieldsOn(ContentTab::Search)) {
        if (field.type != FieldType::Object) {
            others.push_back(field);
            continue;
        }
        m_seo = *field.nested;
        const QHash<QString, std::pair<QString, QString>> words{
            {u"title"_s, {tr("Search title"), tr("Left empty, the title is used.")}},
            {u"description"_s, {tr("Description"), tr("Left empty, the summary is used.")}},
            {u"image"_s, {tr("Social image"), tr("An address; left empty, the cover is used.")}}};
        for (FieldInfo &part : m_seo.fields)
            std::tie(part.label, part.summary) = words.value(part.name, {part.label, part.summary});
        field.nested = &m_seo;
        auto *form = new SchemaForm({field}, SchemaForm::kNoLabel);
        m_field = qobject_cast<ObjectField *>(form->editor(field.name));
        forms.addForm(ContentTab::Search, form);
        column->addWidget(form);
    }
    auto *rest = new SchemaForm(others, SchemaForm::kLabelAbove);
    forms.addForm(ContentTab::Search, rest);
    column->addWidget(rest);
    return whole;
}

QWidget *SocialTab::buildPreviews()
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::kSpace4);
    column->addWidget(new Label(tr("Search result"), TextStyle::BodyMedium));
    column->addWidget(m_search);
    column->addSpacing(Metric::kSpace12);
    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    head->addWidget(new Label(tr("Social card"), TextStyle::BodyMedium), 1);
    auto *sizes = new Segments;
    sizes->add(u"image"_s, tr("Large card"))->setObjectName(u"socialCardLarge"_s);
    sizes->add(u"list"_s, tr("Small card"))->setObjectName(u"socialCardSmall"_s);
    sizes->setCurrent(0);
    connect(sizes, &Segments::chosen, this,
            [this](int index) { m_card->setSize(index == 0 ? SocialCard::Size::Large : SocialCard::Size::Small); });
    head->addWidget(sizes);
    column->addLayout(head);
    column->addWidget(m_card);
    return whole;
}

void SocialTab::adviseLengths()
{
    if (auto *title = m_field->part(u"title"))
        title->setAdvisedLength(CutText::kTitle, tr("Search engines cut after about %1.").arg(CutText::kTitle));
    if (auto *description = qobject_cast<TextField *>(m_field->part(u"description"))) {
        description->setAdvisedLength(CutText::kDescription,
                                      tr("Search engines cut after about %1.").arg(CutText::kDescription));
        description->setLines(kDescriptionLines);
    }
}

void SocialTab::show(const QJsonObject &values)
{
    const SocialFacts facts = SocialFacts::of(values, m_address);
    m_search->show(facts);
    m_card->show(facts);
    if (auto *title = qobject_cast<LineField *>(m_field->part(u"title")))
        title->line()->setPlaceholderText(values[u"title"_s].toString().simplified());
}

void SocialTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= kSideBySide;
    m_row->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_forms->setMinimumWidth(isWide ? kFormWidth : 0);
    m_forms->setMaximumWidth(isWide ? kFormWidth : QWIDGETSIZE_MAX);
}

}
