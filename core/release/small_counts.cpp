// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/small_counts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "core/release/kept_inside.h"
#include "core/release/withheld_distances.h"

namespace outis::release {
namespace {

bool isSmall(std::int64_t count) {
    return count > 0 && count < kSmallestTold;
}

/// A figure of too few patients gives them away as their count does.
void keepInside(std::initializer_list<Number*> numbers) {
    for (Number* number : numbers) {
        *number = Number::absent(kKeptInside);
    }
}

/// One list of cells while it is being worked on.
class Cells {
public:
    Cells(std::span<const CountCell> cells, std::int64_t total) : cells_(cells), total_(total) {
        for (const CountCell& cell : cells) {
            values_.push_back(cell.count->value);
        }
    }

    void withhold() {
        for (std::size_t k = 0; k < cells_.size(); ++k) {
            if (!cells_[k].count->isTold() || isSmall(values_[k]) || isSmall(cells_[k].patients)) {
                *cells_[k].count = Count::few();
            } else if (isSmall(total_ - values_[k])) {
                *cells_[k].count = Count::notTold();
            }
        }
        while (!isProtected()) {
            const auto next = smallestTold();
            if (next == values_.size()) {
                std::ranges::for_each(
                    cells_, [](const CountCell& cell) { *cell.count = Count::notTold(); });
                return;
            }
            *cells_[next].count = Count::notTold();
        }
    }

private:
    /// Can a count of a few still be anything from one to four, for somebody who knows the sum of
    /// all that is withheld, and that what is withheld for its sake alone is none of a few?
    [[nodiscard]] bool isProtected() const {
        std::int64_t few = 0;
        std::int64_t others = 0;
        std::int64_t sum = 0;
        bool isEachSmall = true;
        for (std::size_t k = 0; k < values_.size(); ++k) {
            const Count& count = *cells_[k].count;
            if (count.isTold()) {
                continue;
            }
            sum += values_[k];
            if (count.told == Count::Told::Few) {
                ++few;
                isEachSmall = isEachSmall && isSmall(values_[k]);
            } else {
                ++others;
            }
        }
        if (few + others == 0) {
            return true;
        }
        constexpr std::int64_t kMost = kSmallestTold - 1;
        const std::int64_t highest =
            sum - std::max<std::int64_t>(few - 1, 0) - kSmallestTold * others;
        const bool isLowFree = others > 0 || !isEachSmall || sum - kMost * (few - 1) <= 1;
        return few + others > 1 && highest >= kMost && isLowFree;
    }

    /// values_.size() when every cell that is not zero is withheld.
    [[nodiscard]] std::size_t smallestTold() const {
        std::size_t best = values_.size();
        for (std::size_t k = 0; k < values_.size(); ++k) {
            const bool isChoice = cells_[k].count->isTold() && values_[k] > 0;
            if (isChoice && (best == values_.size() || values_[k] < values_[best])) {
                best = k;
            }
        }
        return best;
    }

