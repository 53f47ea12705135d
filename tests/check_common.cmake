# What the style checks share. A check is `cmake -D ROOT=folder -P tests/check_X.cmake`; it prints every fault and fails.
# tests/check_selftest.cmake plants the faults and sees that each check finds them.
cmake_policy(VERSION 3.25)
if(NOT DEFINED ROOT)
  get_filename_component(ROOT ${CMAKE_CURRENT_LIST_DIR}/.. ABSOLUTE)
endif()
set(faults 0)

# Files beneath ROOT/FOLDER for every folder and ending, e.g. house_files(found "src;apps" "h;cc").
function(house_files out folders endings)
  set(all)
  foreach(folder IN LISTS folders)
    foreach(ending IN LISTS endings)
      file(GLOB_RECURSE some LIST_DIRECTORIES false ${ROOT}/${folder}/*.${ending})
      list(APPEND all ${some})
    endforeach()
  endforeach()
  list(FILTER all EXCLUDE REGEX "/node_modules/")
  set(${out} ${all} PARENT_SCOPE)
endfunction()

# The text of a file with [ ] ; replaced, because CMake takes those for parts of lists.
function(read_plain file out)
  file(READ ${file} content)
  string(REPLACE ";" "," content "${content}")
  string(REPLACE "[" "(" content "${content}")
  string(REPLACE "]" ")" content "${content}")
  set(${out} "${content}" PARENT_SCOPE)
endfunction()

# Reports one fault at the place in `content` where `needle` first stands (line 1 for an empty needle).
function(fault file content needle reason)
  string(FIND "${content}" "${needle}" at)
  string(SUBSTRING "${content}" 0 ${at} before)
  string(REGEX MATCHALL "\n" lines "${before}")
  list(LENGTH lines line)
  math(EXPR line "${line} + 1")
  file(RELATIVE_PATH file ${ROOT} ${file})
  message(STATUS "${file}:${line}: ${reason}")
  math(EXPR faults "${faults} + 1")
  set(faults ${faults} PARENT_SCOPE)
endfunction()

# To be called last, with the number of files that were looked at: a check that saw nothing has failed.
macro(finish seen)
  if(faults GREATER 0)
    message(FATAL_ERROR "${faults} faults in ${seen} files")
  elseif(${seen} EQUAL 0)
    message(FATAL_ERROR "no files to check beneath ${ROOT}")
  endif()
  message(STATUS "${seen} files, no fault")
endmacro()
