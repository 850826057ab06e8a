# compiler.mjs + compiler.wasm: the compiler for bundlers, editors and browsers without a native build.
# No file system in it: sources come in and outputs go out through host functions.

typhon_sources(compiler_sources sdk/wasm)
if(NOT compiler_sources)
  message(STATUS "sdk/wasm has no sources yet: compiler.wasm is not built")
  return()
endif()

set(compiler_exports "${PROJECT_SOURCE_DIR}/sdk/wasm/exports.txt")
set(compiler_host "${PROJECT_SOURCE_DIR}/sdk/wasm/host.js")

# Names with a leading underscore are functions of ours, the others are Emscripten's helpers.
typhon_names(functions "${compiler_exports}")
set(methods "${functions}")
list(FILTER functions INCLUDE REGEX "^_")
list(FILTER methods EXCLUDE REGEX "^_")
list(JOIN functions "," functions)
list(JOIN methods "," methods)

typhon_executable(compiler ${compiler_sources})
set_target_properties(compiler PROPERTIES SUFFIX ".mjs")
target_include_directories(compiler PRIVATE "${PROJECT_SOURCE_DIR}/sdk")
target_link_options(compiler PRIVATE
  -O2 --no-entry -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=web,worker,node -sALLOW_MEMORY_GROWTH
  -sWASM_BIGINT -sFILESYSTEM=0 -sSTACK_SIZE=1MB -sINCOMING_MODULE_JS_API=wasmBinary,wasmModule,locateFile,instantiateWasm,print,printErr,onAbort
  "-sEXPORTED_FUNCTIONS=${functions}" "-sEXPORTED_RUNTIME_METHODS=${methods}")
if(EXISTS "${compiler_host}")
  target_link_options(compiler PRIVATE --js-library "${compiler_host}")
  set_property(TARGET compiler APPEND PROPERTY LINK_DEPENDS "${compiler_host}")
endif()
