# Compiler settings that every target shares, and the helper that declares a target of one folder.

# ccache takes precompiled headers only when told that their time stamps do not matter, and serves one clone from the
# builds of another when paths are relative to the source folder. It reads from the compiler's own list which headers a
# file takes, for running the preprocessor to know them takes half as long as the compiling.
find_program(WEIR_CCACHE ccache)
if(WEIR_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=true
        CCACHE_DEPEND=true CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${WEIR_CCACHE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-fpch-preprocess)
    else()
        add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
    endif()
endif()

# Each test of the window is a program with all of the window in it, which lld links ten times as fast.
find_program(WEIR_LLD ld.lld)
if(WEIR_LLD AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    add_link_options(-fuse-ld=lld)
endif()

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

add_library(weir_options INTERFACE)
target_compile_options(weir_options INTERFACE -Wall -Wextra -Wpedantic $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local> -Wnon-virtual-dtor
                       -Woverloaded-virtual -Wno-missing-field-initializers)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # At -O3 these are said of moved std::strings, falsely: https://gcc.gnu.org/bugzilla/show_bug.cgi?id=105329
    target_compile_options(weir_options INTERFACE $<$<CONFIG:Release>:-Wno-array-bounds;-Wno-stringop-overflow>)
endif()
if(WEIR_WERROR)
    target_compile_options(weir_options INTERFACE -Werror)
endif()
if(WEIR_SANITIZE)
    target_compile_options(weir_options INTERFACE -fsanitize=${WEIR_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(weir_options INTERFACE -fsanitize=${WEIR_SANITIZE})
    if(WEIR_SANITIZE MATCHES "undefined")
        # A null pointer shows itself as the address sanitizer's crash; these checks at every access make a third of
        # the build's time.
        target_compile_options(weir_options INTERFACE -fno-sanitize=null,alignment,vptr)
    endif()
endif()

# weir_folder(<target>): a static library of every source below the current folder. Sources are globbed so that
# adding a node type, a panel type or a codec touches no build file.
function(weir_folder target)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    add_library(${target} STATIC ${sources})
    target_link_libraries(${target} PUBLIC weir_options)
    target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR})
endfunction()

# weir_link_whole(<target> <library>...): links libraries with all their objects, because node types, panel types
# and codecs register themselves from objects that nothing refers to. The archives come whole first; where one also
# comes through another, all its symbols are there already and nothing is linked twice.
function(weir_link_whole target)
    foreach(library IN LISTS ARGN)
        target_link_options(${target} PRIVATE "LINKER:--whole-archive,$<TARGET_FILE:${library}>,--no-whole-archive")
        target_link_libraries(${target} PRIVATE ${library})
    endforeach()
endfunction()
