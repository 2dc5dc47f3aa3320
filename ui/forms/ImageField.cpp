#include "ui/forms/ImageField.h"

#include <algorithm>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>

#include "ui/forms/FieldText.h"
#include "ui/forms/FormRow.h"
#include "ui/forms/SchemaForm.h"
#include "ui/pictures/PictureDrop.h"
#include "ui/pictures/PictureFrame.h"
#include "ui/pictures/PictureIntake.h"
#include "ui/pictures/PicturePicker.h"
#include "ui/pictures/PictureValue.h"
#include "ui/pictures/RefusalNote.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

const auto kUrl = u"url"_s;
constexpr int kFrameWidth = 256;

std::vector<models::FieldInfo> writtenMembers(const models::ObjectInfo &object)
{
    std::vector<models::FieldInfo> members = object.fields;
    std::erase_if(members, [](const models::FieldInfo &member) { return member.isReadOnly; });
    return members;
}

/// "https://example.com/a.jpg", when that is all there is.
QString addressIn(const QMimeData &data)
{
    const QString text = data.text().trimmed();
    const bool isAddress = text.startsWith("https://"_L1) || text.startsWith("http://"_L1);
    return isAddress && !text.contains(u'\n') ? text : QString();
}

}

ImageField::ImageField(const models::FieldInfo &field, PictureCache &cache, PictureIntake &intake, QWidget *parent)
    : PictureField(field, cache, intake, parent)
    , m_frame(new PictureFrame(cache, tr("Drop or paste a picture here")))
    , m_facts(new Label({}, TextStyle::Secondary, Token::Text2))
    , m_choose(new Button(tr("Choose…")))
    , m_address(new Button(tr("Use an address"), Button::Kind::Flat))
    , m_remove(new Button(tr("Remove"), Button::Kind::Flat))
    , m_form(new SchemaForm(writtenMembers(*field.nested), SchemaForm::kLabelAbove))
{
    buildForm();
    auto *row = new QHBoxLayout;
    row->setSpacing(Metric::kSpace16);
    row->addWidget(buildPicture(), 0, Qt::AlignTop);
    row->addWidget(m_form, 1, Qt::AlignTop);
    row->addStretch(); // where the form is hidden
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::kSpace8);
    column->addLayout(row);
    column->addWidget(refusals());
    buildMenu();
    acceptDrops();
    showPicture();
}

QWidget *ImageField::buildPicture()
{
    m_choose->setObjectName(field().name + u"-choose"_s);
    m_address->setObjectName(field().name + u"-address"_s);
    m_remove->setObjectName(field().name + u"-remove"_s);
    m_facts->setObjectName(field().name + u"-facts"_s);
    m_facts->setElided(true);
    m_frame->setObjectName(field().name + u"-frame"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kSpace8);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_address);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *picture = new QWidget;
    picture->setFixedWidth(kFrameWidth);
    auto *column = new QVBoxLayout(picture);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::kSpace8);
    column->addWidget(m_frame);
    column->addWidget(m_facts);
    column->addLayout(buttons);
    connect(m_frame, &PictureFrame::activated, this, &ImageField::choose);
    connect(m_frame, &PictureFrame::pasteRequested, this, &ImageField::paste);
    connect(m_frame, &PictureFrame::removeRequested, this, &ImageField::remove);
    connect(m_choose, &Button::clicked, this, &ImageField::choose);
    connect(m_address, &Button::clicked, this, &ImageField::typeAddress);
    connect(m_remove, &Button::clicked, this, &ImageField::remove);
    return picture;
}

void ImageField::buildForm()
{
    for (FormRow *row : m_form->rows()) {
        const QString &name = row->editor()->field().name;
        row->setPath(field().name + u'.' + name);
        if (name == kUrl)
            m_addressRow = row;
    }
    connect(m_form, &SchemaForm::edited, this, &ImageField::onTyped);
}

void ImageField::buildMenu()
{
    m_frame->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add = [this](const QString &text, void (ImageField::*run)()) {
        auto *action = new QAction(text, m_frame);
        connect(action, &QAction::triggered, this, run);
        m_frame->addAction(action);
    };
    add(tr("Choose…"), &ImageField::choose);
    add(tr("Paste"), &ImageField::paste);
    add(tr("Use an address"), &ImageField::typeAddress);
    add(tr("Remove"), &ImageField::remove);
}

void ImageField::acceptDrops()
{
    auto *drop = new PictureDrop(this);
    for (QLineEdit *line : m_form->findChildren<QLineEdit *>())
        drop->takeFrom(*line);
    for (QPlainTextEdit *text : m_form->findChildren<QPlainTextEdit *>())
        drop->takeFrom(*text);
    connect(drop, &PictureDrop::hovered, m_frame, &PictureFrame::setTarget);
    connect(drop, &PictureDrop::dropped, this, [this](const QMimeData &offered) { takeOne(offered); });
}

QJsonValue ImageField::value() const
{
    const bool isEmpty = std::ranges::all_of(m_form->rows(), [this](const FormRow *row) {
        return m_picture.value(row->editor()->field().name).toString().isEmpty();
    });
    return isEmpty && field().isNullable ? QJsonValue() : QJsonValue(m_picture);
}

