#include "ui/exchange/ImportDialog.h"

#include <QVBoxLayout>

#include "ui/exchange/ImportSession.h"
#include "ui/exchange/ImportView.h"
#include "ui/widgets/Surface.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kLargest(1200, 760);
constexpr QSize kSmallest(840, 480);
constexpr int kEdge = 64; // of its window that stays to be seen around it

}

ImportDialog::ImportDialog(ImportSession &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_view(new ImportView(session, {Metric::kSpace24, tr("Choose another folder…"), tr("Close"), true}))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import"));
    setMinimumSize(kSmallest);
    auto *surface = new Surface(Token::Base);
    auto *inner = new QVBoxLayout(surface);
    inner->setContentsMargins(0, Metric::kSpace24, 0, 0);
    inner->addWidget(m_view);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(surface);
    connect(m_view, &ImportView::backRequested, this, &ImportDialog::folderRequested);
    connect(m_view, &ImportView::hideRequested, this, &QDialog::hide);
    connect(m_view, &ImportView::doneRequested, this, &QDialog::accept);
}

void ImportDialog::start()
{
    if (isVisible())
        return;
    const QSize room = parentWidget()->size() - QSize(kEdge, kEdge);
    resize(room.boundedTo(kLargest).expandedTo(kSmallest));
    open();
    m_view->focusFirst();
}

void ImportDialog::reject()
{
    if (m_session.state() == ImportSession::State::Reading)
        m_session.cancel();
    QDialog::reject();
}

}
