#pragma once

#include <functional>

#include "ui/forms/FieldEditor.h"

class QLineEdit;

namespace vitrine::ui {

class FieldBox;
class Label;

/// A slug within the path that it completes, with a button that copies both. Tells where an edited one leads, and what
/// becomes of the address that it was.
class SlugField final : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SlugField)

public:
    explicit SlugField(const models::FieldInfo &field, QWidget *parent = nullptr);

    /// What stands before and after it in the path, and the whole address of the page with a slug, for showing.
    void setAddress(const std::pair<QString, QString> &around, std::function<QString(const QString &)> page);
    /// The slug as it is stored, and whether visitors know it; empty while it is not.
    void setStored(const QString &slug, bool isPublic);
    /// One that nobody has, offered when the typed one is taken.
    void setFree(const QString &slug) { m_free = slug; }

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] FieldNote note() const override;
    [[nodiscard]] std::optional<FieldFix> fixOf(const models::FieldError &error) const override;
    [[nodiscard]] QWidget *labelled() override;

protected:
    void setInvalid(bool isInvalid) override;

private:
    [[nodiscard]] QString path() const;
    void showAddress();

    FieldBox *m_box;
    QLineEdit *m_line;
    Label *m_before;
    Label *m_after;
    std::function<QString(const QString &)> m_page;
    QString m_stored;
    bool m_isPublic = false;
    QString m_free;
};

}
