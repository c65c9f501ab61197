// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/event_tail.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include "tests/gui/test_case.h"

using namespace outis;
using namespace outis::gui;

namespace {

QByteArray metricLine(int step) {
    event::Event metric;
    metric.kind = event::Kind::Metric;
    metric.time = "2026-11-22T14:00:00.000Z";
    metric.name = "loss";
    metric.step = step;
    metric.value = 0.5;
    return QByteArray::fromStdString(event::encode(metric)) + '\n';
}

}  // namespace

class EventTailTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QString path_;
    std::vector<std::int64_t> steps_;
    std::vector<std::size_t> batches_;
    std::unique_ptr<EventTail> tail_;

    void append(const QByteArray& bytes) const {
        QFile file(path_);
        QVERIFY(file.open(QIODevice::Append));
        file.write(bytes);
    }

private Q_SLOTS:
    void init() {
        static int number = 0;
        path_ = folder_.filePath(QStringLiteral("events-%1.jsonl").arg(number++));
        steps_.clear();
        batches_.clear();
        tail_ = std::make_unique<EventTail>();
        connect(tail_.get(), &EventTail::eventsRead, this, [this](const EventBatch& events) {
            batches_.push_back(events.size());
            for (const event::Event& each : events) {
                steps_.push_back(each.step);
            }
        });
    }
    void cleanup() { tail_.reset(); }

    void readsWhatIsThereAndWhatIsAppended() {
        append(metricLine(1) + metricLine(2));
        tail_->follow(path_);
        QTRY_COMPARE(steps_, (std::vector<std::int64_t>{1, 2}));
        append(metricLine(3));
        QTRY_COMPARE(steps_, (std::vector<std::int64_t>{1, 2, 3}));
    }

    void waitsForAFileThatDoesNotExistYet() {
        tail_->follow(path_);
        QTest::qWait(3 * EventTail::kIntervalMs);
        append(metricLine(7));
        QTRY_COMPARE(steps_, (std::vector<std::int64_t>{7}));
    }

    void readsALineOnlyWhenItIsWhole() {
        const QByteArray line = metricLine(5);
        append(line.left(20));
        tail_->follow(path_);
        QVERIFY(tail_->drain());
        QVERIFY(steps_.empty());
        append(line.mid(20, 10));
        QVERIFY(tail_->drain());
        QVERIFY(steps_.empty());
        append(line.mid(30));
        QVERIFY(tail_->drain());
        QCOMPARE(steps_, (std::vector<std::int64_t>{5}));
    }

    void skipsGarbageAndSaysSo() {
        QSignalSpy skipped(tail_.get(), &EventTail::lineSkipped);
        append("not json\n\n{\"v\":1}\n[1,2]\n" + QByteArray("\x00\xff\xfe", 3) + "\n" +
               metricLine(8));
        tail_->follow(path_);
        QVERIFY(tail_->drain());
        QCOMPARE(steps_, (std::vector<std::int64_t>{8}));
        QCOMPARE(skipped.size(), 4);
    }

    void refusesAHigherProtocolVersion() {
        QSignalSpy skipped(tail_.get(), &EventTail::lineSkipped);
        QByteArray line = metricLine(1);
        line.replace("\"v\":1", "\"v\":2");
        append(line);
        tail_->follow(path_);
        QVERIFY(tail_->drain());
        QVERIFY(steps_.empty());
        QCOMPARE(skipped.size(), 1);
        QCOMPARE(skipped.first().first().toString(), QStringLiteral("newer-version"));
    }

    void readsAShorterFileAnew() {
        QSignalSpy restarted(tail_.get(), &EventTail::restarted);
        append(metricLine(1) + metricLine(2) + metricLine(3));
        tail_->follow(path_);
        QVERIFY(tail_->drain());
        QFile file(path_);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(metricLine(9));
        file.close();
        QVERIFY(tail_->drain());
        QCOMPARE(restarted.size(), 1);
        QCOMPARE(steps_, (std::vector<std::int64_t>{1, 2, 3, 9}));
    }

    void survivesALineWithoutEnd() {
        QSignalSpy skipped(tail_.get(), &EventTail::lineSkipped);
        append(QByteArray(3 * EventTail::kMaxLineBytes, 'x'));
        tail_->follow(path_);
        while (!tail_->drain()) {
        }
        QVERIFY(!skipped.isEmpty());
        append("\n" + metricLine(4));
        QVERIFY(tail_->drain());
        QCOMPARE(steps_, (std::vector<std::int64_t>{4}));
    }

    void readsALongHistoryInPortions() {
        QByteArray text;
        constexpr int kLines = 20'000;
        for (int step = 0; step < kLines; ++step) {
            text += metricLine(step);
        }
        append(text);
        tail_->follow(path_);
        QTRY_COMPARE(steps_.size(), std::size_t{kLines});
        QVERIFY2(batches_.size() > 1, "one portion would hold the window up");
        QVERIFY(std::is_sorted(steps_.begin(), steps_.end()));
    }

    void joinsManyLinesIntoFewUpdates() {
        tail_->follow(path_);
        for (int step = 0; step < 200; ++step) {
            append(metricLine(step));
        }
        QTRY_COMPARE(steps_.size(), std::size_t{200});
        QVERIFY2(batches_.size() <= 20, "an update a line");
    }
};

OUTIS_TEST_CASE(EventTailTest);
#include "event_tail_test.moc"
