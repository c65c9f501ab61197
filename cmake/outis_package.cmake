# SPDX-FileCopyrightText: 2026 The Outis authors
# SPDX-License-Identifier: Apache-2.0
#
# What is installed, and the Debian package of it:
#     cmake --preset package && cmake --build --preset package
# Everything of ours lies in lib/outis, laid out like the unpacked wheels, so that each library finds
# the next by its own run path; bin/ holds links, and a program finds its siblings beside its real file.
include(GNUInstallDirs)
set(_place "${CMAKE_INSTALL_LIBDIR}/outis")
if(CMAKE_INSTALL_LIBDIR MATCHES "/")
    set(_place lib/outis)  # Debian's folder per architecture is for libraries that others link
endif()

set(_programs outis outis-worker outis-reader outis-print)
set_target_properties(${_programs} PROPERTIES INSTALL_RPATH "$ORIGIN/../torch/lib")
install(TARGETS ${_programs} RUNTIME DESTINATION "${_place}/bin")
if(TARGET outis_cuda_kernels)
    set_target_properties(outis_cuda_kernels PROPERTIES INSTALL_RPATH "$ORIGIN/../torch/lib")
    install(TARGETS outis_cuda_kernels LIBRARY DESTINATION "${_place}/bin")
endif()
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/links")
foreach(_program outis outis-worker)
    file(CREATE_LINK "../${_place}/bin/${_program}" "${CMAKE_BINARY_DIR}/links/${_program}" SYMBOLIC)
    install(FILES "${CMAKE_BINARY_DIR}/links/${_program}" DESTINATION "${CMAKE_INSTALL_BINDIR}")
endforeach()

set(_cuda "${OUTIS_TORCH_LIB_DIR}/../../nvidia/cu13/lib")
foreach(_library libtorch_cpu.so libc10.so libgomp.so.1)
    install(FILES "${OUTIS_TORCH_LIB_DIR}/${_library}" DESTINATION "${_place}/torch/lib")
endforeach()
foreach(_library libcudart.so.13 libcupti.so.13)
    install(FILES "${_cuda}/${_library}" DESTINATION "${_place}/nvidia/cu13/lib")
endforeach()
# What an installation strips are targets of ours only; LibTorch's symbols are 90 MB.
install(CODE "if(CMAKE_INSTALL_DO_STRIP)
    set(_libraries \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${_place}/torch/lib\")
    execute_process(COMMAND \"${CMAKE_STRIP}\" --strip-unneeded
        \"\${_libraries}/libtorch_cpu.so\" \"\${_libraries}/libc10.so\")
endif()")

set(_packaging "${PROJECT_SOURCE_DIR}/packaging")
install(FILES "${_packaging}/org.outis.outis.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${_packaging}/org.outis.outis.svg" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES "${_packaging}/org.outis.outis.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${_packaging}/copyright" README.md CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/outis")
install(DIRECTORY docs DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/outis")
find_program(OUTIS_GZIP gzip)
if(OUTIS_GZIP)  # Debian's own form of the changes, and the manual pages, are compressed by its policy
    foreach(_page changelog outis.1 outis-worker.1)
        string(REGEX REPLACE "^.*[.]1$" "${CMAKE_INSTALL_MANDIR}/man1" _folder "${_page}")
        string(REPLACE "changelog" "${CMAKE_INSTALL_DATADIR}/doc/outis" _folder "${_folder}")
        set(_packed "${CMAKE_BINARY_DIR}/packaging/${_page}.gz")
        add_custom_command(OUTPUT "${_packed}" DEPENDS "${_packaging}/${_page}" VERBATIM
            COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_BINARY_DIR}/packaging"
            COMMAND sh -c "\"$1\" -9nc \"$2\" > \"$3\"" sh "${OUTIS_GZIP}" "${_packaging}/${_page}" "${_packed}")
        list(APPEND _pages "${_packed}")
        install(FILES "${_packed}" DESTINATION "${_folder}")
    endforeach()
    add_custom_target(outis_pages ALL DEPENDS ${_pages})
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME outis)
set(CPACK_PACKAGE_VENDOR "The Outis authors")
set(CPACK_PACKAGE_CONTACT "The Outis authors <authors@outis.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "turn chest X-rays into a synthetic data set that can be judged")
set(CPACK_PACKAGE_DESCRIPTION
"Trains a diffusion model on a folder of chest X-rays, draws a synthetic
set, compares every image with every training patient, attacks the result
as an adversary would, and exports what two people approved.
With LibTorch for the processor; works without a network.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE gzip)  # policy knows no zstd, and xz takes minutes
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${OUTIS_TORCH_LIB_DIR}" "${_cuda}")
# Loaded at run time, where dpkg-shlibdeps does not see them.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, tesseract-ocr-eng, fonts-dejavu-core")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n, qt6-wayland")
include(CPack)
