# isnad_room(NAME SOURCES a.cc b.cc HEADERS a.h b.h NEEDS left_room... LINKS library...)
#
# One room of the house: a static library isnad_NAME (alias isnad::NAME) that may use only the rooms named in NEEDS.
# Its headers are installed under include/isnad/NAME.
function(isnad_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;HEADERS;NEEDS;LINKS" ${ARGN})
  add_library(isnad_${name} STATIC ${ROOM_SOURCES} ${ROOM_HEADERS})
  add_library(isnad::${name} ALIAS isnad_${name})
  set_target_properties(isnad_${name} PROPERTIES EXPORT_NAME ${name} POSITION_INDEPENDENT_CODE ON)
  target_include_directories(isnad_${name} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/isnad>)
  target_link_libraries(isnad_${name} PRIVATE $<BUILD_INTERFACE:isnad_compile> PUBLIC ${ROOM_LINKS})
  foreach(room IN LISTS ROOM_NEEDS)
    target_link_libraries(isnad_${name} PUBLIC isnad_${room})
  endforeach()
  install(TARGETS isnad_${name} EXPORT isnad_targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
  install(FILES ${ROOM_HEADERS} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/isnad/${name} COMPONENT development)
endfunction()
