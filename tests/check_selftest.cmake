# Sees that every style check finds the fault it is there for, and passes a tree without faults.
# cmake -D WORK=scratch folder -P tests/check_selftest.cmake
cmake_policy(VERSION 3.25)

# Makes a small faultless house in WORK/NAME.
function(good_house name)
  file(REMOVE_RECURSE ${WORK}/${name})
  file(WRITE ${WORK}/${name}/src/base/span.h "// Spans.\n#pragma once\n#include <vector>\n")
  file(WRITE ${WORK}/${name}/src/text/text.h "// Words.\n#pragma once\n#include \"base/span.h\"\n")
  file(WRITE ${WORK}/${name}/src/names/names.cc "// a language == b in a comment\n#include \"text/text.h\"\n#include <fmt/core.h>\n")
  file(WRITE ${WORK}/${name}/README.md "[the span](src/base/span.h)\n")
endfunction()

# Runs a check on WORK/NAME. `expected` is what its output must match, with failure; empty: it must pass.
function(expect check name expected)
  execute_process(COMMAND ${CMAKE_COMMAND} -D ROOT=${WORK}/${name} -P ${CMAKE_CURRENT_LIST_DIR}/check_${check}.cmake
    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(expected STREQUAL "" AND NOT result EQUAL 0)
    message(SEND_ERROR "check_${check} refuses the faultless ${name}:\n${output}")
  elseif(NOT expected STREQUAL "" AND (result EQUAL 0 OR NOT output MATCHES "${expected}"))
    message(SEND_ERROR "check_${check} does not find \"${expected}\" in ${name}:\n${output}")
  endif()
endfunction()

# A house with one bad file, and what the check says of it.
function(planted check name file content expected)
  good_house(${name})
  file(WRITE ${WORK}/${name}/${file} "${content}")
  expect(${check} ${name} "${expected}")
endfunction()

good_house(good)
foreach(check IN ITEMS direction ascii language files links)
  expect(${check} good "")
endforeach()
file(MAKE_DIRECTORY ${WORK}/nothing)
expect(direction nothing "no files to check")

planted(direction backward src/text/bad.cc "\n#include \"claims/reading.h\"\n" "src/text/bad.cc:2: text must not include claims/reading.h")
planted(direction angled src/text/bad.cc "#  include <names/names.h>\n" "must not include names/names.h")
planted(direction app src/text/bad.h "#include <apps/reader.h>\n" "must not include apps/reader.h")
planted(direction dotted src/text/bad.cc "#include \"../names/names.h\"\n" "belongs to no room")
planted(direction unknown src/cellar/bad.cc "int a;\n" "the room cellar stands in no line")

string(ASCII 217 130 qaf)
string(ASCII 226 128 174 override)
planted(ascii letter src/text/bad.cc "int a;\nconst char* b = \"${qaf}\";\n" "src/text/bad.cc:2: a character that is not ASCII")
planted(ascii bidi src/text/bad.cc "int a; // ${override}\n" "src/text/bad.cc:1: a bidi control character")
planted(ascii makefile Makefile "# ${qaf}\n" "Makefile:1: a character that is not ASCII")

planted(language compares src/names/bad.cc "void f() {\n  if (article.language == other) g();\n}\n" "src/names/bad.cc:2: asks for the language")
planted(language enumerated src/claims/bad.cc "auto a = Language::arabic;\n" "asks for the language")
planted(language literal src/times/bad.cc "load(\"ar\");\n" "asks for the language")

string(REPEAT "auto a = \"\\u0641;\";\n" 501 long)
planted(files long src/text/bad.cc "${long}" "501 lines")
planted(files unguarded src/text/bad.h "// A header.\nint a;\n" "no #pragma once")
planted(files silent src/text/bad.h "\n#pragma once\n" "begins with a comment")

planted(links dead docs/bad.md "see [this](../src/base/span.h) and [that](nowhere.md#part)\n" "docs/bad.md:1: leads nowhere: nowhere.md")