void ImageField::setValue(const QJsonValue &value)
{
    if (value == this->value())
        return;
    m_picture = value.toObject();
    m_isTypingAddress = m_isTypingAddress && PictureValue::address(m_picture).isEmpty();
    showPicture();
}

void ImageField::startOver()
{
    PictureField::startOver();
    m_isTypingAddress = false;
    m_frame->setBusy(false);
    showPicture();
}

void ImageField::takeOne(const QMimeData &offered)
{
    m_frame->setBusy(true);
    take(offered, [this](const TakenPictures &taken) { receive(taken); });
}

void ImageField::receive(const TakenPictures &taken)
{
    m_frame->setBusy(false);
    QStringList refused = taken.refusals;
    if (taken.assets.size() > 1)
        refused.append(tr("One picture belongs here: the first of them was taken."));
    refusals()->setRefusals(refused);
    if (!taken.assets.empty())
        put(taken.assets.front());
}

void ImageField::put(const models::Asset &asset)
{
    m_isTypingAddress = false;
    m_picture = PictureValue::with(m_picture, asset);
    showPicture();
    emit edited();
}

void ImageField::choose()
{
    ask(m_frame, PicturePicker::Choice::One, [this](const std::vector<models::Asset> &assets) {
        refusals()->setRefusals({});
        put(assets.front());
        m_frame->setFocus();
    });
}

void ImageField::paste()
{
    const QMimeData *offered = QGuiApplication::clipboard()->mimeData();
    if (!offered)
        return;
    if (PictureIntake::hasPictures(*offered))
        return takeOne(*offered);
    const QString address = addressIn(*offered);
    if (address.isEmpty())
        return tellThereIsNone();
    refusals()->setRefusals({});
    m_picture = PictureValue::with(m_picture, address);
    showPicture();
    emit edited();
}

void ImageField::remove()
{
    m_picture = {};
    m_isTypingAddress = false;
    refusals()->setRefusals({});
    showPicture();
    m_frame->setFocus();
    emit edited();
}

void ImageField::typeAddress()
{
    m_isTypingAddress = true;
    showPicture();
    m_addressRow->editor()->focusPart({});
}

void ImageField::onTyped()
{
    for (const FormRow *row : m_form->rows()) {
        const QString &name = row->editor()->field().name;
        const QJsonValue typed = row->editor()->value();
        if (name == kUrl)
            m_picture = PictureValue::with(m_picture, typed.toString().trimmed());
        else
            m_picture.insert(name, typed);
    }
    m_isTypingAddress = m_isTypingAddress || !m_addressRow->isHidden();
    showPicture();
    emit edited();
}

void ImageField::showPicture()
{
    const QString address = PictureValue::address(m_picture);
    const bool hasValue = !value().isNull() && !m_picture.isEmpty();
    for (const FormRow *row : m_form->rows()) {
        const QString &name = row->editor()->field().name;
        const QJsonValue shown = m_picture.value(name);
        // A blank behind an address that is being typed is no other address.
        if (name != kUrl || row->editor()->value().toString().trimmed() != shown.toString())
            row->editor()->setValue(shown.isUndefined() ? QJsonValue(QString()) : shown);
    }
    m_addressRow->setVisible(m_isTypingAddress || (!address.isEmpty() && !PictureValue::isStored(m_picture)));
    m_form->setVisible(hasValue || m_isTypingAddress);
    m_frame->setAddress(address);
    m_frame->setFixedHeight(PictureFrame::heightFor(kFrameWidth, PictureValue::size(m_picture)));
    const QString size = PictureValue::sizeText(PictureValue::size(m_picture));
    const QString name = PictureValue::name(m_picture);
    m_facts->setText(size.isEmpty() || name.isEmpty() ? name + size : tr("%1, %2").arg(name, size));
    m_facts->setVisible(!m_facts->text().isEmpty());
    m_choose->setText(address.isEmpty() ? tr("Choose…") : tr("Replace…"));
    m_address->setVisible(address.isEmpty() && !m_isTypingAddress);
    m_remove->setVisible(hasValue || m_isTypingAddress);
}

std::vector<models::FieldError> ImageField::showErrors(const std::vector<models::FieldError> &errors)
{
    m_form->showErrors(errors);
    std::vector<models::FieldError> rest;
    std::ranges::copy_if(errors, std::back_inserter(rest), [this](const models::FieldError &error) {
        const QString name = SchemaForm::splitPath(error.field).first;
        return !m_form->editor(name) || (name == kUrl && m_addressRow->isHidden());
    });
    setInvalid(!rest.empty());
    return rest;
}

void ImageField::focusPart(const QString &path)
{
    const bool isHidden = m_form->isHidden() || (path == kUrl && m_addressRow->isHidden());
    if (isHidden || !m_form->focusField(path))
        m_frame->setFocus(Qt::OtherFocusReason);
}

QWidget *ImageField::labelled()
{
    return m_frame;
}

void ImageField::setInvalid(bool isInvalid)
{
    m_frame->setInvalid(isInvalid);
}

}
