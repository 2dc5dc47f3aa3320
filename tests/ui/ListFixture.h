#pragma once

#include <QMap>
#include <QMenu>
#include <QPushButton>

#include "WindowFixture.h"
#include "models/workspace/ContentAccess.h"
#include "ui/content/ContentChoice.h"
#include "ui/content/ContentListView.h"
#include "ui/content/ContentPlaces.h"
#include "ui/history/UndoHistory.h"
#include "ui/shell/WorkList.h"

/// The window over projects that tests choose, change and move; and what the database has of them.
class ListFixture final
{
public:
    /// Makes projects of these titles, so that the first is the newest, a minute apart.
    void fill(const QStringList &titles, const QJsonObject &fields = {})
    {
        for (auto title = titles.rbegin(); title != titles.rend(); ++title) {
            QJsonObject all = fields;
            all.insert(QStringLiteral("title"), *title);
            ids.insert(*title, window.files.create(all).id);
            window.files.clock.advance(std::chrono::minutes(1));
        }
    }
    /// Makes "Project 000", "Project 001" … in one write.
    void fillMany(int count)
    {
        using namespace vitrine::models;
        const auto made = window.files.services->writer()
                              .submit([count](WriteContext &context) -> Result<int> {
                                  ProjectService service(context, {QStringLiteral("test")});
                                  for (int i = 0; i < count; ++i) {
                                      const auto one = service.create({{QStringLiteral("title"), manyTitle(i)}});
                                      if (!one)
                                          return std::unexpected(one.error());
                                  }
                                  return count;
                              })
                              .get();
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
    }
    [[nodiscard]] static QString manyTitle(int number)
    {
        return QStringLiteral("Project %1").arg(number, 3, 10, QLatin1Char('0'));
    }
    /// Shows the window with all rows there.
    void show(int rows)
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        window.show();
        QTRY_COMPARE(window.page().model().rowCount(), rows);
        QTRY_COMPARE(window.session().state(), vitrine::ui::ContentSession::State::Open);
        view()->setFocus();
    }
    void sortBy(const QString &word)
    {
        auto *menu = window.find(QStringLiteral("sort"))->findChild<QMenu *>();
        for (QAction *action : menu->actions()) {
            if (action->text() == word)
                action->trigger();
        }
        QTRY_COMPARE(window.find<QPushButton>(QStringLiteral("sort"))->text(), word);
        QTRY_VERIFY(window.page().model().isLoaded());
    }

    [[nodiscard]] vitrine::ui::ContentListView *view() const
    {
        return window.find<vitrine::ui::ContentListView>(QStringLiteral("contentList"));
    }
    [[nodiscard]] vitrine::ui::ContentChoice &choice() const
    {
        return *qobject_cast<vitrine::ui::ContentChoice *>(view()->selectionModel());
    }
    [[nodiscard]] vitrine::ui::UndoHistory &history() const { return window.window->undoHistory(); }
    [[nodiscard]] QStringList chosen() const
    {
        QStringList titles;
        for (auto one = ids.cbegin(); one != ids.cend(); ++one) {
            if (choice().ids().contains(one.value()))
                titles.append(one.key());
        }
        return titles;
    }
    void choose(const QStringList &titles)
    {
        QSet<vitrine::models::Id> wanted;
        for (const QString &title : titles)
            wanted.insert(ids.value(title));
        choice().setChosen(wanted);
        QTRY_VERIFY(button("bulkMain")->isEnabled());
    }
    [[nodiscard]] QAbstractButton *button(const char *name) const
    {
        return window.find<QAbstractButton>(QString::fromLatin1(name));
    }
    [[nodiscard]] QAction *action(const char *name) const
    {
        return window.page().findChild<QAction *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString toast() const { return window.text(QStringLiteral("toastText")); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(view(), key, modifiers); }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {}) const
    {
        const QRect area = view()->visualRect(view()->model()->index(row, 0));
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, modifiers, area.center());
    }

    /// What the database has: every project's fields but those that every write changes, by title; trashed ones too.
    [[nodiscard]] QMap<QString, QJsonObject> stored() const
    {
        using namespace vitrine::models;
        return window.files.services->reader()
            .submit([all = ids](Connection &connection) -> Result<QMap<QString, QJsonObject>> {
                QMap<QString, QJsonObject> found;
                for (auto one = all.cbegin(); one != all.cend(); ++one) {
                    const auto item = ProjectRepository(connection).find(one.value());
                    QJsonObject fields = QJsonDocument::fromJson(Project::schema().snapshot(item->item)).object();
                    fields.remove(QStringLiteral("version"));
                    fields.remove(QStringLiteral("updatedAt"));
                    fields.insert(QStringLiteral("isTrashed"), item->isTrashed);
                    found.insert(one.key(), fields);
                }
                return found;
            })
            .get()
            .value();
    }
    [[nodiscard]] QString statusOf(const QString &title) const
    {
        const QJsonObject fields = stored().value(title);
        return fields.value(QStringLiteral("isTrashed")).toBool() ? QStringLiteral("trashed")
                                                                  : fields.value(QStringLiteral("status")).toString();
    }
    [[nodiscard]] QStringList statuses(const QStringList &titles) const
    {
        QStringList all;
        for (const QString &title : titles)
            all.append(statusOf(title));
        return all;
    }

    WindowFixture window;
    QMap<QString, vitrine::models::Id> ids; ///< by title, as it was made
};
