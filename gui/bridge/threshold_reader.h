// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <stop_token>

#include <QObject>
#include <QThreadPool>

#include "gui/models/threshold_choice.h"

namespace outis::gui {

/// Reads the ledger of candidates and tries the thresholds away from the window's thread.
class ThresholdReader : public QObject {
    Q_OBJECT
public:
    explicit ThresholdReader(QObject* parent = nullptr);
    ~ThresholdReader() override;

    /// The answer of a former wish is dropped, late as it may come.
    void read(const ThresholdSource& source);
    void cancel();
    [[nodiscard]] bool isBusy() const { return isBusy_; }

Q_SIGNALS:
    void ready(const std::shared_ptr<const outis::gui::ThresholdChoice>& choice);
    void failed(const outis::Error& error);

private:
    std::stop_source stop_;
    int wish_ = 0;
    bool isBusy_ = false;
    QThreadPool pool_;
};

}  // namespace outis::gui
