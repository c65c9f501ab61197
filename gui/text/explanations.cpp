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

/// Figures that the window alone shows, of which the report has no words.
struct OwnTopic {
    const char* name;
    const char* title;
    const char* text;
};

constexpr OwnTopic kOwnTopics[] = {
    {"images-seen", OUTIS_WORDS("Images seen"),
     OUTIS_WORDS("How many images the network has learned from so far, each counted every time it "
                 "is shown. The plan of the training says after how many it ends.")},
    {"speed", OUTIS_WORDS("Speed"),
     OUTIS_WORDS("Images learned from in one second, since the last message of the worker. It "
                 "depends on the size of images and network and on what else the computer does; "
                 "the result does not depend on it.")},
    {"memory", OUTIS_WORDS("Memory, highest"),
     OUTIS_WORDS("The most memory of its computer that the worker has needed so far. When it comes "
                 "near to what there is, a run may end for want of memory; a smaller network, or "
                 "fewer images at once, need less.")},
    {"checkpoint", OUTIS_WORDS("Last checkpoint"),
     OUTIS_WORDS("When the state of the training was last written to disk. Whatever ends the run, "
                 "it goes on from there; only what was learned since is learned once more.")},
    {"time-left", OUTIS_WORDS("Time left"),
     OUTIS_WORDS("Of the stage under way, reckoned from how long the part that is done has taken. "
                 "At the beginning of a stage it is a rough guess; other stages come on top.")},
    {"cost", OUTIS_WORDS("What it will take"),
     OUTIS_WORDS("Reckoned from a trial of a few steps on the worker's computer: hours of training "
                 "and drawing, the most memory and disk that is needed, and the energy that its "
                 "processor or graphics card takes in these hours. The micro-batch is the number "
                 "of images that are computed at once: fewer need less memory and take longer.")},
    {"encoder-loss", OUTIS_WORDS("Loss of an encoder"),
     OUTIS_WORDS("How far the encoder is from telling images apart; it should fall and then level "
                 "off. The spread says how different the features of different images are: near 0 "
                 "the encoder would tell nothing apart.")},
    {"detector-loss", OUTIS_WORDS("Loss of a detector"),
     OUTIS_WORDS("How far the detector is from telling images of one patient, or altered copies, "
                 "from images of others; it should fall and then level off. How many it finds is "
                 "measured afterwards on patients whom it has not seen.")},
    {"import-counts", OUTIS_WORDS("What became of the files"),
     OUTIS_WORDS("Every file of the folder is in exactly one of these numbers. A file that is "
                 "there twice is taken once; what is rejected stands in the import report, each "
                 "with its reason, and can be mended and imported again.")},
    {"leak-size", OUTIS_WORDS("Smallest leak that attacks will find"),
     OUTIS_WORDS("Attacks compare training patients with control patients, whom the generator "
                 "never sees. The fewer control patients there are, the more training patients "
                 "must have left traces in the images before that can be told from chance.")},
    {"strictness", OUTIS_WORDS("Strictness of the filter"),
     OUTIS_WORDS("The share of harmless images, of people who are not in the training set, that "
                 "the filter may throw away by mistake. A larger share makes stricter thresholds: "
                 "more likenesses of patients are found, and fewer images are left.")},
    {"exercise", OUTIS_WORDS("Motivated-intruder exercise"),
     OUTIS_WORDS("A coin decides each question, so who cannot tell is right in about half of them. "
                 "Better than guessing means so many right answers that guessing would give them "
                 "to anybody of all who tried in fewer than one of 20 exercises.")},
    {"policy-rule", OUTIS_WORDS("Rules of a policy"),
     OUTIS_WORDS("Each rule compares one figure of the report with what the policy asks. A figure "
                 "that was not measured never counts as met. A rule that is not met can be set "
                 "aside by two people, with reasons that are signed and kept.")},
    {"ledger", OUTIS_WORDS("What left the house"),
     OUTIS_WORDS("Each copy that was handed over, with its recipient. The policy says for how many "
                 "months a decision stands: attacks become better, so by that day the images are "
                 "audited anew, or called back.")}};

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
    for (const OwnTopic& topic : kOwnTopics) {
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
    const auto* own =
        std::find_if(std::begin(kOwnTopics), std::end(kOwnTopics),
                     [&](const OwnTopic& one) { return topic == QLatin1String(one.name); });
    if (own != std::end(kOwnTopics)) {
        return {tr(own->title), tr(own->text)};
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
    for (const OwnTopic& topic : kOwnTopics) {
        terms.append({tr(topic.title), tr(topic.text)});
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
