// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include "core/base/event.h"

namespace outis::gui {

using EventBatch = std::vector<event::Event>;

/// Follows one events.jsonl: reads what was appended, at most 20 times a second and 256 KiB at a
/// time, so that even a long history never holds the window up. Reads a line only when it is whole;
/// a line that does not parse is reported and skipped; a file that became shorter is read anew.
class EventTail : public QObject {
    Q_OBJECT
public:
    explicit EventTail(QObject* parent = nullptr);

    /// Starts at the beginning of `path`, which need not exist yet.
    void follow(const QString& path);
    void stop();
    /// Reads everything that is there now, in one go of at most `maxBytes`; true when the end was
    /// reached. The owner calls it once the writer is gone, before it decides that it crashed.
    bool drain(qint64 maxBytes = kChunkBytes);

    [[nodiscard]] QString path() const { return path_; }

    static constexpr qint64 kChunkBytes = qint64{256} * 1024;
    static constexpr int kMaxLineBytes = 1024 * 1024;
    static constexpr int kIntervalMs = 50;  ///< 20 updates a second

Q_SIGNALS:
    /// Everything read in one turn, in order; never empty.
    void eventsRead(const outis::gui::EventBatch& events);
    /// The file was replaced or cut: all that was said before is void.
    void restarted();
    /// A whole line that is no event of ours; `reason` holds no content of the line.
    void lineSkipped(const QString& reason);

private:
    void schedule();
    void poll();
    void watch();
    [[nodiscard]] EventBatch decodeLines();

    QString path_;
    qint64 offset_ = 0;
    QByteArray partial_;
    bool skippingLongLine_ = false;
    QFileSystemWatcher watcher_;
    QTimer coalesce_;
    QTimer fallback_;  ///< where the file system sends no notice (network folders)
};

}  // namespace outis::gui
