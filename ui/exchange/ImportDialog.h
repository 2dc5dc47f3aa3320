#pragma once

#include <QDialog>

namespace vitrine::ui {

class ImportSession;
class ImportView;

/// An import into the workspace that is open. Closing it while files come in lets them go on.
class ImportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportDialog)

public:
    ImportDialog(ImportSession &session, QWidget *parent);

    [[nodiscard]] ImportView &view() const { return *m_view; }
    /// Shows it over its window, as large as that lets it be.
    void start();

signals:
    /// Another folder is wanted.
    void folderRequested();

protected:
    void reject() override;

private:
    ImportSession &m_session;
    ImportView *m_view;
};

}