    std::span<const CountCell> cells_;
    std::int64_t total_;
    std::vector<std::int64_t> values_;  ///< before anything was withheld
};

template <class Counted>
void withholdPartition(std::vector<Counted>& counts) {
    std::vector<CountCell> cells;
    std::int64_t total = 0;
    for (Counted& one : counts) {
        total += one.images.value;
        cells.push_back({&one.images, one.patients});
    }
    withholdSmall(cells, total);
}

/// The findings of a set; `also` are counts of the same images that stand elsewhere.
void withholdFindings(RoleCount& role, const std::vector<UtilityRow>& also) {
    std::vector<CountCell> cells;
    for (ClassCount& finding : role.findings) {
        const bool isSmallElsewhere = std::ranges::any_of(also, [&](const UtilityRow& row) {
            return row.finding == finding.name && isSmall(row.positives.value);
        });
        // One patient is as good as any number of few.
        cells.push_back({&finding.images, isSmallElsewhere ? 1 : finding.patients});
    }
    withholdSmall(cells, role.images);
}

void withholdLeftOut(LeftOutFacts& left) {
    const std::vector<LeftOutCount*> sets{&left.train, &left.control, &left.reference};
    std::vector<CountCell> patients;
    std::vector<CountCell> images;
    std::int64_t allPatients = 0;
    std::int64_t allImages = 0;
    for (LeftOutCount* set : sets) {
        patients.push_back({&set->patients, 0});
        images.push_back({&set->images, set->patients.value});
        allPatients += set->patients.value;
        allImages += set->images.value;
    }
    withholdSmall(patients, allPatients);
    withholdSmall(images, allImages);
    for (LeftOutCount* set : sets) {
        // Those before, less those after, who are told, are those who were left out.
        if (!set->patients.isTold()) {
            set->of = Count::notTold();
        }
    }
}

/// Which counts of which set are withheld: by role, then by finding.
class Withheld {
public:
    explicit Withheld(const DataFacts& data) {
        for (const RoleCount& role : data.roles) {
            for (const ClassCount& finding : role.findings) {
                if (!finding.images.isTold()) {
                    counts_[{role.role, finding.name}] = finding.images;
                }
            }
        }
    }

