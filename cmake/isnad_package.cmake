# Install, export and Debian packages. What a room installs of itself stands in isnad_room.cmake; here is the rest.
#   isnad          the program, its data, its man page            (component runtime)
#   libisnad-dev   headers, static libraries, find_package(isnad) (component development)
include(CMakePackageConfigHelpers)

set(ISNAD_DATA_DESTINATION ${CMAKE_INSTALL_DATADIR}/isnad/data)
set(ISNAD_PACKAGE_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/isnad)

install(TARGETS isnad RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT runtime)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/data/ DESTINATION ${ISNAD_DATA_DESTINATION} COMPONENT runtime
  FILES_MATCHING PATTERN "*.tsv")
install(FILES ${PROJECT_SOURCE_DIR}/man/isnad.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT runtime)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT runtime)

# The reader itself: isnad::reader with <isnad/reader.h>, which needs all rooms.
set_target_properties(isnad_reader PROPERTIES EXPORT_NAME reader)
target_include_directories(isnad_reader INTERFACE
  $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/isnad>)
install(TARGETS isnad_reader EXPORT isnad_targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
install(FILES ${PROJECT_SOURCE_DIR}/apps/reader.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/isnad COMPONENT development)

install(EXPORT isnad_targets NAMESPACE isnad:: DESTINATION ${ISNAD_PACKAGE_DESTINATION} COMPONENT development)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/isnadConfig.cmake.in ${PROJECT_BINARY_DIR}/isnadConfig.cmake
  INSTALL_DESTINATION ${ISNAD_PACKAGE_DESTINATION} PATH_VARS ISNAD_DATA_DESTINATION)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/isnadConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/isnadConfig.cmake ${PROJECT_BINARY_DIR}/isnadConfigVersion.cmake
  DESTINATION ${ISNAD_PACKAGE_DESTINATION} COMPONENT development)

# cpack -G DEB
set(CPACK_PACKAGE_NAME isnad)
set(CPACK_PACKAGE_VENDOR "Isnad")
set(CPACK_PACKAGE_CONTACT "The Isnad maintainers <isnad@localhost>")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
# The first line of both packages' descriptions is that of project().
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL runtime development)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS OFF)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS ON)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME isnad)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION text)
set(CPACK_DEBIAN_RUNTIME_DESCRIPTION
"Who said what, through whom, tied to the bytes of the page. Arabic first,
English beside it.")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libisnad-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
  "isnad (= ${PROJECT_VERSION}), libexpected-dev, libicu-dev, libsimdjson-dev, libssl-dev, libxml2-dev, zlib1g-dev")
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION
"Headers, static libraries and CMake package of the reader.")
include(CPack)
