// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <optional>

#include <QByteArray>

namespace outis::gui {

/// How long a worker may say nothing before the steward is asked, in milliseconds.
struct Patience {
    qint64 beginMs = 60'000;     ///< until its first word; a queue may hold it back
    qint64 quietMs = 300'000;    ///< at work; some steps take minutes for one event
    qint64 stoppingMs = 60'000;  ///< after it was asked to stop, which takes about a second
    qint64 silentMs = 60'000;    ///< without a sign of life of its process
    int lookMs = 1000;           ///< how often is looked
};

enum class Silence {
    None,
    NotBegun,  ///< nothing was heard since it was started
    Quiet,     ///< its process lives, but says nothing
    Silent     ///< its process gives no sign of life: stopped, swapped out, or not to be reached
};

/// Tells a worker that hangs from one that is at work, by its events and by the heartbeat that its
/// process writes beside them. All times are those of one clock of the window, so that clocks of
/// other computers do not matter.
class SilenceWatch {
public:
    void setPatience(const Patience& patience) { patience_ = patience; }
    [[nodiscard]] const Patience& patience() const { return patience_; }

    /// `hasSpoken`: it is followed from the middle of its work.
    void begin(qint64 nowMs, bool hasSpoken) {
        *this = SilenceWatch(patience_);
        hasSpoken_ = hasSpoken;
        heard_ = waited_ = nowMs;
    }
    void hear(qint64 nowMs) {
        hasSpoken_ = true;
        heard_ = nowMs;
    }
    /// What the heartbeat says now; the same as before is no sign of life, nor is nothing.
    void feel(const QByteArray& beat, qint64 nowMs) {
        if (!beat.isEmpty() && beat != beat_) {
            beat_ = beat;
            beatAt_ = nowMs;
        }
    }
    /// It was asked to stop.
    void ask(qint64 nowMs) {
        isAsked_ = true;
        waited_ = nowMs;
    }
    /// The steward waits on: ask again after the same time.
    void wait(qint64 nowMs) { waited_ = nowMs; }

    [[nodiscard]] Silence look(qint64 nowMs) const {
        const qint64 since = nowMs - std::max(heard_, waited_);
        if (!hasSpoken_) {
            return since >= patience_.beginMs ? Silence::NotBegun : Silence::None;
        }
        // A worker that never wrote a heartbeat is an older one: that it writes none says nothing.
        if (beatAt_ && std::min(since, nowMs - *beatAt_) >= patience_.silentMs) {
            return Silence::Silent;
        }
        return since >= (isAsked_ ? patience_.stoppingMs : patience_.quietMs) ? Silence::Quiet
                                                                              : Silence::None;
    }
    /// A sign of life, by word or heartbeat, is not older than one is waited for.
    [[nodiscard]] bool isFelt(qint64 nowMs) const {
        return nowMs - std::max(heard_, beatAt_.value_or(heard_)) < patience_.silentMs;
    }
    [[nodiscard]] bool isAsked() const { return isAsked_; }
    /// Since its last word.
    [[nodiscard]] qint64 quietForMs(qint64 nowMs) const { return nowMs - heard_; }

    SilenceWatch() = default;

private:
    explicit SilenceWatch(const Patience& patience) : patience_(patience) {}

    Patience patience_;
    bool hasSpoken_ = false;
    bool isAsked_ = false;
    qint64 heard_ = 0;
    qint64 waited_ = 0;
    QByteArray beat_;
    std::optional<qint64> beatAt_;
};

}  // namespace outis::gui
