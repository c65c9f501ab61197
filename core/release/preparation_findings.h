// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

/// What a report says of how the source was prepared and by which options everything was made.
namespace outis::release {

/// What the steward says of the source, in his own words; "" where he says nothing.
struct SourceStatement {
    std::string organisation;
    std::string period;      ///< in which the images were taken
    std::string inclusion;   ///< which patients and images were taken, and which not
    std::string legalBasis;  ///< of the processing
    std::string approval;    ///< number or name of what permits it
};

/// One option as it was set.
struct Setting {
    std::string stage;
    std::string name;
    std::string value;
};

}  // namespace outis::release
