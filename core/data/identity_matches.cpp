// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/identity_matches.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/data/patient_rules.h"
#include "core/data/same_patient.h"

namespace outis::data {
namespace {

/// More patients than this that share a name and nothing else are people of a common name.
constexpr std::size_t kMostSharing = 8;

constexpr const char* kMissingId = "missing-id";
constexpr const char* kSameName = "same-name";

struct Person {
    const KnownIdentity* row = nullptr;
    std::set<std::string> forms;
    std::string birthDate;
    std::string bareId;  ///< with the data set; "" for a held one
    bool isHeld = false;
    bool hasIssuer = false;  ///< in its key
};

Person personOf(const KnownIdentity& row) {
    Person person{&row, nameForms(row.name), plainDate(row.birthDate),
                  "",   isHeldKey(row.key),  false};
    if (!person.isHeld) {
        const std::string dataset = row.key.substr(0, row.key.find(':') + 1);
        person.bareId = dataset + bareId(row.key, row.issuer);
        person.hasIssuer = person.bareId != row.key;
    }
    return person;
}

double scoreOf(const Person& one, const Person& other) {
    switch (compareBirthDates(one.birthDate, other.birthDate)) {
        case BirthDates::Same:
            return 1;
        case BirthDates::Unknown:
            return 0.5;
        case BirthDates::Differ:
            return 0;
    }
    return 0;
}

bool isLatin(const std::string& form) {
    return std::all_of(form.begin(), form.end(),
                       [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
}

/// Whether both have a name in Latin letters (or in such as are compared as these), and not the
/// same one: two names may be written alike in Han characters and read in two ways.
bool readDifferently(const Person& one, const Person& other) {
    bool bothLatin = false;
    for (const std::string& form : one.forms) {
        if (!isLatin(form)) {
            continue;
        }
        if (other.forms.contains(form)) {
            return false;
        }
        bothLatin |= std::any_of(other.forms.begin(), other.forms.end(), isLatin);
    }
    return bothLatin;
}

/// The patients of the catalogue, met by what they share.
class Meeting {
public:
    explicit Meeting(const std::vector<KnownIdentity>& known) {
        persons_.reserve(known.size());
        std::transform(known.begin(), known.end(), std::back_inserter(persons_), personOf);
        for (const Person& person : persons_) {
            if (person.isHeld) {
                held_.insert(person.row->patient);
            } else if (!person.hasIssuer) {
                withoutIssuer_.insert(person.row->patient);
            }
        }
    }

    IdentityMatches run() {
        meetByName();
        meetHeldByBirthDate();
        meetById();
        IdentityMatches matches;
        matches.tooCommon = tooCommon_;
        for (const auto& [pair, match] : matches_) {
            matches.found.push_back({pair.first, pair.second, match.kind, match.score});
        }
        lowerTheAmbiguous(matches.found);
        return matches;
    }

private:
    using Group = std::vector<const Person*>;
    struct Match {
        std::string kind;
        double score;
    };

    static std::size_t patientsIn(const Group& group) {
        std::set<PatientId> patients;
        for (const Person* person : group) {
            patients.insert(person->row->patient);
        }
        return patients.size();
    }

    void add(const Person& one, const Person& other, const char* kind, double score) {
        const auto pair = std::minmax(one.row->patient, other.row->patient);
        if (pair.first == pair.second) {
            return;
        }
        const auto [place, isNew] = matches_.emplace(pair, Match{kind, score});
        // An id that lacks something says more than a name.
        if (!isNew && std::pair(kind == std::string(kMissingId), score) >
                          std::pair(place->second.kind == kMissingId, place->second.score)) {
            place->second = {kind, score};
        }
    }

    template <class Meet>
    static void eachPair(const Group& group, const Meet& meet) {
        for (std::size_t one = 0; one < group.size(); ++one) {
            for (std::size_t other = 0; other < one; ++other) {
                meet(*group[one], *group[other]);
            }
        }
    }

    void meetNamesakes(const Group& group) {
        eachPair(group, [&](const Person& one, const Person& other) {
            double score = scoreOf(one, other);
            if (readDifferently(one, other)) {
                if (score < 1) {
                    return;
                }
                score = 0.5;
            }
            const bool fillsGap = one.isHeld != other.isHeld && score > 0;
            add(one, other, fillsGap ? kMissingId : kSameName, score);
        });
    }

    void meetByName() {
        std::map<std::string, Group> byForm;
        for (const Person& person : persons_) {
            for (const std::string& form : person.forms) {
                byForm[form].push_back(&person);
            }
        }
        for (const auto& [form, group] : byForm) {
            if (patientsIn(group) <= kMostSharing) {
                meetNamesakes(group);
                continue;
            }
            ++tooCommon_;
            for (const auto& [date, born] : byBirthDate(group)) {
                if (patientsIn(born) <= kMostSharing) {
                    meetNamesakes(born);
                }
            }
        }
    }

    static std::map<std::string, Group> byBirthDate(const Group& group) {
        std::map<std::string, Group> dates;
        for (const Person* person : group) {
            if (!person->birthDate.empty()) {
                dates[person->birthDate].push_back(person);
            }
        }
        return dates;
    }

    /// A file without id and name may be anybody's who was born on that day.
    void meetHeldByBirthDate() {
        Group all;
        for (const Person& person : persons_) {
            all.push_back(&person);
        }
        for (const auto& [date, born] : byBirthDate(all)) {
            const bool anyNameless = std::any_of(born.begin(), born.end(), [](const Person* one) {
                return one->isHeld && one->forms.empty();
            });
            if (!anyNameless) {
                continue;
            }
            if (patientsIn(born) > kMostSharing) {
                ++tooCommon_;
                continue;
            }
            eachPair(born, [&](const Person& one, const Person& other) {
                const bool isNameless =
                    (one.isHeld && one.forms.empty()) || (other.isHeld && other.forms.empty());
                if (isNameless) {
                    add(one, other, kMissingId, 0.25);
                }
            });
        }
    }

    /// One id with an issuer and without. With two issuers, they are two people's.
    void meetById() {
        std::map<std::string, Group> byId;
        for (const Person& person : persons_) {
            if (!person.isHeld) {
                byId[person.bareId].push_back(&person);
            }
        }
        for (const auto& [id, group] : byId) {
            eachPair(group, [&](const Person& one, const Person& other) {
                if (one.hasIssuer != other.hasIssuer) {
                    add(one, other, kMissingId, scoreOf(one, other));
                }
            });
        }
    }

    /// Where one gap could be filled by several, none is to be filled without a look.
    void lowerTheAmbiguous(std::vector<IdentityMatch>& found) const {
        std::map<std::pair<PatientId, double>, int> choices;
        for (const IdentityMatch& match : found) {
            for (const PatientId patient : lackingOf(match)) {
                ++choices[{patient, match.score}];
            }
        }
        for (IdentityMatch& match : found) {
            const auto lacking = lackingOf(match);
            const bool hasChoice =
                std::any_of(lacking.begin(), lacking.end(), [&](PatientId patient) {
                    return choices.at({patient, match.score}) > 1;
                });
            match.score = hasChoice ? std::min(match.score, 0.25) : match.score;
        }
    }

    /// Which of the two has no id, or else no issuer.
    [[nodiscard]] std::vector<PatientId> lackingOf(const IdentityMatch& match) const {
        if (match.kind != kMissingId) {
            return {};
        }
        const auto only = [&](const std::set<PatientId>& set) -> std::vector<PatientId> {
            if (set.contains(match.one) == set.contains(match.other)) {
                return {};
            }
            return {set.contains(match.one) ? match.one : match.other};
        };
        auto lacking = only(held_);
        if (lacking.empty()) {
            lacking = only(withoutIssuer_);
        }
        return lacking.empty() ? std::vector<PatientId>{match.one, match.other} : lacking;
    }

    std::vector<Person> persons_;
    std::set<PatientId> held_;
    std::set<PatientId> withoutIssuer_;
    std::map<std::pair<PatientId, PatientId>, Match> matches_;
    std::int64_t tooCommon_ = 0;
};

}  // namespace

IdentityMatches matchIdentities(const std::vector<KnownIdentity>& known) {
    return Meeting(known).run();
}

}  // namespace outis::data
