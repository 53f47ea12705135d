# How everything is compiled: warnings, hardening, ccache and mold where they are there. Private to the build.
add_library(isnad_compile INTERFACE)
target_compile_options(isnad_compile INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -fno-omit-frame-pointer
  $<$<BOOL:${ISNAD_WARNINGS_AS_ERRORS}>:-Werror>
  $<$<CONFIG:Release>:-fstack-protector-strong>)
target_compile_definitions(isnad_compile INTERFACE $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
find_program(ISNAD_CCACHE ccache)
if(ISNAD_CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER ${ISNAD_CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${ISNAD_CCACHE})
endif()
find_program(ISNAD_MOLD mold)
if(ISNAD_MOLD)
  add_link_options(-fuse-ld=mold)
endif()
