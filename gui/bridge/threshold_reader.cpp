// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/bridge/threshold_reader.h"

#include <new>

namespace outis::gui {

namespace {

Result<std::shared_ptr<const ThresholdChoice>> readOrFail(const ThresholdSource& source,
                                                          const std::stop_token& stop) {
    try {
        return readThresholdChoice(source, stop);
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "candidates", "the ledger is too large"};
    }
}

}  // namespace

ThresholdReader::ThresholdReader(QObject* parent) : QObject(parent) {
    pool_.setMaxThreadCount(1);
}

ThresholdReader::~ThresholdReader() {
    cancel();
    pool_.waitForDone();
}

void ThresholdReader::cancel() {
    ++wish_;
    isBusy_ = false;
    stop_.request_stop();
    stop_ = {};
    pool_.clear();
}

void ThresholdReader::read(const ThresholdSource& source) {
    cancel();
    isBusy_ = true;
    pool_.start([this, source, wish = wish_, stop = stop_.get_token()] {
        const auto choice = readOrFail(source, stop);
        QMetaObject::invokeMethod(
            this,
            [this, choice, wish] {
                if (wish != wish_) {
                    return;
                }
                isBusy_ = false;
                if (!choice) {
                    Q_EMIT failed(choice.error());
                } else if (*choice) {
                    Q_EMIT ready(*choice);
                }
            },
            Qt::QueuedConnection);
    });
}

}  // namespace outis::gui
