# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
option(OUTIS_COMPUTE_ONLY "Build only the compute arm: no Qt, DCMTK, SQLite or window" OFF)
# The warnings of other compilers than the pinned one are not a user's problem.
set(_outis_werror OFF)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION MATCHES "^12\\.")
    set(_outis_werror ON)
endif()
option(OUTIS_WERROR "Treat warnings as errors" ${_outis_werror})
option(OUTIS_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)
option(OUTIS_FUZZ "Build only the fuzz targets of core/data, with libFuzzer and the sanitizers (clang)" OFF)
option(OUTIS_TIDY "Run clang-tidy 14 beside the compiler" OFF)
set(OUTIS_CUDA AUTO CACHE STRING "Build the CUDA kernels' module: AUTO (when nvcc is found), ON or OFF")
set_property(CACHE OUTIS_CUDA PROPERTY STRINGS AUTO ON OFF)
set(OUTIS_CUDA_ARCHITECTURES "80-real;90" CACHE STRING "GPU architectures of the kernels' module")

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(OUTIS_CCACHE ccache)
if(OUTIS_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # A precompiled header needs this sloppiness; the base folder lets clones share one cache.
    set(_outis_launcher "${CMAKE_COMMAND}" -E env "CCACHE_SLOPPINESS=pch_defines,time_macros"
        "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" "CCACHE_NOHASHDIR=1" "${OUTIS_CCACHE}")
    set(CMAKE_C_COMPILER_LAUNCHER "${_outis_launcher}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${_outis_launcher}")
    set(CMAKE_CUDA_COMPILER_LAUNCHER "${_outis_launcher}")
endif()

add_library(outis_warnings INTERFACE)
target_compile_options(outis_warnings INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual>
    $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<BOOL:${OUTIS_WERROR}>>:-Werror>)
add_library(outis_sanitizers INTERFACE)
if(OUTIS_SANITIZE)
    target_compile_options(outis_sanitizers INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(outis_sanitizers INTERFACE -fsanitize=address,undefined)
endif()
if(OUTIS_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        message(FATAL_ERROR "OUTIS_FUZZ needs clang: -DCMAKE_CXX_COMPILER=clang++-14")
    endif()
    target_compile_options(outis_sanitizers INTERFACE
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(outis_sanitizers INTERFACE -fsanitize=address,undefined)
endif()
if(OUTIS_TIDY)
    find_program(OUTIS_CLANG_TIDY NAMES clang-tidy-14 clang-tidy REQUIRED)
    set(CMAKE_CXX_CLANG_TIDY "${OUTIS_CLANG_TIDY};--quiet;--extra-arg=-Wno-unknown-warning-option")
    # clang-tidy cannot read GCC's precompiled header.
    set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON)
endif()
