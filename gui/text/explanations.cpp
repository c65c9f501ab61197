// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/text/explanations.h"

#include <algorithm>
#include <iterator>

#include "core/metrics/metric_words.h"
#include "core/release/report_words.h"
#include "gui/text/tr.h"

namespace outis::gui {

namespace {

/// A topic, its title, and where the report has the text: a path, or a term of one of its lists.
struct Topic {
    const char* name;
    const char* title;
    const char* path;
    const char* term = nullptr;
};

constexpr const char* kGlossary = "glossary";
constexpr const char* kTests = "audit.explain";

constexpr Topic kTopics[] = {
    {"attack found", OUTIS_WORDS("Attack found"), "result.attack_found"},
    {"no attack found at this power", OUTIS_WORDS("No attack found at this power"),
     "result.no_attack_found"},
    {"not testable at this size", OUTIS_WORDS("Not testable at this size"), "result.not_testable"},
    {"power", OUTIS_WORDS("Power"), "result.meaning_power"},
    {"predicate", OUTIS_WORDS("Predicate"), kTests, "Predicate"},
    {"family", OUTIS_WORDS("Families of predicates"), kTests, "Family"},
    {"weight", OUTIS_WORDS("Weight of a predicate"), kTests, "Weight"},
    {"tried", OUTIS_WORDS("Asked, tried, valid"), kTests, "Asked, tried, valid"},
    {"success", OUTIS_WORDS("Success of singling out"), kTests, "Success"},
    {"leap", OUTIS_WORDS("Leap"), kTests, "Leap"},
    {"epsilon", OUTIS_WORDS("Epsilon"), kTests, "Epsilon"},
    {"membership", OUTIS_WORDS("Membership"), "audit.membership_mean"},
    {"inference", OUTIS_WORDS("Linkability and inference"), "audit.inference_mean"},
    {"outliers", OUTIS_WORDS("Unusual patients"), "audit.unusual_mean"},
    {"distances", OUTIS_WORDS("Distance to the nearest training image"), "distances.mean"},
    {"pairs", OUTIS_WORDS("Closest pairs"), "pairs.mean"},
    {"review", OUTIS_WORDS("Review of pairs"), "review.mean"},
    {"releases", OUTIS_WORDS("Releases together"), "earlier.mean"},
    {"sets", OUTIS_WORDS("Patients and images"), "data.mean"},
    {"loss", OUTIS_WORDS("Loss"), "training.mean"},
    {"memorisation", OUTIS_WORDS("Memorisation"), "meter.mean"},
    {"filter", OUTIS_WORDS("Filter"), "filter.mean"},
    {"scores", OUTIS_WORDS("Scores of a detector"), "filter.scores_mean"},
    {"robustness", OUTIS_WORDS("Altered copies that are still found"), "filter.grid_mean"},
    {"quality", OUTIS_WORDS("Likeness and variety"), "quality.mean"},
    {"utility", OUTIS_WORDS("Loss in points of AUROC"), "utility.mean"},
    {"adherence", OUTIS_WORDS("Findings that were asked for"), "adherence.mean"},
    {"auroc", OUTIS_WORDS("AUROC"), kGlossary, "AUROC"},
    {"roc", OUTIS_WORDS("ROC curve"), kGlossary, "ROC curve"},
    {"calibration", OUTIS_WORDS("Calibration error"), kGlossary, "Calibration error"},
    {"interval", OUTIS_WORDS("Confidence interval"), kGlossary, "Confidence interval"},
    {"control", OUTIS_WORDS("Control patients"), kGlossary, "Control patients"},
    {"retrieval", OUTIS_WORDS("Retrieval"), kGlossary, "Retrieval"},
    {"coverage-of-groups", OUTIS_WORDS("Coverage of a group"), kGlossary, "Coverage of a group"}};

/// Words of the report, whose translations scripts/translations.sh collects.
QString reportText(const std::string& english) {
    return tr(english.c_str());
}

bool isMetric(const QString& topic) {
    const std::vector<std::string> keys = metrics::metricKeys();
    return std::find(keys.begin(), keys.end(), topic.toStdString()) != keys.end();
}

Explanation ofMetric(const std::string& key) {
    const metrics::MetricWords words = metrics::metricWords(key);
    return {reportText(words.name), reportText(words.meaning)};
}

}  // namespace

QStringList explainedTopics() {
    QStringList topics;
    for (const Topic& topic : kTopics) {
        topics.append(QString::fromLatin1(topic.name));
    }
    for (const std::string& key : metrics::metricKeys()) {
        topics.append(QString::fromStdString(key));
    }
    return topics;
}

Explanation explanationOf(const QString& topic) {
    const auto* known = std::find_if(std::begin(kTopics), std::end(kTopics), [&](const Topic& one) {
        return topic == QLatin1String(one.name);
    });
    if (known != std::end(kTopics)) {
        return {tr(known->title),
                reportText(known->term == nullptr ? release::words(known->path)
                                                  : release::wordOf(known->path, known->term))};
    }
    return isMetric(topic) ? ofMetric(topic.toStdString()) : Explanation{topic, {}};
}

QList<Explanation> glossary() {
    QList<Explanation> terms;
    for (const char* list : {kGlossary, kTests}) {
        for (const auto& [term, text] : release::wordPairs(list)) {
            terms.append({reportText(term), reportText(text)});
        }
    }
    for (const std::string& key : metrics::metricKeys()) {
        terms.append(ofMetric(key));
    }
    std::sort(terms.begin(), terms.end(), [](const Explanation& one, const Explanation& other) {
        return one.title.localeAwareCompare(other.title) < 0;
    });
    return terms;
}

}  // namespace outis::gui
