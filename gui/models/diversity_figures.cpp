// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/diversity_figures.h"

#include <cmath>

#include <QJsonArray>

#include "gui/models/report_json.h"
#include "gui/text/group_words.h"
#include "gui/text/tr.h"
#include "gui/text/words.h"

namespace outis::gui {

namespace {

GroupCoverage groupOf(const QJsonObject& row) {
    GroupCoverage group;
    group.attribute = textOf(row, "attribute");
    group.value = textOf(row, "value");
    group.images = countOf(row, "images");
    group.met = countOf(row, "met");
    group.expected = valueOf(row, "expected").value_or(0);
    if (group.images > 0) {
        group.share.value = static_cast<double>(group.met) / static_cast<double>(group.images);
        group.share.low = valueOf(row, "low");
        group.share.high = valueOf(row, "high");
    }
    return group;
}

QList<RetrievedImage> imagesOf(const QJsonObject& answer, const char* name) {
    QList<RetrievedImage> images;
    for (const auto& each : answer.value(QLatin1String(name)).toArray()) {
        images.append({countOf(each.toObject(), "image"), countOf(each.toObject(), "hits")});
    }
    return images;
}

}  // namespace

DiversityFigures diversityFiguresOf(const QJsonObject& answer) {
    DiversityFigures figures;
    figures.state = textOf(answer, "state");
    figures.images = countOf(answer, "images");
    figures.queries = countOf(answer, "queries");
    figures.met = countOf(answer, "met");
    figures.expectedMet = valueOf(answer, "expected-met").value_or(0);
    figures.oftenFrom = countOf(answer, "often-from");
    for (const auto& each : answer.value(QLatin1String("histogram")).toArray()) {
        const QJsonObject bar = each.toObject();
        figures.bars.append({countOf(bar, "hits"), bar.value(QLatin1String("or-more")).toBool(),
                             countOf(bar, "images"), valueOf(bar, "expected").value_or(0)});
    }
    for (const auto& each : answer.value(QLatin1String("groups")).toArray()) {
        figures.groups.append(groupOf(each.toObject()));
    }
    figures.neverCount = countOf(answer, "never-count");
    figures.oftenCount = countOf(answer, "often-count");
    figures.never = imagesOf(answer, "never");
    figures.often = imagesOf(answer, "often");
    return figures;
}

QString retrievalFinding(const DiversityFigures& figures) {
    return tr("%1 of %2 real images are nearest to a synthetic one; drawing evenly would reach %3")
        .arg(countWords(figures.met), countWords(figures.images),
             countWords(std::llround(figures.expectedMet)));
}

QString coverageFinding(const DiversityFigures& figures) {
    const GroupCoverage* least = nullptr;
    for (const GroupCoverage& group : figures.groups) {
        const bool isBelow = group.share.high && *group.share.high < group.expected;
        if (isBelow && (least == nullptr || *group.share.value < *least->share.value)) {
            least = &group;
        }
    }
    if (figures.groups.isEmpty()) {
        return tr("Coverage by group");
    }
    return least == nullptr ? tr("No group is clearly shown less than drawing evenly would show it")
                            : tr("Shown least: %1, %2 of %3 real images")
                                  .arg(groupName(least->attribute, least->value),
                                       countWords(least->met), countWords(least->images));
}

}  // namespace outis::gui