    [[nodiscard]] const Count* of(const std::string& role, const std::string& finding) const {
        const auto found = counts_.find({role, finding});
        return found == counts_.end() ? nullptr : &found->second;
    }

private:
    std::map<std::pair<std::string, std::string>, Count> counts_;
};

std::array<Number*, 9> numbersOf(UtilityRow& row) {
    return {&row.real,        &row.synthetic,   &row.both,
            &row.loss,        &row.errorReal,   &row.errorSynthetic,
            &row.realMatched, &row.lossMatched, &row.reconstructed};
}

void keepInside(UtilityRow& row) {
    for (Number* number : numbersOf(row)) {
        keepInside({number});
    }
}

void withholdGroups(std::vector<UtilityRow>& groups) {
    for (const char* property : {"sex", "age", "view"}) {
        std::vector<CountCell> images;
        std::vector<CountCell> patients;
        std::int64_t allImages = 0;
        std::int64_t allPatients = 0;
        for (UtilityRow& row : groups) {
            if (row.property == property) {
                images.push_back({&row.positives, row.patients.value});
                patients.push_back({&row.patients, 0});
                allImages += row.positives.value;
                allPatients += row.patients.value;
            }
        }
        withholdSmall(images, allImages);
        withholdSmall(patients, allPatients);
    }
    for (UtilityRow& row : groups) {
        if (!row.positives.isTold() || !row.patients.isTold()) {
            keepInside(row);
        }
    }
}

void roundAsShown(UtilityRow& row) {
    for (Number* number : numbersOf(row)) {
        roundAsShown(*number);
    }
}

void withholdUtility(UtilityFacts& utility, const Withheld& withheld) {
    for (UtilityRow& row : utility.rows) {
        if (const Count* count = withheld.of("test", row.finding)) {
            row.positives = *count;
            keepInside(row);
        }
    }
    std::erase_if(utility.curves, [&](const UtilityCurve& curve) {
        return withheld.of("test", curve.finding) != nullptr;
    });
    for (AdherenceRow& row : utility.adherence.rows) {
        if (withheld.of("test", row.finding) != nullptr) {
            keepInside({&row.real});
        }
        roundAsShown(row.real);
    }
    withholdGroups(utility.subgroups);
    for (auto* rows : {&utility.rows, &utility.subgroups}) {
        std::ranges::for_each(*rows, [](UtilityRow& row) { roundAsShown(row); });
    }
}

void withholdQuality(QualityFacts& quality, const Withheld& withheld) {
    // Not only the value: as many synthetic images are compared as there are real ones.
    std::erase_if(quality.rows, [&](const MetricRow& row) {
        return withheld.of(row.against, row.finding) != nullptr;
    });
    for (MetricRow& row : quality.rows) {
        roundAsShown(row.value);
    }
}

/// The last bars as one, as soon as one of them counts a few.
void joinBars(RetrievalFacts& facts) {
    std::vector<RetrievalBar>& bars = facts.bars;
    auto first =
        std::ranges::find_if(bars, [](const RetrievalBar& bar) { return isSmall(bar.images); });
    if (first == bars.end()) {
        return;
    }
    RetrievalBar rest{first->hits, true, 0, 0};
    for (auto bar = first; bar != bars.end(); ++bar) {
        rest.images += bar->images;
        rest.expected += bar->expected;
    }
    while (isSmall(rest.images) && first != bars.begin()) {
        --first;
        rest = {first->hits, true, rest.images + first->images, rest.expected + first->expected};
    }
    bars.erase(first, bars.end());
    bars.push_back(rest);
}

void withholdRetrieval(RetrievalFacts& facts) {
    const std::int64_t never = facts.images - facts.met;
    if (isSmall(facts.met) || isSmall(never)) {
        facts = {};
        facts.state = "kept inside: all but a few training images are alike in this";
        return;
    }
    joinBars(facts);
    // Those who are met as often are some of these; what is left of them is told by subtraction.
    std::int64_t rest = -facts.often.value;
    for (const RetrievalBar& bar : facts.bars) {
        rest += bar.hits >= facts.oftenFrom || bar.orMore ? bar.images : 0;
    }
    if (isSmall(facts.often.value)) {
        facts.often = Count::few();
    } else if (isSmall(rest)) {
        facts.often = Count::notTold();
    }
}

/// The most frequent value of an attribute tells how many patients have another one.
void withholdAttributes(AuditPart& part, const DataFacts& data, const Withheld& withheld) {
    const auto probes = std::ranges::find(data.roles, "probe", &RoleCount::role);
    for (AuditInference& row : part.inference) {
        if (row.attack != "attribute" || probes == data.roles.end()) {
            continue;
        }
        const double others =
            (1 - row.guess.value.value_or(0)) * static_cast<double>(probes->patients);
        if (isSmall(std::llround(others)) || withheld.of("probe", row.name) != nullptr) {
            keepInside({&row.members, &row.controls, &row.without, &row.guess, &row.risk});
            row.state = kKeptInside;
            row.plain.clear();
        }
    }
}

void withholdAudit(AuditFacts& audit, const DataFacts& data, const Withheld& withheld) {
    for (AuditPart& part : audit.parts) {
        withholdAttributes(part, data, withheld);
        for (AuditMembership& test : part.unusual) {
            if (isSmall(test.members.value) || isSmall(test.others.value)) {
                for (Count* count : {&test.members, &test.others}) {
                    if (isSmall(count->value)) {
                        *count = Count::few();
                    }
                }
                keepInside({&test.auc, &test.p, &test.tprAt1, &test.tprAt01});
                test.state = kKeptInside;
                test.direction.clear();
                test.roc.clear();
            }
        }
    }
}

}  // namespace

void withholdSmall(std::span<const CountCell> cells, std::int64_t total) {
    Cells(cells, total).withhold();
}

void withholdSmallCounts(Findings& findings) {
    const std::vector<UtilityRow> tested = findings.utility.rows;
    for (RoleCount& role : findings.data.roles) {
        withholdFindings(role, role.role == "test" ? tested : std::vector<UtilityRow>());
    }
    for (GroupSizes& table : findings.data.groups) {
        withholdPartition(table.groups);
    }
    withholdPartition(findings.data.burnedInText);
    withholdLeftOut(findings.data.leftOut);
    const Withheld withheld(findings.data);
    withholdUtility(findings.utility, withheld);
    withholdQuality(findings.quality, withheld);
    withholdRetrieval(findings.quality.retrieval);
    std::ranges::for_each(findings.distances, withholdNearest);
    withholdAudit(findings.audit, findings.data, withheld);
    Count& outliers = findings.training.condition.outliers;
    if (isSmall(outliers.value)) {
        outliers = Count::few();
    }
}

}  // namespace outis::release
