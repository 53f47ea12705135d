# No room to the right of `text` asks which language it reads: what differs is in data/<language> and behind `text`.
include(${CMAKE_CURRENT_LIST_DIR}/check_common.cmake)

set(questions  # regular expressions; one line each, with what it would catch
  "language *[!=]="                        # if (sentence.language == ...)
  "[!=]= *[a-z_.]*language"                # if (english == language)
  "switch *\\([^)\n]*language"             # switch (article.language)
  "Language::"                             # Language::arabic
  "is_(arabic|english|rtl)"                # is_arabic(text)
  "\"(ar|en|fa|fr|he|ku|tr)\"")            # data + "/ar", map.at("en")

house_files(files "src/names;src/times;src/claims;src/exchange" "h;cc")
set(seen 0)
foreach(file IN LISTS files)
  math(EXPR seen "${seen} + 1")
  read_plain(${file} content)
  string(REGEX REPLACE "//[^\n]*" "" code "${content}")
  foreach(question IN LISTS questions)
    string(REGEX MATCH "${question}" found "${code}")
    if(NOT found STREQUAL "")
      fault(${file} "${code}" "${found}" "asks for the language (${found}): put the difference into data or into text")
    endif()
  endforeach()
endforeach()
finish(${seen})
