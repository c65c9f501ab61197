// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/text/report_words.h"

#include <algorithm>
#include <iterator>

#include "gui/text/tr.h"

namespace outis::gui {

namespace {

constexpr const char* kWords[] = {OUTIS_WORDS("attack found"),
                                  OUTIS_WORDS("no attack found at this power"),
                                  OUTIS_WORDS("not testable at this size"),
                                  OUTIS_WORDS("within one point"),
                                  OUTIS_WORDS("consistent with one point, not shown"),
                                  OUTIS_WORDS("not within one point"),
                                  OUTIS_WORDS("most alike"),
                                  OUTIS_WORDS("least alike"),
                                  OUTIS_WORDS("copy"),
                                  OUTIS_WORDS("correlation"),
                                  OUTIS_WORDS("correlation-forms"),
                                  OUTIS_WORDS("deep-ssim"),
                                  OUTIS_WORDS("re-identification"),
                                  OUTIS_WORDS("distance-ratio"),
                                  OUTIS_WORDS("all detectors"),
                                  OUTIS_WORDS("attributes"),
                                  OUTIS_WORDS("member-like"),
                                  OUTIS_WORDS("not measured yet"),
                                  OUTIS_WORDS("measured on images that were drawn earlier: run the "
                                              "evaluation again"),
                                  OUTIS_WORDS("not measured: the evaluation is of an earlier "
                                              "version"),
                                  OUTIS_WORDS("exact copies"),
                                  OUTIS_WORDS("lightly edited copies"),
                                  OUTIS_WORDS("noised and denoised copies"),
                                  OUTIS_WORDS("other images of the patients")};

}  // namespace

QString reportWord(const QString& english) {
    const auto* word = std::find_if(std::begin(kWords), std::end(kWords), [&](const char* known) {
        return english == QLatin1String(known);
    });
    return word == std::end(kWords) ? english : tr(*word);
}

QString reportLine(const QString& english) {
    const QString line = reportWord(english);
    return line.left(1).toUpper() + line.mid(1);
}

}  // namespace outis::gui
