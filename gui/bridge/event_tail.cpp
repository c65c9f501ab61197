// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/event_tail.h"

#include <QFile>
#include <QFileInfo>

namespace outis::gui {

EventTail::EventTail(QObject* parent) : QObject(parent) {
    coalesce_.setSingleShot(true);
    coalesce_.setInterval(kIntervalMs);
    fallback_.setInterval(4 * kIntervalMs);
    connect(&coalesce_, &QTimer::timeout, this, &EventTail::poll);
    connect(&fallback_, &QTimer::timeout, this, &EventTail::schedule);
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this, &EventTail::schedule);
}

void EventTail::follow(const QString& path) {
    stop();
    path_ = path;
    offset_ = 0;
    partial_.clear();
    skippingLongLine_ = false;
    fallback_.start();
    schedule();
}

void EventTail::stop() {
    fallback_.stop();
    coalesce_.stop();
    if (const QStringList files = watcher_.files(); !files.isEmpty()) {
        watcher_.removePaths(files);
    }
    path_.clear();
}

void EventTail::schedule() {
    if (!path_.isEmpty() && !coalesce_.isActive()) {
        coalesce_.start();
    }
}

void EventTail::watch() {
    if (watcher_.files().isEmpty() && QFileInfo::exists(path_)) {
        watcher_.addPath(path_);
    }
}

void EventTail::poll() {
    if (!path_.isEmpty() && !drain()) {
        schedule();
    }
}

bool EventTail::drain(qint64 maxBytes) {
    watch();
    QFile file(path_);
    if (path_.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return true;
    }
    if (file.size() < offset_) {
        offset_ = 0;
        partial_.clear();
        skippingLongLine_ = false;
        Q_EMIT restarted();
    }
    if (!file.seek(offset_)) {
        return true;
    }
    const QByteArray bytes = file.read(maxBytes);
    offset_ += bytes.size();
    partial_ += bytes;
    const bool atEnd = offset_ >= file.size();
    const EventBatch events = decodeLines();
    if (!events.empty()) {
        Q_EMIT eventsRead(events);
    }
    return atEnd;
}

EventBatch EventTail::decodeLines() {
    EventBatch events;
    qsizetype start = 0;
    for (qsizetype end = partial_.indexOf('\n'); end >= 0; end = partial_.indexOf('\n', start)) {
        const QByteArray line = partial_.mid(start, end - start).trimmed();
        start = end + 1;
        if (std::exchange(skippingLongLine_, false) || line.isEmpty()) {
            continue;
        }
        Result<event::Event> decoded =
            event::decode({line.constData(), static_cast<std::size_t>(line.size())});
        if (decoded) {
            events.push_back(*std::move(decoded));
        } else {
            Q_EMIT lineSkipped(QString::fromUtf8(errorName(decoded.error().code).data()));
        }
    }
    partial_.remove(0, start);
    if (partial_.size() > kMaxLineBytes) {
        partial_.clear();
        skippingLongLine_ = true;
        Q_EMIT lineSkipped(QStringLiteral("too-long"));
    }
    return events;
}

}  // namespace outis::gui
