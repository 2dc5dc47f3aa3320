#pragma once

#include <memory>
#include <vector>

#include <QObject>
#include <QPointer>
#include <QTextCursor>

#include "ui/widgets/Label.h"

class QMimeData;

namespace vitrine::ui {

class MarkdownEditor;
class PictureIntake;
struct TakenPictures;

/// Brings pictures into a text: what is dropped, pasted or chosen is stored, and then stands where it was put. Until
/// then a mark is shown there; the text itself does not change, so that nothing half done can be saved.
class MarkdownPictures final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkdownPictures)

public:
    /// All outlive it.
    MarkdownPictures(MarkdownEditor &editor, PictureIntake &intake, QObject *parent = nullptr);

    /// Asks for files and puts them at the cursor.
    void choose();

    /// Another text is shown: what is still on its way does not come into it. It stays in the workspace.
    void forget();
    /// Where pictures are waited for, to be put back when the text is put in anew.
    [[nodiscard]] std::vector<int> places() const;
    void setPlaces(const std::vector<int> &places);

signals:
    /// Why some were not taken, for people.
    void refused(const QString &reasons);

private:
    /// A place that waits for its pictures.
    struct Waiting
    {
        QTextCursor place;
        QPointer<Label> mark; ///< the editor's, too
    };

    [[nodiscard]] bool takes(const QMimeData &data) const;
    void take(const QMimeData &data);
    std::shared_ptr<Waiting> wait();
    void finish(const std::shared_ptr<Waiting> &waiting, const TakenPictures &taken);
    void insert(const Waiting &waiting, const TakenPictures &taken);
    void placeMarks();

    MarkdownEditor &m_editor;
    PictureIntake &m_intake;
    std::vector<std::shared_ptr<Waiting>> m_waiting;
};

}
