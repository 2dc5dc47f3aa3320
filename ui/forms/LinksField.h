#pragma once

#include "ui/forms/ObjectsField.h"

class QUrl;

namespace vitrine::ui {

/// Links: an address that is pasted into an empty row, or onto the button that adds one, makes whole links.
class LinksField final : public ObjectsField
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinksField)

public:
    explicit LinksField(const models::FieldInfo &field, QWidget *parent = nullptr);

protected:
    void prepare(ObjectsRow &row) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Into `row` if that is blank, else into new ones; false when the clipboard holds no addresses.
    bool paste(ObjectsRow *row);
};

}
