# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
find_package(Threads REQUIRED)
find_package(spdlog REQUIRED)
find_package(nlohmann_json 3.10 REQUIRED)
find_package(LibTorch REQUIRED)

if(NOT OUTIS_COMPUTE_ONLY)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Charts Concurrent)
    if(BUILD_TESTING)
        find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
    endif()
    find_package(DCMTK REQUIRED)
    find_package(PNG REQUIRED)
    find_package(JPEG REQUIRED)
    find_package(SQLiteCpp REQUIRED)
    find_package(CLI11 REQUIRED)
endif()
# Header-only, needed by the statistics of both arms.
find_path(OUTIS_BOOST_INCLUDE_DIR boost/math/special_functions/beta.hpp REQUIRED)
add_library(outis_boost_math INTERFACE)
target_include_directories(outis_boost_math SYSTEM INTERFACE "${OUTIS_BOOST_INCLUDE_DIR}")

if(BUILD_TESTING)
    find_path(OUTIS_DOCTEST_INCLUDE_DIR NAMES doctest.h PATH_SUFFIXES doctest REQUIRED)
    add_library(outis_doctest INTERFACE)
    target_include_directories(outis_doctest SYSTEM INTERFACE "${OUTIS_DOCTEST_INCLUDE_DIR}")
endif()
