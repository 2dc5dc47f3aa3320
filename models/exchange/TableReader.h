#pragma once

#include <functional>

#include <QIODevice>

#include "models/exchange/ImportReport.h"
#include "models/exchange/TableHeaders.h"
#include "models/exchange/TableRow.h"

namespace vitrine::models {

/// The kind that a plural names ("projects"), as a file or a list is called: "project", "article" or "tag", or empty.
[[nodiscard]] QString tableKindNamed(const QString &name);
/// What there is to know of one of those kinds; of projects for another.
[[nodiscard]] const ObjectInfo &tableObject(const QString &kind);

/// Reads the rows of a table (CSV) or the objects of a document (JSON), one at a time, and finds their fields by the
/// headers. What becomes of the headers, and what ends the reading early, is told to the report.
class TableReader final
{
public:
    /// Takes one row; false when no more are wanted.
    using Receive = std::function<bool(const QString &kind, TableRow row)>;

    /// `kind` is that of rows that say none themselves; may be empty. The references outlive it.
    TableReader(QString name, QString kind, const HeaderMap &headers, ImportReport &report, Receive receive)
        : m_name(std::move(name))
        , m_kind(std::move(kind))
        , m_headers(headers)
        , m_report(report)
        , m_receive(std::move(receive))
    {
    }

    /// An error is only what keeps the whole file from being read.
    [[nodiscard]] Result<void> readCsv(QIODevice &device);
    [[nodiscard]] Result<void> readJson(QIODevice &device);

private:
    [[nodiscard]] Result<void> checkMap() const;

    QString m_name; ///< of the file
    QString m_kind;
    const HeaderMap &m_headers;
    ImportReport &m_report;
    Receive m_receive;
};

}
