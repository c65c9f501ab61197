// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSize>
#include <QStringList>

namespace outis::gui {

class Launcher;

/// What `outis --tour` is asked to draw.
struct TourPlan {
    QString folder;     ///< the pictures go there
    QString workspace;  ///< opened, only read
    QString source;     ///< the wizard's folder of images; "" for the workspace's own images
    QString worker;     ///< outis-worker
    QStringList languages{QStringLiteral("de"), QStringLiteral("en"), QStringLiteral("fr")};
    QStringList themes{QStringLiteral("light"), QStringLiteral("dark")};
    QSize size{1280, 800};
    /// A view that looks the same for this long has settled; charts redraw after 250 ms.
    int quietMs = 400;
};

struct TourResult {
    int pictures = 0;
    QStringList cutTexts;  ///< one line each: view, widget, text and why
    QStringList failures;  ///< views that could not be reached, settled or written
};

/// Goes through every view of the window in each language and theme and writes one picture per
/// view, `de-dark-review.png`. Each is drawn once it has stopped changing. Returns when all are
/// done; events are handled meanwhile.
[[nodiscard]] TourResult takeTour(const TourPlan& plan, Launcher& launcher);

}  // namespace outis::gui
