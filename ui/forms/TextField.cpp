#include "ui/forms/TextField.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMimeData>
#include <QPlainTextEdit>

#include "models/core/FieldRules.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/FieldBox.h"
#include "ui/widgets/SpacedTextLayout.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

/// Wraps what is one line: Enter does nothing and pasted lines become one.
class WrappedLine final : public QPlainTextEdit
{
protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            return event->ignore();
        QPlainTextEdit::keyPressEvent(event);
    }
    void insertFromMimeData(const QMimeData *source) override;
};

void WrappedLine::insertFromMimeData(const QMimeData *source)
{
    QMimeData line;
    line.setText(source->text().replace(u'\n', u' ').remove(u'\r'));
    QPlainTextEdit::insertFromMimeData(&line);
}

int lineOf(const QByteArray &text, int offset)
{
    return 1 + static_cast<int>(text.left(offset).count('\n'));
}

}

TextField::TextField(const models::FieldInfo &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_box(new FieldBox)
    , m_text(field.type == models::FieldType::Line ? new WrappedLine : new QPlainTextEdit)
{
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->viewport()->setAutoFillBackground(false);
    auto *layout = new SpacedTextLayout(m_text->document());
    layout->setCursorWidth(m_text->cursorWidth());
    m_text->document()->setDocumentLayout(layout);
    m_text->document()->setDocumentMargin(Metric::kSpace4);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (isJson())
        m_text->setFont(Theme::font(TextStyle::Mono));
    auto *inside = new QHBoxLayout(m_box);
    inside->setContentsMargins(Metric::kSpace4 + 1, 3, 2, 3);
    inside->addWidget(m_text);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    m_box->setFixedHeight(isJson() || field.type == models::FieldType::Markdown ? Metric::kTallTextBox
                                                                                : Metric::kTextBox);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TextField::edited);
}

void TextField::setLines(int lines)
{
    m_box->setFixedHeight(lines * Metric::kTextLine + Metric::kSpace12);
}

QJsonValue TextField::value() const
{
    const QString text = m_text->toPlainText();
    if (!isJson())
        return text;
    return text.trimmed().isEmpty() ? QJsonObject() : QJsonDocument::fromJson(text.toUtf8()).object();
}

void TextField::setValue(const QJsonValue &value)
{
    if (isJson() ? !inputError() && this->value() == value : m_text->toPlainText() == value.toString())
        return;
    const QSignalBlocker blocker(this);
    const QJsonObject object = value.toObject();
    m_text->setPlainText(!isJson()          ? value.toString()
                         : object.isEmpty() ? QString()
                                            : QString::fromUtf8(QJsonDocument(object).toJson()).trimmed());
}

std::optional<models::FieldError> TextField::inputError() const
{
    if (!isJson() || m_text->toPlainText().trimmed().isEmpty())
        return {};
    const QByteArray text = m_text->toPlainText().toUtf8();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError)
        return models::FieldError{
            field().name, u"invalid_json"_s,
            tr("Line %1 is not JSON: %2.").arg(lineOf(text, problem.offset)).arg(problem.errorString())};
    if (!document.isObject())
        return models::FieldError{field().name, u"wrong_type"_s, tr("Must be a JSON object: { \"name\": value }.")};
    return {};
}

std::optional<qint64> TextField::used() const
{
    return isJson() ? std::nullopt : std::optional(models::codePointCount(m_text->toPlainText()));
}

QWidget *TextField::labelled()
{
    return m_text;
}

void TextField::setInvalid(bool isInvalid)
{
    m_box->setInvalid(isInvalid);
}

}
