#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextEdit>
#include <QTranslator>

#include "WindowTour.h"
#include "ui/widgets/Label.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

/// Whether somebody uses it, rather than looks at it.
bool isControl(const QWidget &widget)
{
    if (qobject_cast<const QScrollBar *>(&widget) || qobject_cast<const QMenuBar *>(&widget))
        return false;
    const QWidget *parent = widget.parentWidget();
    // The editor within a spin box or a combo box is reached and named through it.
    if (qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent))
        return false;
    if (const auto *edit = qobject_cast<const QLineEdit *>(parent); edit && widget.inherits("QToolButton"))
        return false; // clears a field whose text can be deleted
    if (const auto *text = qobject_cast<const QTextEdit *>(&widget); text && text->isReadOnly())
        return text->focusPolicy() != Qt::NoFocus;
    return widget.inherits("QAbstractButton") || widget.inherits("QLineEdit") || widget.inherits("QComboBox") ||
           widget.inherits("QAbstractSpinBox") || widget.inherits("QAbstractSlider") || widget.inherits("QTextEdit") ||
           widget.inherits("QPlainTextEdit") || widget.inherits("QTabBar") ||
           (widget.inherits("QAbstractItemView") && !widget.inherits("QHeaderView"));
}

QString nameOf(QWidget &widget)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&widget);
    return face ? face->text(QAccessible::Name).trimmed() : QString();
}

/// For whoever reads the failure: the widget and those that it is in.
QString placeOf(const QWidget &widget)
{
    QStringList path;
    for (const QWidget *at = &widget; at && !at->isWindow(); at = at->parentWidget()) {
        const QString name = at->objectName().isEmpty() ? QString() : u'#' + at->objectName();
        if (path.isEmpty() || !name.isEmpty())
            path.prepend(QString::fromLatin1(at->metaObject()->className()).section(u"::"_s, -1) + name);
    }
    return path.join(u" > "_s);
}

QList<QWidget *> controlsOf(QWidget &root)
{
    QList<QWidget *> all;
    const auto widgets = root.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->isVisibleTo(&root) && widget->window() == root.window() && isControl(*widget))
            all.append(widget);
    }
    return all;
}

/// What Tab comes by, beginning anywhere.
QSet<const QWidget *> tabStopsOf(const QWidget &window)
{
    QSet<const QWidget *> all;
    for (const QWidget *at = window.nextInFocusChain(); at != &window; at = at->nextInFocusChain()) {
        if (at->focusPolicy() & Qt::TabFocus)
            all.insert(at);
        if (const QWidget *proxy = at->focusProxy())
            all.insert(proxy);
    }
    return all;
}

/// Whether arrows lead there from one of its group that Tab comes by.
bool isReachedByArrows(const QWidget &widget, const QSet<const QWidget *> &stops)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    if (!button || !button->isCheckable() || !button->parentWidget())
        return false;
    const auto group = button->parentWidget()->findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly);
    return std::ranges::any_of(
        group, [&](const QAbstractButton *other) { return other->isCheckable() && stops.contains(other); });
}

/// Whether its action has a key, or stands in a menu, so that it needs no place in the way of Tab.
bool isReachedOtherwise(const QWidget &widget)
{
    const auto actions = widget.actions();
    if (const auto *tool = qobject_cast<const QAbstractButton *>(&widget); tool && !tool->shortcut().isEmpty())
        return true;
    return std::ranges::any_of(actions, [](const QAction *action) { return !action->shortcuts().isEmpty(); }) ||
           widget.property("hasKeyboardWay").toBool();
}

/// Words that have less room than they need and are not made to be shortened.
QString cutOf(const QWidget &widget)
{
    int needed = 0;
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->wordWrap() || label->text().isEmpty() || label->textFormat() == Qt::RichText ||
            label->minimumWidth() == 0 || label->property("isElided").toBool())
            return {};
        needed = label->sizeHint().width();
    } else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        if (button->text().isEmpty() || button->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            return {};
        needed = button->minimumSizeHint().width();
    } else {
        return {};
    }
    return needed > widget.width() ? u"needs %1 px, has %2"_s.arg(needed).arg(widget.width()) : QString();
}

QList<QWidget *> visibleIn(QWidget &root)
{
    auto all = root.findChildren<QWidget *>();
    all.removeIf(
        [&](const QWidget *widget) { return !widget->isVisibleTo(&root) || widget->window() != root.window(); });
    return all;
}

constexpr int kJoint = 2; // of halves that are one, and of a line edit's own margin

