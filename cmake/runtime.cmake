# typhon.mjs + typhon.wasm: CPython and our bindings, linked statically.
# The objects are compiled for speed and linked for size: as fast as -O3, and 0.5 MB smaller.
# What not every program runs goes into modules of their own, see src/runtime/parts.txt.

typhon_sources(runtime_sources src/runtime)
if(NOT runtime_sources)
  message(STATUS "src/runtime has no sources yet: typhon.wasm is not built")
  return()
endif()
set(runtime_folder "${PROJECT_SOURCE_DIR}/src/runtime")

# Python modules of the runtime travel inside the wasm as text.
file(GLOB_RECURSE runtime_python CONFIGURE_DEPENDS "${runtime_folder}/python/*.py")
set(python_sources_header "${PROJECT_BINARY_DIR}/generated/python_sources.h")
set(embed_script "${PROJECT_SOURCE_DIR}/cmake/embed_python.py")
add_custom_command(
  OUTPUT "${python_sources_header}"
  COMMAND python3 "${embed_script}" "${runtime_folder}/python" "${python_sources_header}"
  DEPENDS "${embed_script}" ${runtime_python}
  COMMENT "Embedding the runtime's Python modules")

typhon_names(functions "${runtime_folder}/exports.txt")
typhon_names(methods "${runtime_folder}/exports_js.txt")
list(JOIN functions "," functions)
list(JOIN methods "," methods)

set(CMAKE_CXX_FLAGS_RELEASE "-DNDEBUG")
add_executable(runtime ${runtime_sources} "${python_sources_header}")
set_target_properties(runtime PROPERTIES OUTPUT_NAME typhon SUFFIX ".mjs")
target_compile_options(runtime PRIVATE -O3 -fvisibility=hidden ${TYPHON_WARNINGS})
target_include_directories(runtime PRIVATE
  "${PROJECT_SOURCE_DIR}/src" "${runtime_folder}" "${PROJECT_BINARY_DIR}/generated")
target_link_libraries(runtime PRIVATE external_pybind11 external_python external_json external_fmt)
target_link_options(runtime PRIVATE
  -Os --no-entry -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=web,worker,node -sALLOW_MEMORY_GROWTH
  -sINITIAL_MEMORY=32MB -sSTACK_SIZE=5MB -sFORCE_FILESYSTEM -sWASM_BIGINT --emit-symbol-map
  -Wl,-Map=typhon.map
  "-sEXPORTED_FUNCTIONS=${functions}" "-sEXPORTED_RUNTIME_METHODS=${methods}")
set(runtime_host "${runtime_folder}/host.js")
if(EXISTS "${runtime_host}")
  target_link_options(runtime PRIVATE --js-library "${runtime_host}")
  set_property(TARGET runtime APPEND PROPERTY LINK_DEPENDS "${runtime_host}")
endif()

set(split_script "${PROJECT_SOURCE_DIR}/cmake/split_runtime.py")
set(parts_list "${runtime_folder}/parts.txt")
set_property(TARGET runtime APPEND PROPERTY LINK_DEPENDS
  "${split_script}" "${PROJECT_SOURCE_DIR}/cmake/wasm_sections.py" "${parts_list}")
add_custom_command(TARGET runtime POST_BUILD
  COMMAND python3 "${split_script}"
    typhon.wasm typhon.mjs.symbols typhon.map "${parts_list}"
  COMMENT "Splitting the runtime into parts")
