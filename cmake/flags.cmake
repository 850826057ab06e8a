# Language level and warnings. Warnings are errors in our own code, and off in everybody else's.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_COLOR_DIAGNOSTICS ON)

set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

set(TYPHON_WARNINGS -Wall -Wextra -Wconversion -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 sees overlapping copies in `"(" + std::string(...)` where there are none (GCC bug 105651).
  list(APPEND TYPHON_WARNINGS -Wno-restrict)
endif()

# Error messages and failed checks name files from the root of the checkout, on every machine.
add_compile_options("-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=")

if(EMSCRIPTEN)
  add_compile_options(-fwasm-exceptions)
  add_link_options(-fwasm-exceptions)
endif()

if(TYPHON_SANITIZE)
  # Checks of every pointer that is read double the time to compile and find only what the address
  # sanitizer stops at as well.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=null,alignment,object-size
    -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")  # what a report needs: frames with lines
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Seen in instrumented code where nothing is uninitialized (GCC bug 105562).
    list(APPEND TYPHON_WARNINGS -Wno-maybe-uninitialized)
  endif()
endif()

# Most of the time goes into headers and templates that many files share: compiled together they cost
# a quarter. So names in anonymous namespaces are unique in their target.
if(TYPHON_UNITY)
  set(CMAKE_UNITY_BUILD ON)
  set(CMAKE_UNITY_BUILD_BATCH_SIZE 8)
endif()

if(TYPHON_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

find_program(TYPHON_CCACHE ccache)
if(TYPHON_CCACHE AND NOT EMSCRIPTEN)
  set(CMAKE_C_COMPILER_LAUNCHER ${TYPHON_CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${TYPHON_CCACHE})
endif()

# typhon_sources(OUT FOLDER…): every .cc below the folders. A folder may be missing.
function(typhon_sources out)
  set(found "")
  foreach(folder IN LISTS ARGN)
    file(GLOB_RECURSE part CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*.cc")
    list(APPEND found ${part})
  endforeach()
  list(SORT found)
  set(${out} "${found}" PARENT_SCOPE)
endfunction()

# typhon_library(NAME SOURCES…): a static library of our code, or an interface one without sources.
function(typhon_library name)
  if(ARGN)
    add_library(${name} STATIC ${ARGN})
    target_compile_options(${name} PRIVATE ${TYPHON_WARNINGS})
    set(TYPHON_SCOPE PUBLIC PARENT_SCOPE)
  else()
    add_library(${name} INTERFACE)
    set(TYPHON_SCOPE INTERFACE PARENT_SCOPE)
  endif()
endfunction()

# typhon_names(OUT FILE): the names of a list file, one a line, '#' begins a comment.
function(typhon_names out file)
  set(names "")
  if(EXISTS "${file}")
    file(STRINGS "${file}" lines)
    foreach(line IN LISTS lines)
      string(REGEX REPLACE "#.*" "" line "${line}")
      string(STRIP "${line}" line)
      if(line)
        list(APPEND names "${line}")
      endif()
    endforeach()
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
  endif()
  set(${out} "${names}" PARENT_SCOPE)
endfunction()