/// Of those that stand side by side, what stands on another.
QStringList overlapsIn(QWidget &shown)
{
    QList<QWidget *> parts = visibleIn(shown);
    parts.removeIf([](const QWidget *part) {
        return !isControl(*part) && !(qobject_cast<const QLabel *>(part) && !part->size().isEmpty());
    });
    QStringList problems;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            const bool areSiblings = parts[i]->parentWidget() == parts[j]->parentWidget();
            const QRect shared = parts[i]->geometry() & parts[j]->geometry();
            if (areSiblings && shared.width() > kJoint && shared.height() > kJoint)
                problems.append(placeOf(*parts[i]) + u" stands on "_s + placeOf(*parts[j]));
        }
    }
    return problems;
}

/// Menus that the bar has no room for.
QStringList hiddenMenusIn(const QWidget &shown)
{
    QStringList problems;
    const auto bars = shown.findChildren<QMenuBar *>();
    for (const QMenuBar *bar : bars) {
        const auto menus = bar->actions();
        for (QAction *menu : menus) {
            if (menu->isVisible() && !bar->rect().contains(bar->actionGeometry(menu)))
                problems.append(u"no room for the menu "_s + menu->text());
        }
    }
    return problems;
}

/// Words that are cut or stand where their text runs, rather than where the window does, and areas that scroll
/// sideways.
QStringList misplacedIn(QWidget &shown)
{
    QStringList problems;
    const auto widgets = visibleIn(shown);
    for (const QWidget *widget : widgets) {
        if (const QString cut = cutOf(*widget); !cut.isEmpty())
            problems.append(placeOf(*widget) + u' ' + cut);
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && label->isRightToLeft() && !(label->alignment() & (Qt::AlignHCenter | Qt::AlignAbsolute)))
            problems.append(placeOf(*label) + u" stands where its text runs: "_s + label->text());
        const auto *area = qobject_cast<const QScrollArea *>(widget);
        if (area && area->horizontalScrollBar()->maximum() > 0)
            problems.append(placeOf(*area) + u" scrolls sideways"_s);
    }
    return problems;
}

}

/// What holds for every page and dialog.
class tst_EveryPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void controlsAreNamed();
    void controlsAreReachedByKeyboard();
    void wordsFit_data();
    void wordsFit();
    void mnemonicsAreUnique_data();
    void mnemonicsAreUnique();
    void formsFitTheirWidth();
    void standsFromRightToLeft_data();
    void standsFromRightToLeft();
    void pictures();

private:
    /// The window anew, in that language.
    void show(const QString &language, QTranslator &translator);
    void visit(const std::function<void(const WindowTour::Stop &, QWidget &)> &look);
    void verifyNone(const QStringList &problems);

    std::unique_ptr<WindowFixture> m_window;
    std::unique_ptr<WindowTour> m_tour;
};

void tst_EveryPage::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QAccessible::setActive(true);
    m_window = std::make_unique<WindowFixture>();
    m_tour = std::make_unique<WindowTour>(*m_window);
    m_tour->fill();
    m_window->show();
    QTRY_COMPARE(m_window->session().state(), ui::ContentSession::State::Open);
}

void tst_EveryPage::cleanup()
{
    m_tour.reset();
    m_window.reset();
    qApp->setLayoutDirection(Qt::LeftToRight);
}

void tst_EveryPage::visit(const std::function<void(const WindowTour::Stop &, QWidget &)> &look)
{
    for (const auto &stop : m_tour->stops()) {
        stop.go();
        if (QTest::currentTestFailed())
            return;
        QCoreApplication::processEvents();
        look(stop, *m_tour->shown());
        m_tour->back();
    }
}

void tst_EveryPage::verifyNone(const QStringList &problems)
{
    for (const QString &problem : problems)
        qWarning().noquote() << problem;
    QCOMPARE(problems.size(), 0);
}

void tst_EveryPage::controlsAreNamed()
{
    QStringList nameless;
    visit([&nameless](const WindowTour::Stop &stop, QWidget &shown) {
        for (QWidget *control : controlsOf(shown)) {
            if (nameOf(*control).isEmpty())
                nameless.append(stop.name + u": "_s + placeOf(*control));
        }
    });
    nameless.removeDuplicates();
    verifyNone(nameless);
}

void tst_EveryPage::controlsAreReachedByKeyboard()
{
    QStringList lost;
    visit([&lost](const WindowTour::Stop &stop, QWidget &shown) {
        const auto stops = tabStopsOf(*shown.window());
        for (QWidget *control : controlsOf(shown)) {
            if (control->isEnabled() && !stops.contains(control) && !isReachedByArrows(*control, stops) &&
                !isReachedOtherwise(*control))
                lost.append(stop.name + u": "_s + placeOf(*control));
        }
    });
    lost.removeDuplicates();
    verifyNone(lost);
}

void tst_EveryPage::show(const QString &language, QTranslator &translator)
{
    if (translator.load(u":/translations/vitrine_"_s + language + u".qm"_s))
        QCoreApplication::installTranslator(&translator);
    QLocale::setDefault(QLocale(language));
    m_window->show();
}

void tst_EveryPage::wordsFit_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("German") << u"de"_s;
}

