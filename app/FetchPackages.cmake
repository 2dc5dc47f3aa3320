# Included, it offers fetch_packages(); run with -P, it is the step of the build that asks npm.
#
#   fetch_packages(SOURCE TARGET FILES...)
# SOURCE holds package.json and package-lock.json. The packages come into TARGET/node_modules; other steps may depend on
# FILES below it, or on TARGET/fetched. npm is asked when a list of packages has changed, else the build needs no
# network. No package runs a script of its own.

if(CMAKE_SCRIPT_MODE_FILE)
  foreach(file package.json package-lock.json .npmrc)
    file(COPY ${SOURCE}/${file} DESTINATION ${TARGET})
  endforeach()
  # Nothing is written outside of the build folder unless somebody asks for it.
  if(NOT DEFINED ENV{npm_config_cache})
    set(ENV{npm_config_cache} ${TARGET}/npm-cache)
  endif()
  execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --no-update-notifier --prefer-offline
    WORKING_DIRECTORY ${TARGET} OUTPUT_QUIET ERROR_VARIABLE errors RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "The packages that ${SOURCE}/package-lock.json names could not be fetched from the npm "
      "registry. Only the first build needs the network: build again when it is there. What npm says:\n${errors}")
  endif()
  # Packages are dated as they were published, which would be before their own list.
  string(REPLACE "," ";" FILES "${FILES}")
  foreach(file IN LISTS FILES)
    if(NOT EXISTS ${TARGET}/node_modules/${file})
      message(FATAL_ERROR "${file} is not among the packages that ${SOURCE}/package-lock.json names.")
    endif()
    file(TOUCH ${TARGET}/node_modules/${file})
  endforeach()
  file(TOUCH ${TARGET}/fetched)
  return()
endif()

find_program(VITRINE_NPM npm)
if(NOT VITRINE_NPM)
  message(FATAL_ERROR "npm is missing. app/packages names what has to be installed.")
endif()

set(VITRINE_FETCH_PACKAGES ${CMAKE_CURRENT_LIST_FILE})

function(fetch_packages source target)
  list(TRANSFORM ARGN PREPEND ${target}/node_modules/ OUTPUT_VARIABLE files)
  list(JOIN ARGN "," names)
  add_custom_command(OUTPUT ${target}/fetched ${files}
    COMMAND ${CMAKE_COMMAND} -D NPM=${VITRINE_NPM} -D SOURCE=${source} -D TARGET=${target} -D FILES=${names}
      -P ${VITRINE_FETCH_PACKAGES}
    DEPENDS ${source}/package.json ${source}/package-lock.json ${source}/.npmrc ${VITRINE_FETCH_PACKAGES}
    COMMENT "Fetching the packages of ${source} from the npm registry"
    VERBATIM)
endfunction()
