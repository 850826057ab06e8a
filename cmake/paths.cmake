# Where the cache keeps headers, sources and CPython. ./x build writes these files, one for the host
# and one for the Debian root, where the same folders have other names.
if(EMSCRIPTEN)
  set(TYPHON_PATHS "${PROJECT_SOURCE_DIR}/build/paths-wasm.cmake")
else()
  set(TYPHON_PATHS "${PROJECT_SOURCE_DIR}/build/paths-native.cmake")
endif()
if(NOT EXISTS "${TYPHON_PATHS}")
  message(FATAL_ERROR "The toolchain is not prepared: run ./x build first, presets work after that")
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${TYPHON_PATHS}")
include("${TYPHON_PATHS}")
