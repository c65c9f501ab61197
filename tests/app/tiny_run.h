// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace outis::test {

/// Every stage in a fraction of a second.
inline const std::string kTiny =
    " --size 16 --threads 1 --split-split-seed 3 --compress-factor 2 --compress-widths 8,8 "
    "--compress-norm-groups 4 --compress-layers-per-block 1 --compress-images 16 "
    "--compress-batch 8 --encode-images 16 --encode-batch 8 --encode-width 4 "
    "--evaluation-encoder-images 16 --evaluation-encoder-batch 8 --evaluation-encoder-width 4 "
    "--preset demo-32 --train-model-channels 8 --train-channel-mult 1,2 --train-num-blocks 1 "
    "--train-images 16 --train-batch 8 --train-preview-images -1 --meter off --generate-steps 2 "
    "--reidentification-pairs 16 --reidentification-batch 8 --reidentification-width 4 "
    "--copy-detector-pairs 16 --copy-detector-batch 8 --copy-detector-width 4 "
    "--robustness-patients 2 --filter-candidates 1 "
    "--audit-pairs 16 --audit-batch 8 --audit-width 4 --audit-permutations 99 "
    "--audit-resamples 100 --audit-power-replicates 1 --audit-planted-pool 2 "
    "--utility-images 16 --utility-batch 8 --utility-seeds 1 --fidelity-resamples 20 ";

}  // namespace outis::test
