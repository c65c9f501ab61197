// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/text/sentence_tables.h"
#include "gui/text/tr.h"

namespace outis::gui {

namespace {

constexpr const char* kSentences[] = {
    OUTIS_WORDS("not run yet"),
    OUTIS_WORDS("its output is missing"),
    OUTIS_WORDS("cut off before its end"),
    OUTIS_WORDS("stopped before its end"),
    OUTIS_WORDS("failed"),
    OUTIS_WORDS("not measured"),
    OUTIS_WORDS("testable"),
    OUTIS_WORDS("an earlier stage must run again: %1"),
    OUTIS_WORDS("its input changed: %1"),
    OUTIS_WORDS("options changed"),
    OUTIS_WORDS("options changed: %1"),
    OUTIS_WORDS("%1 x %2 pixels, %3; left out as outliers: %4"),
    OUTIS_WORDS("%1 x %2 pixels, %3"),
    OUTIS_WORDS("pad"),
    OUTIS_WORDS("squash"),
    OUTIS_WORDS("%1 images of %2 patients"),
    OUTIS_WORDS("%1 synthetic images of %2, accepted of %3 candidates"),
    OUTIS_WORDS("%1 synthetic images"),
    OUTIS_WORDS("%1 of %2 detectors may reject; altered copies found: %3"),
    OUTIS_WORDS("%1, %2 features, effective rank %3, %4 images seen"),
    OUTIS_WORDS("%1, given weights"),
    OUTIS_WORDS("latents, factor %1; reconstruction %2 dB, SSIM %3"),
    OUTIS_WORDS("not needed: the generator learns pixels"),
    OUTIS_WORDS("not needed: the filter is off"),
    OUTIS_WORDS("not needed: no features steer the generator"),
    OUTIS_WORDS("patients: %1 train, %2 validation, %3 test, %4 control; %5 probe images; "
                "audit: %6"),
    OUTIS_WORDS("%1 reference patients, %2 with a mark, %3 of the training's length"),
    OUTIS_WORDS("smallest distance to a training image: %1 grey levels"),
    OUTIS_WORDS("loses %1 points of AUROC [%2, %3]; the spread of repeated real runs is not "
                "known"),
    OUTIS_WORDS("loses %1 points of AUROC [%2, %3]; the spread of repeated real runs is %4"),
    OUTIS_WORDS("As a classifier trained on real images reads the synthetic ones: the asked "
                "findings are recognised with AUROC %1 (on real images: %2); 0.5 means that "
                "the generator ignores what it is asked for."),
    OUTIS_WORDS("No measurement kept the limits of memorisation: a shorter training, more "
                "patients or a smaller network is needed."),
    OUTIS_WORDS("From %1 images on the limits of memorisation are passed; training longer is "
                "not advised."),
    OUTIS_WORDS("Not even all patients exposed would be found."),
    OUTIS_WORDS("At least %1 patient must be exposed to be found without a copy."),
    OUTIS_WORDS("At least %1 patients must be exposed to be found without a copy."),
    OUTIS_WORDS("At least %1 patients must be kept out of the training."),
    OUTIS_WORDS("%1 control patients, whom the generator has not learned from, would show %2 "
                "exposed ones."),
    OUTIS_WORDS("Two generators on two halves of the patients would make each half the other's "
                "control."),
    OUTIS_WORDS("Singling out can be tested for gross leaks only: %1 control patients would "
                "certify a weight of 1/n."),
    OUTIS_WORDS("A small-n audit: no match among the controls certifies a weight of %1 (%2 in "
                "%3 patients), at which guessing singles out %4 % of the time."),
    OUTIS_WORDS("A separate model of %1 patients could be audited against all others."),
    OUTIS_WORDS("not testable at this size: %1 control patients, at least %2 needed"),
    OUTIS_WORDS("not testable at this size: too few controls"),
    OUTIS_WORDS("the release is empty"),
    OUTIS_WORDS("there are no training patients"),
    OUTIS_WORDS("%1 control patients, at least %2 are needed"),
    OUTIS_WORDS("the reference patients (%1) teach no detector to attack with"),
    OUTIS_WORDS("%1 released images are closer to a training image than two real images of one "
                "patient are (%2)"),
    OUTIS_WORDS("besides, %1"),
    OUTIS_WORDS("training patients are more often among those %1 to the release than controls "
                "(%2)"),
    OUTIS_WORDS("predicates of family %1 single out training patients (%2)"),
    OUTIS_WORDS("members can be told from others: %1 (%2)"),
    OUTIS_WORDS("no detector tells copies from other patients"),
    OUTIS_WORDS("no detector finds the training images themselves"),
    OUTIS_WORDS("it was not tried whether training images would be found"),
    OUTIS_WORDS("the power was not measured"),
    OUTIS_WORDS("planted copies were not found reliably, so finding none says little"),
    OUTIS_WORDS("planted copies would have been found in at least 80 % of trials, %1"),
    OUTIS_WORDS("%1: found from %2 of the release on (%3 planted)"),
    OUTIS_WORDS("%1: not found at any share tried"),
    OUTIS_WORDS("Generator %1, %2: a leak of 1 in %3 images of this kind would have been found "
                "with power %4 [%5, %6]; no share tried was found reliably."),
    OUTIS_WORDS("%1: a leak of 1 in %2 images of this kind would have been found with power %3 "
                "[%4, %5]; no share tried was found reliably."),
    OUTIS_WORDS("Generator %1, %2: a leak of 1 in %3 images of this kind would have been found "
                "with power %4 [%5, %6]."),
    OUTIS_WORDS("%1: a leak of 1 in %2 images of this kind would have been found with power %3 "
                "[%4, %5]."),
    OUTIS_WORDS("disagrees: copies are found of patients never seen"),
    OUTIS_WORDS("disagrees: patients never seen are among the %1 more often than controls"),
    OUTIS_WORDS("disagrees: patients never seen are singled out"),
    OUTIS_WORDS("disagrees: control images single out training patients"),
    OUTIS_WORDS("not run: no control images"),
    OUTIS_WORDS("not run: no training images"),
    OUTIS_WORDS("not run: an attack was found"),
    OUTIS_WORDS("not run: no copies were planted"),
    OUTIS_WORDS("not testable: no weight below the cap can be certified, %1 control patients "
                "needed"),
    OUTIS_WORDS("not testable: %1 marks planted and %2 held out, at least %3 and %4 are needed"),
    OUTIS_WORDS("not testable: only %1 of %2 marks can be read in the images that carry them"),
    OUTIS_WORDS("not testable: no predicates"),
    OUTIS_WORDS("not testable: patients of one kind only"),
    OUTIS_WORDS("not testable: no probe images of one kind"),
    OUTIS_WORDS("not testable: the release has no groups of patients"),
    OUTIS_WORDS("not testable: fewer than two patients of a kind"),
    OUTIS_WORDS("not testable: nobody looked at the shadow release"),
    OUTIS_WORDS("m too small: %1 control patients, %2 needed"),
    OUTIS_WORDS("not calibratable at this size: %1 patients, %2 needed"),
    OUTIS_WORDS("not computable: fewer than two real runs"),
    OUTIS_WORDS("not computable: no finding has both labels on both sides"),
    OUTIS_WORDS("not computable: no finding was asked for"),
    OUTIS_WORDS("not computable: no finding has both labels among the test images"),
    OUTIS_WORDS("not trainable on these images: %1"),
    OUTIS_WORDS("the filter is off"),
    OUTIS_WORDS("not audited: this release has no images"),
    OUTIS_WORDS("refused: its judge cannot be tested on validation patients"),
    OUTIS_WORDS("refused: its judge is not shown to do better than guessing"),
    OUTIS_WORDS("not run: no shadow generator was asked for"),
    OUTIS_WORDS("no positive lower bound"),
    OUTIS_WORDS("no ball"),
    OUTIS_WORDS("no earlier release"),
    OUTIS_WORDS("no detector can decide anything"),
    OUTIS_WORDS("not known: no patient, or no threshold"),
    OUTIS_WORDS("not found at any share tried"),
    OUTIS_WORDS("not testable at this size: %1 probe images of training patients and %2 images "
                "of control patients, %3 of each are needed"),
    OUTIS_WORDS("refused: it separates nothing (the interval of its AUC includes %1)"),
    OUTIS_WORDS("too weak: no detector has a threshold"),
    OUTIS_WORDS("too weak: fewer than 80 % of near-duplicates are found"),
    OUTIS_WORDS("not a filter against copies: %1"),
    OUTIS_WORDS("without own-group threshold: %1"),
    OUTIS_WORDS("%1 not used: %2 % of the pairs of different patients reach it as well"),
    OUTIS_WORDS("%1 not calibratable at this size: %2 patients, %3 needed"),
    OUTIS_WORDS("%1 refused: it separates nothing (the interval of its AUC includes %2)"),
    OUTIS_WORDS("not calibratable at this size: %1 pairs, %2 needed"),
    OUTIS_WORDS("not computable: %1 synthetic images, at least %2 are needed"),
    OUTIS_WORDS("not computable: %1 test images, at least %2 are needed"),
    OUTIS_WORDS("not computable: three parts of %1 training images, at least %2 are needed, "
                "and %3 times as many synthetic ones"),
    OUTIS_WORDS("not computable: not asked for"),
    OUTIS_WORDS("not trained"),
    OUTIS_WORDS("not computed"),
    OUTIS_WORDS("not run"),
    OUTIS_WORDS("not begun"),
    OUTIS_WORDS("%1 classifier seed(s) per arm: with fewer than 5 the interval may be too "
                "narrow"),
    OUTIS_WORDS("one generator: the interval says nothing about another training of the "
                "generator"),
    OUTIS_WORDS("the classifier trained on real images is not shown to do better than "
                "guessing: a comparison with it says little"),
    OUTIS_WORDS("weaker than designed: %1"),
    OUTIS_WORDS("there is no detector"),
    OUTIS_WORDS("not used: %1 % of the pairs of different patients reach it as well"),
    OUTIS_WORDS("refused: whether it separates is %1"),
    OUTIS_WORDS("%1 refused: whether it separates is %2"),
    OUTIS_WORDS("not computable: fewer than two pairs of a kind"),
    OUTIS_WORDS("not computable: needs pairs of the same and of different patients"),
    OUTIS_WORDS("refused: its judge cannot be tested: %1"),
    OUTIS_WORDS("not calibratable at this size: %1 images, %2 needed"),
    OUTIS_WORDS("not calibratable at this size: no validation patients"),
    OUTIS_WORDS("not calibratable at this size: no test patients"),
    OUTIS_WORDS("not tested: nothing is calibrated"),
    OUTIS_WORDS("not tested: no generator made near-duplicates"),
    OUTIS_WORDS("writing found on %1 of %2 validation images, and on %3 of %4 with made-up writing "
                "in letters of 7 px"),
    OUTIS_WORDS("refused: it finds writing on too many real images"),
    OUTIS_WORDS("not tested: no picture has room for writing"),
    OUTIS_WORDS("weak: it finds less than 80 % of small writing"),
    OUTIS_WORDS("not checked: writing cannot be read in pictures of less than 128 px"),
    OUTIS_WORDS("Writing on the picture: %1"),
    OUTIS_WORDS("Likeness to real images: %1"),
    OUTIS_WORDS("Findings asked for: %1"),
    OUTIS_WORDS("Detector %1: %2"),
    OUTIS_WORDS("AUROC %1 [%2, %3] on %4 validation patients"),
    OUTIS_WORDS("%1 (AUROC %2 [%3, %4] on %5 validation patients)"),
    OUTIS_WORDS("%1 (writing found on %2)"),
    OUTIS_WORDS("ok"),
    OUTIS_WORDS("off"),
    OUTIS_WORDS("All"),
    OUTIS_WORDS("images"),
    OUTIS_WORDS("%1: %2 of %3, because no candidate could be drawn"),
    OUTIS_WORDS(
        "%1: %2 of %3, because of %4 candidates none was left over in the groups that lack images"),
    OUTIS_WORDS("%1: %2 of %3, because of %4 candidates %5"),
    OUTIS_WORDS("%1 resembled a patient of their own group"),
    OUTIS_WORDS("%1 resembled a training patient"),
    OUTIS_WORDS("%1 showed writing or a marker"),
    OUTIS_WORDS("%1 did not show the findings asked for"),
    OUTIS_WORDS("%1 looked like no real image"),
    OUTIS_WORDS("%1 repeated an accepted image"),
    OUTIS_WORDS("%1 could not be judged"),
    OUTIS_WORDS("%1 were blank"),
    OUTIS_WORDS("none of %1 was accepted: %2"),
    OUTIS_WORDS("candidates.jsonl of this run has each with its reasons"),
    OUTIS_WORDS("the generator does not yet draw what it is asked for: train longer "
                "(--train-images), or leave this check out (--no-filter-labels)"),
    OUTIS_WORDS("the generator has not learned enough: train longer (--train-images)"),
    OUTIS_WORDS("the generator repeats itself: train on more patients, or for less long"),
    OUTIS_WORDS("the real pictures carry writing that was learned: mask it at import (burned-in), "
                "or leave this check out (--no-filter-text)"),
    OUTIS_WORDS("the generator copies its patients: train for less long (--train-images, "
                "--checkpoint best), on more patients, or with larger groups (--k)"),
    OUTIS_WORDS("it needs less with a smaller %1"),
    OUTIS_WORDS("no detector tells copies of a picture from other pictures (the intervals of all "
                "AUCs reach 0.5)"),
    OUTIS_WORDS(
        "train them longer (--reidentification-pairs, --copy-detector-pairs), choose others "
        "(--filter-detectors) or, knowing that nothing is held back, use --filter off"),
    OUTIS_WORDS("nobody has answered yet"),
    OUTIS_WORDS("too few questions: all right would not tell from guessing"),
    OUTIS_WORDS("no training image has a finding: findings steer nothing, the generator learns as "
                "without them"),
    OUTIS_WORDS("no training image has %1: it is never drawn"),
    OUTIS_WORDS("Images with %1 come back from latent space clearly worse than images on average."),
    OUTIS_WORDS("the file does not say whether it takes [0, 1] or [-1, 1]; [-1, 1] was assumed"),
    OUTIS_WORDS("cannot be trained to attack: %1"),
    OUTIS_WORDS("not testable: the recipe needs more reference patients: %1"),
    OUTIS_WORDS("arm %1: no image with %2 to learn from"),
    OUTIS_WORDS("arm %1: no image without %2 to learn from"),
    OUTIS_WORDS(
        "the mean runs over %1 of %2 findings; without both labels among the test images: %3"),
    OUTIS_WORDS("Each condition is one patient's own features (k = 1, the published method): a "
                "sample can copy that patient."),
    OUTIS_WORDS("The model is trained with single patients' features; only samples are mixed."),
    OUTIS_WORDS("Two patients per condition hide each one little."),
    OUTIS_WORDS("No image has a positive label: all conditions form one set of labels."),
    OUTIS_WORDS("no set of labels has %1 patients"),
    OUTIS_WORDS("the detectors were made anew since these images were judged")};

}  // namespace

std::span<const char* const> runSentences() {
    return kSentences;
}

}  // namespace outis::gui
