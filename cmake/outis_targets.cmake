# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0

# Flags that every target of ours shares. QT_NO_KEYWORDS lets Qt and Torch headers meet.
function(outis_target_defaults target)
    target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}")
    target_compile_definitions(${target} PRIVATE QT_NO_KEYWORDS)
    target_link_libraries(${target} PRIVATE outis_warnings outis_sanitizers)
endfunction()

# outis_add_library(NAME SOURCES… [TORCH] [QT] [PUBLIC libs…] [PRIVATE libs…])
# One static library per folder. TORCH links LibTorch and shares core_models' precompiled header.
function(outis_add_library name)
    cmake_parse_arguments(arg "TORCH;QT" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    outis_target_defaults(${name})
    target_link_libraries(${name} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
    if(arg_TORCH)
        outis_use_torch(${name})
    endif()
    if(arg_QT)
        set_target_properties(${name} PROPERTIES AUTOMOC ON AUTORCC ON)
    endif()
endfunction()

# Links LibTorch and the one lean precompiled header (25 s and 0.5 GB, made once).
function(outis_use_torch target)
    target_link_libraries(${target} PRIVATE outis::torch)
    target_compile_options(${target} PRIVATE $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CXX_COMPILER_ID:GNU>>:-fpch-preprocess>)
    if(NOT TARGET outis_torch_pch)
        add_library(outis_torch_pch STATIC "${PROJECT_SOURCE_DIR}/cmake/torch_pch.cpp")
        outis_target_defaults(outis_torch_pch)
        target_link_libraries(outis_torch_pch PRIVATE outis::torch)
        target_compile_options(outis_torch_pch PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
        target_precompile_headers(outis_torch_pch PRIVATE "${PROJECT_SOURCE_DIR}/cmake/torch_pch.h")
    endif()
    target_precompile_headers(${target} REUSE_FROM outis_torch_pch)
    get_target_property(_outis_type ${target} TYPE)
    if(_outis_type STREQUAL "EXECUTABLE")
        # The header was compiled with -fPIC; a program's own -fPIE would not fit it.
        set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
        target_compile_options(${target} PRIVATE -fPIC)
    endif()
endfunction()

# outis_add_test(NAME name SOURCES… [TORCH] [QT] [LABELS…] [LIBRARIES…])
# One program per folder of tests, named in CTest as given ("core/metrics"). QT: Qt Test, offscreen;
# otherwise doctest. A program whose test needs something that is absent prints why and skips.
function(outis_add_test)
    cmake_parse_arguments(arg "TORCH;QT" "NAME" "SOURCES;LABELS;LIBRARIES" ${ARGN})
    string(REPLACE "/" "_" target "test_${arg_NAME}")
    string(REPLACE "-" "_" target "${target}")
    add_executable(${target} ${arg_SOURCES})
    outis_target_defaults(${target})
    target_link_libraries(${target} PRIVATE ${arg_LIBRARIES})
    target_compile_definitions(${target} PRIVATE OUTIS_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    if(arg_QT)
        set_target_properties(${target} PROPERTIES AUTOMOC ON)
        target_link_libraries(${target} PRIVATE Qt6::Test)
    else()
        target_sources(${target} PRIVATE "${PROJECT_SOURCE_DIR}/tests/support/doctest_main.cpp")
        set_source_files_properties("${PROJECT_SOURCE_DIR}/tests/support/doctest_main.cpp"
            TARGET_DIRECTORY ${target} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
        target_link_libraries(${target} PRIVATE outis_doctest)
    endif()
    if(arg_TORCH)
        outis_use_torch(${target})
    endif()
    add_test(NAME ${arg_NAME} COMMAND ${target})
    set_tests_properties(${arg_NAME} PROPERTIES
        LABELS "${arg_LABELS}" SKIP_RETURN_CODE 77 TIMEOUT 600
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;OUTIS_SHARED=$ENV{OUTIS_SHARED}")
endfunction()
