# The layers of the compiler: base ← {parse, model} ← extract; model ← {resolve, emit}; compile sees
# all. Each layer has an include root that holds links to the layers it may see and to nothing else,
# so a forbidden #include does not compile.

# typhon_layer(NAME [SEES LAYER…] [USES LIBRARY…])
function(typhon_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 layer "" "" "SEES;USES")
  typhon_include_root(root ${name} ${name} ${layer_SEES})
  typhon_sources(sources src/typestubs/${name})
  typhon_library(layer_${name} ${sources})
  if(TYPHON_SCOPE STREQUAL "PUBLIC")
    target_include_directories(layer_${name} PRIVATE "${root}")
    target_link_libraries(layer_${name} PRIVATE external_fmt external_json ${layer_USES})
  endif()
  list(TRANSFORM layer_SEES PREPEND layer_)
  target_link_libraries(layer_${name} INTERFACE ${layer_SEES})
endfunction()

# An include root with a link to each of the given layers (a folder may still be missing).
function(typhon_include_root out name)
  set(root "${PROJECT_BINARY_DIR}/layers/${name}")
  file(REMOVE_RECURSE "${root}")
  file(MAKE_DIRECTORY "${root}")
  foreach(visible IN LISTS ARGN)
    file(CREATE_LINK "${PROJECT_SOURCE_DIR}/src/typestubs/${visible}" "${root}/${visible}" SYMBOLIC)
  endforeach()
  set(${out} "${root}" PARENT_SCOPE)
endfunction()

typhon_layer(base)
typhon_layer(parse SEES base USES external_tree_sitter)
typhon_layer(model SEES base)
typhon_layer(extract SEES model parse base)
typhon_layer(resolve SEES model base)
typhon_layer(emit SEES model base)

# The files directly in src/typestubs order the phases: they see every layer and the public headers.
file(GLOB typestubs_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/typestubs/*.cc")
typhon_library(typestubs ${typestubs_sources})
target_include_directories(typestubs PRIVATE "${TYPHON_TYPESHED}")
target_include_directories(typestubs ${TYPHON_SCOPE}
  "${PROJECT_SOURCE_DIR}/src/typestubs" "${PROJECT_SOURCE_DIR}/sdk/include")
target_link_libraries(typestubs ${TYPHON_SCOPE}
  layer_emit layer_resolve layer_extract layer_model layer_parse layer_base
  external_fmt external_json)
