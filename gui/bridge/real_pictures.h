// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <mutex>

#include <QHash>
#include <QImage>
#include <QString>

#include "core/data/prepare.h"

namespace outis::gui {

/// The training images of a workspace as the generator sees them (8 bits, prepared size), by their
/// numbers in the catalogue. Real patients: to be shown, never to be copied elsewhere. For several
/// threads.
class RealPictures {
public:
    explicit RealPictures(QString workspace) : workspace_(std::move(workspace)) {}

    /// Null where there is no such image, or nothing was prepared.
    [[nodiscard]] QImage image(qint64 number);

private:
    void open();

    QString workspace_;
    std::mutex mutex_;
    bool isOpen_ = false;
    std::unique_ptr<data::PreparedSet> set_;
    QHash<qint64, qsizetype> rows_;
};

}  // namespace outis::gui
