# Tests of the native build, each an entry of ctest:
#   unit                 typhon_unit: every doctest file in tests/unit
#   <kind>/<case>        typhon_<kind> <case>, for each case in tests/<kind>, where the runner is
#                        tests/support/<kind>_main.cc
# Cases are found by looking into the folders, so there is no list to forget one in.
enable_testing()
set(tests_folder "${PROJECT_SOURCE_DIR}/tests")

file(GLOB_RECURSE support_sources CONFIGURE_DEPENDS "${tests_folder}/support/*.cc")
file(GLOB runner_mains CONFIGURE_DEPENDS "${tests_folder}/support/*_main.cc")
if(runner_mains)
  list(REMOVE_ITEM support_sources ${runner_mains})
endif()
typhon_library(tests_support ${support_sources})
target_include_directories(tests_support ${TYPHON_SCOPE} "${tests_folder}")
target_link_libraries(tests_support ${TYPHON_SCOPE} cli external_doctest)
set_source_files_properties("${tests_folder}/support/places.cc" PROPERTIES
  COMPILE_DEFINITIONS "TYPHON_TESTS=\"${tests_folder}\";TYPHON_COMMAND=\"$<TARGET_FILE:typhon>\""
  SKIP_UNITY_BUILD_INCLUSION ON)

function(typhon_test_program name)
  typhon_executable(${name} ${ARGN})
  target_link_libraries(${name} PRIVATE tests_support)
  add_dependencies(${name} typhon)
endfunction()

# Programs that suites and the bench run on other people's code: typhon_<name>.
file(GLOB tool_sources CONFIGURE_DEPENDS "${tests_folder}/tools/*.cc")
foreach(source IN LISTS tool_sources)
  get_filename_component(name "${source}" NAME_WE)
  typhon_test_program(typhon_${name} "${source}")
  target_link_libraries(typhon_${name} PRIVATE external_json)
endforeach()

typhon_sources(unit_sources tests/unit)
list(FILTER unit_sources EXCLUDE REGEX "/tests/unit/runtime/")  # needs CPython
if(unit_sources)
  # It asks doctest for the implementation, which an earlier #include would leave out.
  set_source_files_properties("${tests_folder}/unit/main.cc" PROPERTIES
    SKIP_UNITY_BUILD_INCLUSION ON)
  typhon_test_program(typhon_unit ${unit_sources})
  add_test(NAME unit COMMAND typhon_unit)
endif()

# A case is a folder or a .py file; names that begin with a dot or an underscore are not cases.
foreach(main IN LISTS runner_mains)
  get_filename_component(kind "${main}" NAME_WE)
  string(REGEX REPLACE "_main$" "" kind "${kind}")
  typhon_test_program(typhon_${kind} "${main}")
  file(GLOB cases CONFIGURE_DEPENDS RELATIVE "${tests_folder}/${kind}" "${tests_folder}/${kind}/*")
  foreach(case IN LISTS cases)
    if(case MATCHES "^[^._]" AND (case MATCHES "\\.py$" OR IS_DIRECTORY "${tests_folder}/${kind}/${case}"))
      string(REGEX REPLACE "\\.py$" "" name "${case}")
      add_test(NAME ${kind}/${name} COMMAND typhon_${kind} ${name})
    endif()
  endforeach()
endforeach()
