# Other people's code: header-only libraries, tree-sitter, and for the runtime CPython.
# Each library has an include root of its own, so that a target sees only what it links.

function(typhon_headers name folder)
  set(root "${PROJECT_BINARY_DIR}/external/${name}")
  file(MAKE_DIRECTORY "${root}")
  file(CREATE_LINK "${TYPHON_HEADERS}/${folder}" "${root}/${folder}" SYMBOLIC)
  add_library(external_${name} INTERFACE)
  target_include_directories(external_${name} SYSTEM INTERFACE "${root}")
endfunction()

typhon_headers(json nlohmann)
typhon_headers(cli11 CLI)
typhon_headers(doctest doctest)
typhon_headers(fmt fmt)
typhon_headers(tomlplusplus toml++)
target_compile_definitions(external_fmt INTERFACE FMT_HEADER_ONLY)

if(TYPHON_PRODUCT STREQUAL "runtime")
  typhon_headers(pybind11 pybind11)
  add_library(external_python INTERFACE)
  target_include_directories(external_python SYSTEM INTERFACE "${TYPHON_PYTHON}/include")
  target_link_libraries(external_python INTERFACE ${TYPHON_PYTHON_LIBRARIES})
else()
  add_library(external_tree_sitter STATIC
    "${TYPHON_TREE_SITTER}/core/src/lib.c"
    "${TYPHON_TREE_SITTER}/python/src/parser.c"
    "${TYPHON_TREE_SITTER}/python/src/scanner.c")
  target_include_directories(external_tree_sitter SYSTEM
    PUBLIC "${TYPHON_TREE_SITTER}/core/include"
    PRIVATE "${TYPHON_TREE_SITTER}/core/src" "${TYPHON_TREE_SITTER}/python/src")
  # The system features it uses (clock_gettime, fdopen) are not in plain C11.
  target_compile_definitions(external_tree_sitter PRIVATE _GNU_SOURCE)
  target_compile_options(external_tree_sitter PRIVATE -w -O2)
  set_target_properties(external_tree_sitter PROPERTIES UNITY_BUILD OFF)
  # Tables of a generated parser: with checks they take five minutes to compile.
  set_source_files_properties("${TYPHON_TREE_SITTER}/python/src/parser.c" PROPERTIES
    COMPILE_OPTIONS -fno-sanitize=all)
endif()
