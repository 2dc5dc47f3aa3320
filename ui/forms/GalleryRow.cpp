#include "ui/forms/GalleryRow.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLineEdit>

#include "ui/forms/FieldText.h"
#include "ui/forms/LineField.h"
#include "ui/pictures/PictureFrame.h"
#include "ui/pictures/PictureValue.h"
#include "ui/shell/MessageText.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

const auto kUrl = u"url"_s;
constexpr QSize kFrame(96, 72);

}

GalleryRow::GalleryRow(const models::ObjectInfo &object, PictureCache &cache)
    : m_frame(new PictureFrame(cache, {}))
    , m_problem(new Label({}, TextStyle::Secondary, Token::Bad))
    , m_up(new ToolButton(u"chevron-up"_s, {}))
    , m_down(new ToolButton(u"chevron-down"_s, {}))
    , m_remove(new ToolButton(u"close"_s, {}))
{
    m_frame->setFixedSize(kFrame);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metric::kSpace12);
    row->addWidget(m_frame, 0, Qt::AlignTop);
    row->addLayout(buildTexts(object), 1);
    row->addLayout(buildButtons());
    connect(m_frame, &PictureFrame::removeRequested, this, &GalleryRow::removeRequested);
}

QLayout *GalleryRow::buildTexts(const models::ObjectInfo &object)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(Metric::kSpace8);
    for (const models::FieldInfo &field : object.fields) {
        if (field.isReadOnly)
            continue;
        auto *text = new LineField(field);
        text->line()->setPlaceholderText(FieldText::label(field));
        connect(text, &LineField::edited, this, &GalleryRow::onTyped);
        column->addWidget(text);
        m_texts.push_back(text);
        if (field.name == kUrl)
            m_address = text;
    }
    column->addWidget(m_problem);
    column->addStretch();
    return column;
}

QLayout *GalleryRow::buildButtons()
{
    m_up->setObjectName(u"moveUp"_s);
    m_down->setObjectName(u"moveDown"_s);
    m_remove->setObjectName(u"remove"_s);
    m_up->setShortcutHint(Qt::ALT | Qt::Key_Up);
    m_down->setShortcutHint(Qt::ALT | Qt::Key_Down);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    for (ToolButton *button : {m_up, m_down, m_remove})
        buttons->addWidget(button, 0, Qt::AlignTop);
    connect(m_up, &ToolButton::clicked, this, [this] { emit moveRequested(-1); });
    connect(m_down, &ToolButton::clicked, this, [this] { emit moveRequested(1); });
    connect(m_remove, &ToolButton::clicked, this, &GalleryRow::removeRequested);
    return buttons;
}

void GalleryRow::setValue(const QJsonObject &picture)
{
    m_picture = picture;
    showPicture();
}

bool GalleryRow::isBlank() const
{
    return std::ranges::all_of(
        m_texts, [this](const LineField *text) { return m_picture.value(text->field().name).toString().isEmpty(); });
}

void GalleryRow::onTyped()
{
    for (const LineField *text : m_texts) {
        if (text == m_address)
            m_picture = PictureValue::with(m_picture, text->value().toString().trimmed());
        else
            m_picture.insert(text->field().name, text->value());
    }
    showPicture();
    emit edited();
}

void GalleryRow::showPicture()
{
    for (LineField *text : m_texts) {
        const QString shown = m_picture.value(text->field().name).toString();
        // A blank behind an address that is being typed is no other address.
        if (text != m_address || text->line()->text().trimmed() != shown)
            text->setValue(shown);
    }
    const bool wasTyped = !m_address->isHidden() && m_address->line()->hasFocus();
    m_address->setVisible(wasTyped || !PictureValue::isStored(m_picture));
    m_frame->setAddress(PictureValue::address(m_picture));
    m_frame->setToolTip(PictureValue::name(m_picture));
}

void GalleryRow::showErrors(const std::vector<models::FieldError> &errors)
{
    for (LineField *text : m_texts) {
        std::vector<models::FieldError> own;
        std::ranges::copy_if(errors, std::back_inserter(own),
                             [text](const auto &error) { return error.field == text->field().name; });
        text->showErrors(own);
    }
    m_frame->setInvalid(!errors.empty());
    m_problem->setVisible(!errors.empty());
    if (errors.empty())
        return m_problem->clear();
    const auto named = std::ranges::find_if(
        m_texts, [&errors](const LineField *text) { return text->field().name == errors.front().field; });
    m_problem->setText(named == m_texts.end()
                           ? MessageText::of(errors.front())
                           : tr("%1: %2").arg(FieldText::label((*named)->field()), MessageText::of(errors.front())));
}

void GalleryRow::setPlace(const QString &list, int number, int count)
{
    setObjectName(u"item%1"_s.arg(number - 1));
    const QString name = PictureValue::name(m_picture);
    m_frame->setAccessibleName(name.isEmpty()
                                   ? tr("%1, picture %2 of %3").arg(list).arg(number).arg(count)
                                   : tr("%1, picture %2 of %3: %4").arg(list).arg(number).arg(count).arg(name));
    for (LineField *text : m_texts)
        text->line()->setAccessibleName(tr("Picture %1, %2").arg(number).arg(FieldText::label(text->field())));
    m_up->setMeaning(tr("Move picture %1 up").arg(number));
    m_down->setMeaning(tr("Move picture %1 down").arg(number));
    m_remove->setMeaning(tr("Remove picture %1").arg(number));
    m_up->setEnabled(number > 1);
    m_down->setEnabled(number < count);
}

void GalleryRow::focusPart(const QString &name)
{
    const auto found = std::ranges::find_if(
        m_texts, [&name](const LineField *text) { return text->field().name == name && !text->isHidden(); });
    if (found != m_texts.end())
        (*found)->focusPart({});
    else
        m_frame->setFocus(Qt::OtherFocusReason);
}

std::vector<QWidget *> GalleryRow::stops() const
{
    std::vector<QWidget *> all{m_frame};
    std::ranges::copy(texts(), std::back_inserter(all));
    all.insert(all.end(), {m_up, m_down, m_remove});
    return all;
}

std::vector<QWidget *> GalleryRow::texts() const
{
    std::vector<QWidget *> all;
    for (const LineField *text : m_texts)
        all.push_back(text->line());
    return all;
}

}
