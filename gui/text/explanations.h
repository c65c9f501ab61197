// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// What the figures mean, in the words of the report (resources/report/words.json and
/// resources/metrics.json), translated where there is a translation. Figures that the report does
/// not show, such as the speed of a training, have words of the window's own.
namespace outis::gui {

struct Explanation {
    QString title;
    QString text;
};

/// Names for explanationOf(): figures of the window ("memorisation", "filter", "verdict", …) and
/// every key of a metric ("fid", "irs-adjusted", …).
[[nodiscard]] QStringList explainedTopics();
/// A topic that is not known is its own title, without a text.
[[nodiscard]] Explanation explanationOf(const QString& topic);
/// The terms of the report's glossary, of its tests and its metrics, and the window's own, by their
/// titles.
[[nodiscard]] QList<Explanation> glossary();

}  // namespace outis::gui
