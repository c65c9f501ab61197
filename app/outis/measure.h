// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QString>

namespace outis::gui {
class MainWindow;
}

/// An application that knows how long its longest handler of an event took: no other one may hold
/// the window up for longer than a person notices.
class MeasuredApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;
    void resetLongest();
    [[nodiscard]] double longestMs() const { return double(longestNs_) / 1e6; }
    /// Processor time of the handler that took most of it: what other work on the machine does not
    /// change much.
    [[nodiscard]] double longestCpuMs() const { return double(longestCpuNs_) / 1e6; }
    /// "QTimer, event 1": what the longest handler was of.
    [[nodiscard]] QString longestWhat() const { return longestWhat_; }

private:
    int depth_ = 0;  ///< handlers that send events count as one
    qint64 longestNs_ = 0;
    qint64 longestCpuNs_ = 0;
    QString longestWhat_;
};

/// Goes through start, opening of `workspace`, every page, the filters and the next pairs; prints
/// one JSON object a line, {"what", "ms", "cpu_ms", "longest_handler_ms",
/// "longest_handler_cpu_ms", "in"}, and quits. "ms" is until the view shows what there is to show,
/// "cpu_ms" the processor time of all threads of this process in that time.
void measureWindow(MeasuredApplication& application, outis::gui::MainWindow& window,
                   const QString& workspace);
