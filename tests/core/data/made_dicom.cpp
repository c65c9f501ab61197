// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/data/made_dicom.h"

#include <memory>
#include <mutex>
#include <sstream>
#include <stdexcept>

#include <dcmtk/config/osconfig.h>
// First of DCMTK's headers.
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmjpeg/djencode.h>
#include <dcmtk/dcmjpeg/djrplol.h>
#include <dcmtk/dcmjpls/djencode.h>

namespace outis::test {
namespace {

void require(const OFCondition& condition) {
    if (condition.bad()) {
        throw std::runtime_error(condition.text());
    }
}

void putTable(DcmDataset& dataset, const DcmTagKey& sequence, const MadeTable& table) {
    if (table.values.empty()) {
        return;
    }
    DcmItem* item = nullptr;
    require(dataset.findOrCreateSequenceItem(sequence, item, 0));
    const Uint16 descriptor[3] = {static_cast<Uint16>(table.values.size()),
                                  static_cast<Uint16>(table.first),
                                  static_cast<Uint16>(table.bits)};
    require(item->putAndInsertUint16Array(DcmTag(DCM_LUTDescriptor, EVR_US), descriptor, 3));
    require(item->putAndInsertUint16Array(DcmTag(DCM_LUTData, EVR_US), table.values.data(),
                                          static_cast<unsigned long>(table.values.size())));
}

void putPalette(DcmDataset& dataset, const MadeDicom& made) {
    for (Uint16 channel = 0; channel < 3; ++channel) {
        const MadeTable& table = made.palette[channel];
        if (table.values.empty()) {
            continue;
        }
        const Uint16 descriptor[3] = {static_cast<Uint16>(table.values.size()),
                                      static_cast<Uint16>(table.first),
                                      static_cast<Uint16>(table.bits)};
        const auto element = static_cast<Uint16>(0x1101 + channel);
        require(dataset.putAndInsertUint16Array(DcmTag(0x0028, element, EVR_US), descriptor, 3));
        require(dataset.putAndInsertUint16Array(
            DcmTag(0x0028, static_cast<Uint16>(element + 0x100), EVR_OW), table.values.data(),
            static_cast<unsigned long>(table.values.size())));
    }
}

void appendItem(DcmPixelSequence& sequence, const std::vector<std::byte>& bytes) {
    auto item = std::make_unique<DcmPixelItem>(DcmTag(DCM_PixelItemTag));
    std::vector<Uint8> padded;
    for (const std::byte value : bytes) {
        padded.push_back(std::to_integer<Uint8>(value));
    }
    padded.resize(padded.size() + padded.size() % 2);
    if (!padded.empty()) {
        require(item->putUint8Array(padded.data(), static_cast<unsigned long>(padded.size())));
    }
    require(sequence.insert(item.release()));
}

void putFragments(DcmDataset& dataset, const MadeDicom& made) {
    auto sequence = std::make_unique<DcmPixelSequence>(DcmTag(DCM_PixelSequenceTag));
    appendItem(*sequence, made.offsetTable);
    for (const auto& fragment : made.fragments) {
        appendItem(*sequence, fragment);
    }
    auto pixels = std::make_unique<DcmPixelData>(DCM_PixelData);
    pixels->putOriginalRepresentation(DcmXfer(made.compressedSyntax.c_str()).getXfer(), nullptr,
                                      sequence.release());
    require(dataset.insert(pixels.release()));
}

/// Compresses the native pixels where the syntax asks for it.
void compress(DcmDataset& dataset, E_TransferSyntax syntax) {
    static std::once_flag once;
    std::call_once(once, [] {
        DJEncoderRegistration::registerCodecs();
        DJLSEncoderRegistration::registerCodecs();
    });
    if (DcmXfer(syntax).isEncapsulated()) {
        const DJ_RPLossless predictor(syntax == EXS_JPEGProcess14 ? 6 : 1, 0);
        require(dataset.chooseRepresentation(syntax,
                                             syntax == EXS_JPEGLSLossless ? nullptr : &predictor));
    }
}

void putPixels(DcmDataset& dataset, const MadeDicom& made) {
    if (!made.compressedSyntax.empty()) {
        putFragments(dataset, made);
        return;
    }
    if (made.bitsAllocated == 8) {
        std::vector<Uint8> bytes(made.values.begin(), made.values.end());
        if (bytes.size() % 2 != 0) {
            bytes.push_back(0);
        }
        require(dataset.putAndInsertUint8Array(DCM_PixelData, bytes.data(),
                                               static_cast<unsigned long>(bytes.size())));
        return;
    }
    const std::vector<Uint16> words(made.values.begin(), made.values.end());
    require(dataset.putAndInsertUint16Array(DCM_PixelData, words.data(),
                                            static_cast<unsigned long>(words.size())));
}

E_TransferSyntax syntaxOf(MadeSyntax syntax) {
    switch (syntax) {
        case MadeSyntax::Implicit:
            return EXS_LittleEndianImplicit;
        case MadeSyntax::BigEndian:
            return EXS_BigEndianExplicit;
        case MadeSyntax::Deflated:
            return EXS_DeflatedLittleEndianExplicit;
        case MadeSyntax::JpegLossless:
            return EXS_JPEGProcess14;
        case MadeSyntax::JpegLosslessSv1:
            return EXS_JPEGProcess14SV1;
        case MadeSyntax::JpegLs:
            return EXS_JPEGLSLossless;
        case MadeSyntax::Explicit:
            break;
    }
    return EXS_LittleEndianExplicit;
}

void putElement(DcmDataset& dataset, std::uint32_t tag, const std::string& text) {
    const DcmTag key(static_cast<Uint16>(tag >> 16), static_cast<Uint16>(tag & 0xFFFF));
    if (key.getEVR() == EVR_US || key.getEVR() == EVR_xs || key.getEVR() == EVR_OW) {
        std::vector<Uint16> numbers;
        std::istringstream stream(text);
        for (std::string number; std::getline(stream, number, '\\');) {
            numbers.push_back(static_cast<Uint16>(std::stoi(number)));
        }
        require(dataset.putAndInsertUint16Array(
            DcmTag(key, key.getEVR() == EVR_OW ? EVR_OW : EVR_US), numbers.data(),
            static_cast<unsigned long>(numbers.size())));
        return;
    }
    require(dataset.putAndInsertString(key, text.data(), static_cast<Uint32>(text.size())));
}

}  // namespace

void writeDicom(const std::filesystem::path& path, const MadeDicom& made) {
    DcmFileFormat file;
    DcmDataset& dataset = *file.getDataset();
    require(dataset.putAndInsertString(DCM_SOPClassUID, UID_ComputedRadiographyImageStorage));
    require(dataset.putAndInsertString(DCM_SOPInstanceUID, "2.25.1"));
    require(dataset.putAndInsertString(DCM_Modality, made.modality.c_str()));
    require(
        dataset.putAndInsertUint16(DCM_SamplesPerPixel, static_cast<Uint16>(made.samplesPerPixel)));
    require(dataset.putAndInsertString(DCM_PhotometricInterpretation, made.photometric.c_str()));
    require(dataset.putAndInsertUint16(DCM_Rows, static_cast<Uint16>(made.rows)));
    require(dataset.putAndInsertUint16(DCM_Columns, static_cast<Uint16>(made.columns)));
    require(dataset.putAndInsertUint16(DCM_BitsAllocated, static_cast<Uint16>(made.bitsAllocated)));
    require(dataset.putAndInsertUint16(DCM_BitsStored, static_cast<Uint16>(made.bitsStored)));
    require(dataset.putAndInsertUint16(
        DCM_HighBit, static_cast<Uint16>(made.highBit < 0 ? made.bitsStored - 1 : made.highBit)));
    require(dataset.putAndInsertUint16(DCM_PixelRepresentation, made.isSigned ? 1 : 0));
    putTable(dataset, DCM_ModalityLUTSequence, made.modalityLut);
    putTable(dataset, DCM_VOILUTSequence, made.voiLut);
    putPalette(dataset, made);
    if (!made.viewCode.empty()) {
        DcmItem* item = nullptr;
        require(dataset.findOrCreateSequenceItem(DCM_ViewCodeSequence, item));
        require(item->putAndInsertString(DCM_CodeValue, made.viewCode.c_str()));
        require(item->putAndInsertString(DCM_CodeMeaning, made.viewMeaning.c_str()));
    }
    for (const auto& [tag, text] : made.elements) {
        putElement(dataset, tag, text);
    }
    if (made.hasPixels) {
        putPixels(dataset, made);
    }
    const E_TransferSyntax syntax = made.compressedSyntax.empty()
                                        ? syntaxOf(made.syntax)
                                        : DcmXfer(made.compressedSyntax.c_str()).getXfer();
    if (made.compressedSyntax.empty()) {
        compress(dataset, syntax);
    }
    require(file.saveFile(OFFilename(path.c_str()), syntax, EET_ExplicitLength, EGL_withoutGL,
                          EPD_noChange, 0, 0, made.hasMeta ? EWM_fileformat : EWM_dataset));
}

}  // namespace outis::test
