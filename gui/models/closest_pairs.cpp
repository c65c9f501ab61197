// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/closest_pairs.h"

#include <algorithm>
#include <map>
#include <utility>

#include <QHash>
#include <QJsonArray>
#include <QSet>

namespace outis::gui {

namespace {

QString textOf(const QJsonObject& object, const char* key) {
    return object.value(QLatin1String(key)).toString();
}

QJsonArray listOf(const QJsonObject& object, const char* key) {
    return object.value(QLatin1String(key)).toArray();
}

std::optional<double> numberOf(const QJsonValue& value) {
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

ScoreHistogram histogramOf(const QJsonObject& object) {
    ScoreHistogram histogram{textOf(object, "name"),
                             object.value(QLatin1String("low")).toDouble(),
                             object.value(QLatin1String("high")).toDouble(),
                             {}};
    for (const QJsonValue& count : listOf(object, "counts")) {
        histogram.counts.push_back(count.toDouble());
    }
    return histogram;
}

PairDetector detectorOf(const QJsonObject& object) {
    PairDetector detector{textOf(object, "detector"),
                          textOf(object, "state"),
                          object.value(QLatin1String("usable")).toBool(),
                          numberOf(object.value(QLatin1String("own"))),
                          numberOf(object.value(QLatin1String("all"))),
                          {}};
    for (const QJsonValue& histogram : listOf(object, "histograms")) {
        detector.histograms.push_back(histogramOf(histogram.toObject()));
    }
    return detector;
}

PlannedPair plannedOf(const QJsonObject& object) {
    PlannedPair planned{object.value(QLatin1String("pair")).toInteger(), {}, {}};
    for (const QJsonValue& why : listOf(object, "why")) {
        planned.why.append(why.toString());
    }
    for (const QJsonValue& word : listOf(object, "decisions")) {
        const QJsonObject one = word.toObject();
        planned.words.push_back(
            {textOf(one, "name"), textOf(one, "decision"), textOf(one, "reason")});
    }
    return planned;
}

class Reader {
public:
    explicit Reader(const QJsonObject& answer) : pairs_(std::make_shared<ClosestPairs>()) {
        pairs_->release = textOf(answer, "release");
        pairs_->canDecide = answer.value(QLatin1String("can-decide")).toBool();
        for (const QJsonValue& detector : listOf(answer, "detectors")) {
            pairs_->detectors.push_back(detectorOf(detector.toObject()));
        }
        readImages(listOf(answer, "images"));
        readPlan(listOf(answer, "pairs"));
        joinPlan();
        sort();
    }

    std::shared_ptr<const ClosestPairs> take() { return std::move(pairs_); }

private:
    void readImages(const QJsonArray& images) {
        QSet<QString> findings;
        for (const QJsonValue& value : images) {
            const QJsonObject image = value.toObject();
            const int index = static_cast<int>(pairs_->images.size());
            pairs_->images.push_back({textOf(image, "picture"), textOf(image, "findings")});
            imageOf_.insert(pairs_->images.back().picture, index);
            for (const QString& finding :
                 pairs_->images.back().findings.split(QLatin1Char('|'), Qt::SkipEmptyParts)) {
                findings.insert(finding);
            }
            const QJsonArray scores = listOf(image, "scores");
            const QJsonArray nearest = listOf(image, "nearest");
            const auto count = std::min<qsizetype>(
                {scores.size(), nearest.size(), static_cast<qsizetype>(pairs_->detectors.size())});
            for (int detector = 0; detector < count; ++detector) {
                if (scores.at(detector).isDouble()) {
                    pairs_->rows.push_back({detector, index, nearest.at(detector).toInteger(),
                                            scores.at(detector).toDouble(), -1});
                }
            }
        }
        pairs_->findings = QStringList(findings.cbegin(), findings.cend());
        pairs_->findings.sort();
    }

    void readPlan(const QJsonArray& plan) {
        for (const QJsonValue& value : plan) {
            const QJsonObject pair = value.toObject();
            const QString picture = textOf(pair, "picture");
            const auto image = imageOf_.constFind(picture);
            if (image == imageOf_.cend()) {
                continue;
            }
            const int index = static_cast<int>(pairs_->plan.size());
            const qint64 real = pair.value(QLatin1String("real-image")).toInteger();
            pairs_->plan.push_back(plannedOf(pair));
            planOf_.emplace(std::pair(*image, real), index);
            pairs_->rows.push_back(
                {-1, *image, real, pair.value(QLatin1String("distance")).toDouble(), index});
        }
    }

    /// Whoever looks at a pair of the plan in the list of a detector decides on the same pair.
    void joinPlan() {
        for (PairRow& row : pairs_->rows) {
            const auto planned = planOf_.find({row.image, row.realImage});
            if (planned != planOf_.end()) {
                row.plan = planned->second;
            }
        }
    }

    void sort() {
        std::stable_sort(
            pairs_->rows.begin(), pairs_->rows.end(), [](const PairRow& one, const PairRow& other) {
                if (one.detector != other.detector) {
                    return one.detector < other.detector;
                }
                return one.detector < 0 ? one.score < other.score : one.score > other.score;
            });
    }

    std::shared_ptr<ClosestPairs> pairs_;
    QHash<QString, int> imageOf_;
    std::map<std::pair<int, qint64>, int> planOf_;
};

}  // namespace

const PlannedPair* ClosestPairs::planned(const PairRow& row) const {
    return row.plan < 0 ? nullptr : &plan[static_cast<std::size_t>(row.plan)];
}

QString ClosestPairs::decision(const PairRow& row) const {
    const PlannedPair* pair = planned(row);
    if (pair == nullptr) {
        return {};
    }
    for (const char* decision : {"same", "different", "unsure"}) {
        const bool isSaid = std::any_of(
            pair->words.begin(), pair->words.end(),
            [&](const PairWord& word) { return word.decision == QLatin1String(decision); });
        if (isSaid) {
            return QString::fromLatin1(decision);
        }
    }
    return {};
}

std::shared_ptr<const ClosestPairs> closestPairsOf(const QJsonObject& answer) {
    return Reader(answer).take();
}

}  // namespace outis::gui
