#pragma once

#include <QCoreApplication>

#include "models/exchange/ImportReport.h"

namespace vitrine::ui {

/// What an import did, in the owner's language.
class ImportReportText final
{
    Q_DECLARE_TR_FUNCTIONS(ImportReportText)

public:
    ImportReportText() = delete;

    /// "57 items came in", or how far it came when it was stopped.
    [[nodiscard]] static QString headline(const models::ImportReport &report);
    /// A line for each outcome that there was: "57 created".
    [[nodiscard]] static QStringList sums(const models::ImportReport &report);
    /// The whole of it as plain text, to be copied or saved: sums, then every file with what became of it and why.
    [[nodiscard]] static QString plain(const models::ImportReport &report, const QString &folder);

private:
    [[nodiscard]] static QString sum(models::ImportOutcome outcome, int count);
    [[nodiscard]] static QString word(models::ImportOutcome outcome);
};

}
