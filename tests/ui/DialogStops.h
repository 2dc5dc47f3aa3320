#pragma once

#include <vector>

#include "TourStop.h"
#include "WindowFixture.h"
#include "ui/content/BulkFailuresDialog.h"
#include "ui/content/LeaveDialog.h"
#include "ui/history/RecoveryDialog.h"
#include "ui/settings/TokenSecretDialog.h"
#include "ui/shell/CloseDialog.h"
#include "ui/widgets/ConfirmDialog.h"

/// The dialogs that only some event brings, with what they would then say.
class DialogStops final
{
public:
    explicit DialogStops(WindowFixture &fixture)
        : m_fixture(fixture)
    {
    }

    void addTo(std::vector<TourStop> &all) const
    {
        using namespace Qt::StringLiterals;
        namespace ui = vitrine::ui;
        const auto page = [&fixture = m_fixture] { return &fixture.page(); };
        all.push_back({u"dialog-leave"_s, [page] { ui::LeaveDialog::ask(page(), u"Harbour lights"_s, [](auto) {}); }});
        all.push_back({u"dialog-close"_s, [page] {
                           ui::CloseDialog::ask(page(), {u"Importing 14 of 62"_s, u"Copying and checking a backup"_s},
                                                true, [](auto) {});
                       }});
        all.push_back({u"dialog-close-whole"_s,
                       [page] { ui::CloseDialog::ask(page(), {u"Restoring a backup"_s}, false, [](auto) {}); }});
        all.push_back({u"dialog-confirm"_s, [page] {
                           ui::ConfirmDialog::ask(
                               page(),
                               {u"Revoke “Site build”?"_s, u"Whoever uses it is refused from now on."_s, u"Revoke"_s},
                               [] {});
                       }});
        all.push_back({u"dialog-bulk-failures"_s, [stops = *this] { stops.showBulkFailures(); }});
        all.push_back({u"dialog-token-secret"_s, [stops = *this] { stops.showSecret(); }});
        all.push_back({u"dialog-recovery"_s, [stops = *this] { stops.showRecovery(); }});
    }

private:
    void showBulkFailures() const
    {
        using namespace Qt::StringLiterals;
        const vitrine::models::Error error{vitrine::models::ErrorKind::Invalid, u"invalid"_s,
                                           u"A cover needs an alternative text before it can be published."_s};
        std::vector<vitrine::models::BulkFailure> failures;
        for (const QString &title : {u"Harbour lights"_s, u"Field notes"_s,
                                     u"A title that is much longer than any "
                                     "dialog is wide, as some titles are"_s})
            failures.push_back({vitrine::models::Id::create(m_fixture.files.clock.now()), title, error});
        vitrine::ui::BulkFailuresDialog::show(&m_fixture.page(), u"3 projects could not be published"_s, failures,
                                              [] {});
    }
    void showSecret() const
    {
        using namespace Qt::StringLiterals;
        vitrine::models::Token token;
        token.name = u"Site build"_s;
        token.createdAt = m_fixture.files.clock.now();
        auto *dialog = new vitrine::ui::TokenSecretDialog({token, u"vtr_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG"_s},
                                                          m_fixture.window.get());
        dialog->open();
    }
    void showRecovery() const
    {
        using namespace Qt::StringLiterals;
        std::vector<vitrine::ui::RecoverableEdits> edits;
        for (const QString &title : {u"Harbour lights"_s, u"Field notes"_s}) {
            vitrine::ui::RecoverableEdits one;
            one.content = &m_fixture.files.workspace->projects();
            one.orphan = {title,
                          {.kind = u"project"_s,
                           .id = {},
                           .title = title,
                           .base = {{u"title"_s, title}, {u"summary"_s, u"Lamps."_s}},
                           .values = {{u"summary"_s, u"Lamps at night."_s}},
                           .at = m_fixture.files.clock.now()}};
            edits.push_back(std::move(one));
        }
        auto *dialog = new vitrine::ui::RecoveryDialog(edits, m_fixture.files.clock, m_fixture.window.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }

    WindowFixture &m_fixture;
};
