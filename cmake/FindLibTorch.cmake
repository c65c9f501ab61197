# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
#
# LibTorch as it lies inside the PyPI wheel: OUTIS_TORCH_ROOT holds torch/ and nvidia/ side by side.
# Only the CPU libraries are linked; the CUDA part is loaded at run time where a driver is found.
# Defines the imported target outis::torch.
set(OUTIS_TORCH_ROOT "" CACHE PATH "Folder with the unpacked torch wheel (holds torch/include and torch/lib)")
set(_outis_torch_hints "${OUTIS_TORCH_ROOT}" "$ENV{OUTIS_TORCH_ROOT}")
if(DEFINED ENV{OUTIS_CACHE})
    list(APPEND _outis_torch_hints "$ENV{OUTIS_CACHE}/libtorch-2.11.0")
endif()
list(APPEND _outis_torch_hints "$ENV{HOME}/.cache/outis/libtorch-2.11.0")
find_path(LIBTORCH_INCLUDE_DIR torch/csrc/api/include/torch/types.h
          HINTS ${_outis_torch_hints} PATH_SUFFIXES torch/include include NO_DEFAULT_PATH)
find_library(LIBTORCH_CPU_LIBRARY torch_cpu HINTS ${_outis_torch_hints} PATH_SUFFIXES torch/lib lib NO_DEFAULT_PATH)
find_library(LIBTORCH_C10_LIBRARY c10 HINTS ${_outis_torch_hints} PATH_SUFFIXES torch/lib lib NO_DEFAULT_PATH)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibTorch
    REQUIRED_VARS LIBTORCH_CPU_LIBRARY LIBTORCH_C10_LIBRARY LIBTORCH_INCLUDE_DIR
    REASON_FAILURE_MESSAGE "run ./run.sh --build-only, which fetches it, or set OUTIS_TORCH_ROOT")
if(LibTorch_FOUND AND NOT TARGET outis::torch)
    add_library(outis_torch INTERFACE)
    add_library(outis::torch ALIAS outis_torch)
    target_include_directories(outis_torch SYSTEM INTERFACE
        "${LIBTORCH_INCLUDE_DIR}" "${LIBTORCH_INCLUDE_DIR}/torch/csrc/api/include")
    target_link_libraries(outis_torch INTERFACE "${LIBTORCH_CPU_LIBRARY}" "${LIBTORCH_C10_LIBRARY}")
    # libtorch_cpu's own run path reaches ../../nvidia; RPATH (not RUNPATH) reaches its dependencies too.
    target_link_options(outis_torch INTERFACE "-Wl,--disable-new-dtags")
    get_filename_component(OUTIS_TORCH_LIB_DIR "${LIBTORCH_CPU_LIBRARY}" DIRECTORY)
endif()
