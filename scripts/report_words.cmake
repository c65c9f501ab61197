# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
#
# What the window explains in the words of the report and of the policies, as a source for the translators' tool:
#   cmake -DOUT=FILE.cpp -P scripts/report_words.cmake
cmake_minimum_required(VERSION 3.24)
set(_resources "${CMAKE_CURRENT_LIST_DIR}/../resources")

function(add_text text)
    string(REPLACE "\\" "\\\\" text "${text}")
    string(REPLACE "\"" "\\\"" text "${text}")
    set_property(GLOBAL APPEND_STRING PROPERTY _lines "    OUTIS_WORDS(\"${text}\"),\n")
endfunction()

# Every pair [term, text] of a list in _words.
function(add_pairs)
    string(JSON count LENGTH "${_words}" ${ARGN})
    math(EXPR last "${count} - 1")
    foreach(row RANGE ${last})
        foreach(column 0 1)
            string(JSON text GET "${_words}" ${ARGN} ${row} ${column})
            add_text("${text}")
        endforeach()
    endforeach()
endfunction()

file(READ "${_resources}/report/words.json" _words)
foreach(_name attack_found no_attack_found not_testable meaning_power)
    string(JSON _text GET "${_words}" result ${_name})
    add_text("${_text}")
endforeach()
foreach(_path audit/membership_mean audit/inference_mean audit/unusual_mean distances/mean pairs/mean review/mean
        earlier/mean data/mean training/mean meter/mean filter/mean filter/scores_mean filter/grid_mean quality/mean
        utility/mean adherence/mean)
    string(REPLACE "/" ";" _keys "${_path}")
    string(JSON _text GET "${_words}" ${_keys})
    add_text("${_text}")
endforeach()
add_pairs(glossary)
add_pairs(audit explain)

file(READ "${_resources}/metrics.json" _metrics)
string(JSON _count LENGTH "${_metrics}" metrics)
math(EXPR _last "${_count} - 1")
foreach(_index RANGE ${_last})
    string(JSON _key MEMBER "${_metrics}" metrics ${_index})
    foreach(_name name meaning)
        string(JSON _text GET "${_metrics}" metrics ${_key} ${_name})
        add_text("${_text}")
    endforeach()
endforeach()
string(JSON _count LENGTH "${_metrics}" flags)
math(EXPR _last "${_count} - 1")
foreach(_index RANGE ${_last})
    string(JSON _key MEMBER "${_metrics}" flags ${_index})
    string(JSON _text GET "${_metrics}" flags ${_key})
    add_text("${_text}")
endforeach()

file(READ "${_resources}/policies/advice.json" _advice)
string(JSON _count LENGTH "${_advice}")
math(EXPR _last "${_count} - 1")
foreach(_index RANGE ${_last})
    string(JSON _finding MEMBER "${_advice}" ${_index})
    string(JSON _text GET "${_advice}" "${_finding}")
    add_text("${_text}")
endforeach()

get_property(_lines GLOBAL PROPERTY _lines)
file(WRITE "${OUT}" "namespace outis::gui {\nconst char* const kReportWords[] = {\n${_lines}};\n}  // namespace outis::gui\n")
