# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
#
# cmake -DPROGRAM=… -P needs_no_torch.cmake: fails when the program needs a library of LibTorch or CUDA,
# directly or through another library.
if(NOT EXISTS "${PROGRAM}")
    message(FATAL_ERROR "${PROGRAM} is not built")
endif()
execute_process(COMMAND ldd "${PROGRAM}" OUTPUT_VARIABLE _needed RESULT_VARIABLE _code)
if(NOT _code EQUAL 0)
    message(FATAL_ERROR "ldd cannot read ${PROGRAM}")
endif()
string(REGEX MATCHALL "[ \t]lib(torch|c10|cuda|cublas|cudnn|nccl|cupti)[A-Za-z0-9_.-]*" _found "${_needed}")
if(_found)
    message(FATAL_ERROR "${PROGRAM} needs ${_found}")
endif()
