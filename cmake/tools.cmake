# What is made of the compiler: the command `typhon`, its tests, and compiler.wasm.

typhon_sources(cli_sources sdk/cli sdk/rpc sdk/workspace sdk/mapper sdk/lsp)
set(cli_main "${PROJECT_SOURCE_DIR}/sdk/cli/main.cc")
list(REMOVE_ITEM cli_sources "${cli_main}")
if(EMSCRIPTEN)
  list(REMOVE_ITEM cli_sources "${PROJECT_SOURCE_DIR}/sdk/cli/disk_fs.cc")
endif()
typhon_library(cli ${cli_sources})
target_include_directories(cli ${TYPHON_SCOPE} "${PROJECT_SOURCE_DIR}/sdk")
target_link_libraries(cli ${TYPHON_SCOPE} typestubs external_cli11 external_tomlplusplus)

function(typhon_executable name)
  add_executable(${name} ${ARGN})
  target_compile_options(${name} PRIVATE ${TYPHON_WARNINGS})
  target_link_libraries(${name} PRIVATE cli)
endfunction()

if(EMSCRIPTEN)
  include(cmake/compiler_wasm.cmake)
  return()
endif()

if(EXISTS "${cli_main}")
  typhon_executable(typhon "${cli_main}")
endif()

if(TYPHON_FUZZ)
  add_executable(typhon_fuzz "${PROJECT_SOURCE_DIR}/tests/fuzz/fuzz.cc"
                             "${PROJECT_SOURCE_DIR}/tests/support/any_bytes.cc")
  target_include_directories(typhon_fuzz PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_link_libraries(typhon_fuzz PRIVATE typestubs)
  target_link_options(typhon_fuzz PRIVATE -fsanitize=fuzzer)
endif()

include(cmake/tests.cmake)
