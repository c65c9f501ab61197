// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Prints how long a list of 100,000 pairs takes, and frames per second while the window of a large
/// pair changes, with VTK and without.
void benchPictures();
