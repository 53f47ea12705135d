# Installs the build into a scratch prefix, builds the consumer against it and lets it read a page; then tries the
# installed program itself. cmake -D BUILD=build folder -D WORK=scratch -D PAGE=sample -D COMPILER=... -P run.cmake
function(step)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE errors)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "failed (${result}): ${ARGN}\n${output}\n${errors}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${WORK})
step(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
step(${CMAKE_COMMAND} -G Ninja -S ${CMAKE_CURRENT_LIST_DIR} -B ${WORK}/consumer -D CMAKE_PREFIX_PATH=${WORK}/prefix
  -D CMAKE_BUILD_TYPE=Release -D CMAKE_CXX_COMPILER=${COMPILER})
step(${CMAKE_COMMAND} --build ${WORK}/consumer)

step(${WORK}/consumer/consumer ${PAGE})
if(NOT output MATCHES "[^\n]+: [^\n]+\n")
  message(FATAL_ERROR "the consumer found no statement in ${PAGE}: ${output}")
endif()
message(STATUS "consumer:\n${output}")

step(${CMAKE_COMMAND} -E env --unset=ISNAD_DATA ${WORK}/prefix/bin/isnad read --format ndjson ${PAGE})
if(NOT output MATCHES "\"statements\":.*\"cue\"")
  message(FATAL_ERROR "the installed program found no statement in ${PAGE}: ${output}")
endif()
foreach(file IN ITEMS share/man/man1/isnad.1 share/isnad/data/ar/cues.tsv include/isnad/reader.h)
  if(NOT EXISTS ${WORK}/prefix/${file})
    message(FATAL_ERROR "not installed: ${file}")
  endif()
endforeach()
