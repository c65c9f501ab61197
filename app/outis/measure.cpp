// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outis/measure.h"

#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <deque>
#include <functional>

#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QSlider>
#include <QTableView>
#include <QTextStream>
#include <QTimer>

#include "gui/bridge/worker_query.h"
#include "gui/main_window.h"
#include "gui/pages/review_view.h"

namespace {

using outis::gui::MainWindow;
using outis::gui::WorkerQuery;

constexpr int kLookMs = 10;
/// Thumbnails and charts may come after the answer.
constexpr int kQuietMs = 500;
constexpr int kLongestMs = 180'000;
constexpr int kSteps = 40;

qint64 nanoseconds(clockid_t clock) {
    timespec now{};
    ::clock_gettime(clock, &now);
    return qint64{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

/// Milliseconds since this process began, by the kernel's clock (to 10 ms).
double sinceProcessStartMs() {
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray text = file.readAll();
    // Field 22, counted from the one after the name in brackets, which is the third.
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    const double began = fields.value(19).toDouble() / double(::sysconf(_SC_CLK_TCK));
    return double(nanoseconds(CLOCK_BOOTTIME)) / 1e6 - 1000 * began;
}

/// One thing after the other, each timed.
class Measuring : public QObject {
public:
    Measuring(MeasuredApplication& application, MainWindow& window, QString workspace)
        : QObject(&window),
          application_(application),
          window_(window),
          workspace_(std::move(workspace)) {
        window_.installEventFilter(this);
        connect(&timer_, &QTimer::timeout, this, &Measuring::look);
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == &window_ && event->type() == QEvent::Paint) {
            window_.removeEventFilter(this);
            // After this event the picture is there.
            QTimer::singleShot(0, this, [this] {
                cpuThere_ = nanoseconds(CLOCK_PROCESS_CPUTIME_ID);
                print(QStringLiteral("first paint"), sinceProcessStartMs());
                plan();
                timer_.start(kLookMs);
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    struct Step {
        QString what;
        std::function<void()> begin;
        std::function<bool()> isThere;
    };

    void plan() {
        using outis::gui::Step;
        const auto noQuestion = [] { return !WorkerQuery::isAnyBusy(); };
        add(
            QStringLiteral("open the window's part"), [this] { window_.openFolder(workspace_); },
            [] { return true; });
        add(
            QStringLiteral("open, with the worker's status"), [] {},
            [this] { return window_.session().status().has_value(); });
        const std::pair<Step, const char*> pages[] = {{Step::Training, "training"},
                                                      {Step::Review, "review"},
                                                      {Step::Decision, "decision"},
                                                      {Step::Release, "release"},
                                                      {Step::Data, "data"}};
        for (const auto& [page, name] : pages) {
            add(
                QStringLiteral("page %1").arg(QLatin1String(name)),
                [this, page = page] { window_.showStep(page); }, noQuestion);
        }
        add(
            QStringLiteral("page imported"), [this] { window_.showImported(); },
            [this] {
                const auto* files = find<QTableView>("filesTable");
                return !WorkerQuery::isAnyBusy() && files->model()->rowCount() > 0;
            });
        for (const int column : {1, 0, 2}) {
            add(
                QStringLiteral("imported: files by column %1").arg(column),
                [=, this] {
                    find<QTableView>("filesTable")->sortByColumn(column, Qt::DescendingOrder);
                },
                [] { return true; });
        }
        using outis::gui::ReviewView;
        for (const ReviewView view :
             {ReviewView::Diversity, ReviewView::Accuracy, ReviewView::Pairs}) {
            const bool isPairs = view == ReviewView::Pairs;
            add(
                QStringLiteral("page %1").arg(pageName(view)),
                [=, this] { window_.showReview(view); },
                [=, this] { return !WorkerQuery::isAnyBusy() && (!isPairs || rows() > 0); });
        }
        addThresholds();
        addPairs();
    }

    /// The page waits for the ledger of candidates, which is tried at every threshold.
    void addThresholds() {
        add(
            QStringLiteral("page privacy, with the thresholds tried"),
            [this] { window_.showReview(outis::gui::ReviewView::Privacy); },
            [this] {
                const auto* slider = find<QSlider>("thresholdSlider");
                return !WorkerQuery::isAnyBusy() && slider->isVisible();
            });
        for (const int step : {0, 1, 2, 3}) {
            add(
                QStringLiteral("privacy: another threshold"),
                [=, this] {
                    auto* slider = find<QSlider>("thresholdSlider");
                    slider->setValue(slider->maximum() * step / 3);
                },
                [] { return true; });
        }
    }

    void addPairs() {
        const auto shown = [] { return true; };
        for (int detector = 0; detector < 4; ++detector) {
            add(
                QStringLiteral("pairs: detector %1").arg(detector),
                [=, this] { find<QComboBox>("pairDetector")->setCurrentIndex(detector); }, shown);
        }
        add(
            QStringLiteral("pairs: one finding"),
            [this] { find<QComboBox>("pairFinding")->setCurrentIndex(1); }, shown);
        add(
            QStringLiteral("pairs: all findings"),
            [this] { find<QComboBox>("pairFinding")->setCurrentIndex(0); }, shown);
        add(
            QStringLiteral("pairs: not decided"),
            [this] { find<QComboBox>("pairDecisionFilter")->setCurrentIndex(1); }, shown);
        add(
            QStringLiteral("pairs: least score in the middle"),
            [this] {
                auto* limit = find<QDoubleSpinBox>("pairLimit");
                limit->setValue((limit->minimum() + limit->maximum()) / 2);
            },
            shown);
        for (int step = 0; step < kSteps; ++step) {
            add(
                QStringLiteral("pairs: next"),
                [this] { window_.findChild<QAction*>(QStringLiteral("pairNext"))->trigger(); },
                shown);
        }
    }

    void add(const QString& what, std::function<void()> begin, std::function<bool()> isThere) {
        steps_.push_back({what, std::move(begin), std::move(isThere)});
    }

    void look() {
        if (steps_.empty()) {
            timer_.stop();
            QApplication::quit();
            return;
        }
        const Step& step = steps_.front();
        if (!hasBegun_) {
            hasBegun_ = true;
            application_.resetLongest();
            clock_.start();
            cpuAtStart_ = nanoseconds(CLOCK_PROCESS_CPUTIME_ID);
            thereMs_ = -1;
            step.begin();
            return;
        }
        const bool isLate = clock_.elapsed() > kLongestMs;
        if (!step.isThere() && !isLate) {
            thereMs_ = -1;
            return;
        }
        if (thereMs_ < 0) {
            thereMs_ = clock_.elapsed();
            cpuThere_ = nanoseconds(CLOCK_PROCESS_CPUTIME_ID);
        }
        if (clock_.elapsed() - thereMs_ >= kQuietMs || isLate) {
            print(isLate ? step.what + QStringLiteral(" (never)") : step.what, double(thereMs_));
            steps_.pop_front();
            hasBegun_ = false;
        }
    }

    void print(const QString& what, double milliseconds) {
        const QJsonObject line{
            {QStringLiteral("what"), what},
            {QStringLiteral("ms"), milliseconds},
            {QStringLiteral("cpu_ms"), double(cpuThere_ - cpuAtStart_) / 1e6},
            {QStringLiteral("longest_handler_ms"), application_.longestMs()},
            {QStringLiteral("longest_handler_cpu_ms"), application_.longestCpuMs()},
            {QStringLiteral("in"), application_.longestWhat()}};
        QTextStream(stdout) << QJsonDocument(line).toJson(QJsonDocument::Compact) << Qt::endl;
        application_.resetLongest();
    }

    [[nodiscard]] int rows() const {
        const auto* list = find<QListView>("pairList");
        return list->model()->rowCount();
    }

    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const {
        return window_.findChild<Widget*>(QString::fromLatin1(name));
    }

    MeasuredApplication& application_;
    MainWindow& window_;
    QString workspace_;
    QTimer timer_;
    QElapsedTimer clock_;
    std::deque<Step> steps_;
    bool hasBegun_ = false;
    qint64 thereMs_ = -1;
    qint64 cpuAtStart_ = 0;
    qint64 cpuThere_ = 0;
};

}  // namespace

bool MeasuredApplication::notify(QObject* receiver, QEvent* event) {
    if (depth_ > 0) {
        return QApplication::notify(receiver, event);
    }
    // The receiver may be gone afterwards.
    const char* name = receiver->metaObject()->className();
    const int type = event->type();
    QElapsedTimer clock;
    clock.start();
    const qint64 before = nanoseconds(CLOCK_THREAD_CPUTIME_ID);
    ++depth_;
    const bool isTaken = QApplication::notify(receiver, event);
    --depth_;
    longestCpuNs_ = std::max(longestCpuNs_, nanoseconds(CLOCK_THREAD_CPUTIME_ID) - before);
    if (const qint64 taken = clock.nsecsElapsed(); taken > longestNs_) {
        longestNs_ = taken;
        longestWhat_ = QStringLiteral("%1, event %2").arg(QLatin1String(name)).arg(type);
    }
    return isTaken;
}

void MeasuredApplication::resetLongest() {
    longestNs_ = 0;
    longestCpuNs_ = 0;
    longestWhat_.clear();
}

void measureWindow(MeasuredApplication& application, MainWindow& window, const QString& workspace) {
    new Measuring(application, window, workspace);
}