void tst_EveryPage::wordsFit()
{
    QFETCH(QString, language);
    QTranslator translator;
    show(language, translator);
    m_window->window->resize(ui::Metric::kMinimumWidth, ui::Metric::kMinimumHeight);
    QStringList cut;
    visit([&cut](const WindowTour::Stop &stop, QWidget &shown) {
        const auto widgets = shown.findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (!widget->isVisibleTo(&shown) || widget->window() != shown.window())
                continue;
            if (const QString problem = cutOf(*widget); !problem.isEmpty())
                cut.append(stop.name + u": "_s + placeOf(*widget) + u" “"_s + nameOf(*widget) + u"” "_s + problem);
        }
    });
    verifyNone(cut);
}

void tst_EveryPage::mnemonicsAreUnique_data()
{
    wordsFit_data();
}

void tst_EveryPage::mnemonicsAreUnique()
{
    QFETCH(const QString, language);
    QTranslator translator;
    show(language, translator);
    QStringList twice;
    const auto look = [&twice](const QString &place, const QWidget &menu) {
        QMap<QString, QString> taken;
        const auto actions = menu.actions();
        for (const QAction *action : actions) {
            const QString key = QKeySequence::mnemonic(action->text()).toString();
            if (!action->isVisible() || key.isEmpty())
                continue;
            if (taken.contains(key))
                twice.append(u"%1: %2 for “%3” and “%4”"_s.arg(place, key, taken[key], action->text()));
            taken.insert(key, action->text());
        }
    };
    visit([&](const WindowTour::Stop &, QWidget &) {
        const ui::MainWindow &window = *m_window->window;
        look(u"menu bar"_s, *window.findChild<QMenuBar *>());
        const auto menus = window.findChildren<QMenu *>();
        for (const QMenu *menu : menus)
            look(menu->title() + menu->objectName(), *menu);
    });
    twice.removeDuplicates();
    verifyNone(twice);
}

void tst_EveryPage::formsFitTheirWidth()
{
    m_window->window->resize(ui::Metric::kMinimumWidth, ui::Metric::kMinimumHeight);
    QStringList wide;
    visit([&wide](const WindowTour::Stop &stop, QWidget &shown) {
        const auto areas = shown.findChildren<QScrollArea *>();
        for (const QScrollArea *area : areas) {
            if (area->isVisibleTo(&shown) && area->horizontalScrollBar()->maximum() > 0)
                wide.append(stop.name + u": "_s + placeOf(*area));
        }
    });
    verifyNone(wide);
}

void tst_EveryPage::standsFromRightToLeft_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isSwitched");
    QTest::newRow("from the beginning") << QSize(1280, 800) << false;
    QTest::newRow("while it is shown") << QSize(1280, 800) << true;
    QTest::newRow("in the smallest window") << QSize(ui::Metric::kMinimumWidth, ui::Metric::kMinimumHeight) << false;
}

void tst_EveryPage::standsFromRightToLeft()
{
    QFETCH(QSize, size);
    QFETCH(bool, isSwitched);
    qApp->setLayoutDirection(Qt::RightToLeft);
    if (!isSwitched)
        m_window->show(); // anew
    m_window->window->resize(size);
    QStringList all;
    visit([&](const WindowTour::Stop &stop, QWidget &shown) {
        if (shown.inherits("QFileDialog"))
            return; // Qt's own, for lack of the desktop's
        QStringList problems;
        std::ignore = QTest::qWaitFor(
            [&] { // what has just come is laid out in a moment
                problems = overlapsIn(shown) + misplacedIn(shown);
                if (size.width() >= 1280)
                    problems += hiddenMenusIn(shown);
                return problems.isEmpty();
            },
            1000);
        for (const QString &problem : std::as_const(problems))
            all.append(stop.name + u": "_s + problem);
    });
    all.removeDuplicates();
    verifyNone(all);
}

void tst_EveryPage::pictures()
{
    const QString folder = qEnvironmentVariable("VITRINE_SCREENSHOTS");
    if (folder.isEmpty())
        QSKIP("VITRINE_SCREENSHOTS is not set");
    for (const auto &[theme, choice] :
         {std::pair{u"light"_s, ui::ThemeChoice::Light}, {u"dark"_s, ui::ThemeChoice::Dark}}) {
        m_window->theme.setChoice(choice);
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            m_window->window->resize(size);
            const QString end = u"-%1-%2x%3.png"_s.arg(theme).arg(size.width()).arg(size.height());
            visit([&](const WindowTour::Stop &stop, QWidget &shown) {
                QTRY_VERIFY(!m_window->session().isBusy());
                QVERIFY(shown.grab().save(QDir(folder).filePath(stop.name + end)));
            });
        }
    }
}

QTEST_MAIN(tst_EveryPage)
#include "tst_EveryPage.moc"
