// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/identity_check/identity_check.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest.h>
#include <png.h>
#include <zip.h>
#include <zlib.h>

#include <cstring>
#include <fstream>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "tests/support/temporary_folder.h"

using outis::data::checkIdentities;
using outis::data::IdentityCheck;
using outis::data::IdentityTokens;

namespace fs = std::filesystem;

namespace {

constexpr const char* kName = "SMITH^JOHN";

void write(const fs::path& path, const std::string& bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

IdentityCheck search(const std::vector<fs::path>& paths, const std::string& tokens = kName) {
    const auto list = IdentityTokens::from(tokens, "tokens.txt");
    REQUIRE(list.has_value());
    const auto check = checkIdentities(*list, paths);
    REQUIRE(check.has_value());
    return *check;
}

std::string placeIn(const fs::path& path) {
    const IdentityCheck check = search({path});
    return check.places.size() == 1 ? check.places[0].place
                                    : std::to_string(check.places.size()) + " places";
}

std::string deflated(const std::string& text, int bits) {
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, bits, 9, Z_DEFAULT_STRATEGY);
    std::string packed(text.size() + 256, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::string pngWith(int compression, const std::string& text) {
    std::string bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(
        png, &bytes,
        [](png_structp writer, png_bytep data, size_t size) {
            static_cast<std::string*>(png_get_io_ptr(writer))
                ->append(reinterpret_cast<const char*>(data), size);
        },
        nullptr);
    png_set_IHDR(png, info, 1, 1, 8, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_text chunk{};
    chunk.compression = compression;
    chunk.key = const_cast<char*>("Comment");
    chunk.text = const_cast<char*>(text.c_str());
    chunk.text_length = text.size();
    chunk.itxt_length = text.size();
    chunk.lang = const_cast<char*>("en");
    chunk.lang_key = const_cast<char*>("Comment");
    png_set_text(png, info, &chunk, 1);
    png_write_info(png, info);
    png_byte row = 7;
    png_write_row(png, &row);
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return bytes;
}

std::string zipWith(const std::string& name, const std::string& content) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    zip_file_add(archive, name.c_str(),
                 zip_source_buffer(archive, content.data(), content.size(), 0), 0);
    zip_close(archive);
    zip_source_open(target);
    zip_stat_t stat;
    zip_source_stat(target, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

/// One page whose letters are codes of a font: "SMITH^JOHN" shifted by one, mapped back by
/// ToUnicode, shown in two pieces.
std::string pdfWithMappedText() {
    QPDF pdf;
    pdf.emptyPDF();
    auto map = QPDFObjectHandle::newStream(&pdf,
                                           "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                                           "1 beginbfrange <0001> <0060> <0020> endbfrange\n");
    auto font = QPDFObjectHandle::parse("<< /Type /Font /Subtype /Type0 /BaseFont /F >>");
    font.replaceKey("/ToUnicode", pdf.makeIndirectObject(map));
    auto resources = QPDFObjectHandle::parse("<< /Font << >> >>");
    resources.getKey("/Font").replaceKey("/F1", font);
    std::string codes;
    for (const char letter : std::string("SMITH JOHN")) {
        char hex[8];
        std::snprintf(hex, sizeof(hex), "%04X", letter - 0x1F);
        codes += hex;
    }
    auto contents =
        QPDFObjectHandle::newStream(&pdf, "BT /F1 12 Tf <" + codes.substr(0, 16) +
                                              "> Tj 5 0 Td [<" + codes.substr(16) + ">] TJ ET");
    auto page = QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 100 100] >>");
    page.replaceKey("/Resources", resources);
    page.replaceKey("/Contents", pdf.makeIndirectObject(contents));
    pdf.addPage(pdf.makeIndirectObject(page), false);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.setCompressStreams(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::string base64Of(const std::string& bytes) {
    constexpr const char* kLetters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t bits = 0;
        for (std::size_t byte = 0; byte < 3; ++byte) {
            bits = bits << 8 |
                   (at + byte < bytes.size() ? static_cast<unsigned char>(bytes[at + byte]) : 0U);
        }
        for (int shift = 18; shift >= 0; shift -= 6) {
            text += kLetters[bits >> shift & 63];
        }
    }
    return text;
}

void makeDatabase(const fs::path& path, bool isCatalogue, const std::string& statements) {
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    if (isCatalogue) {
        database.exec("PRAGMA application_id = 1333097577");
    }
    database.exec("PRAGMA secure_delete = ON");
    database.exec(statements);
}

}  // namespace

TEST_CASE("a clean folder is clean, and what was searched is counted") {
    const outis::test::TemporaryFolder folder;
    write(folder.path() / "a.txt", "nothing here");
    write(folder.path() / "b/c.json", "{}");
    const IdentityCheck check = search({folder.path()});
    CHECK(check.isClean());
    CHECK(check.files == 2);
    CHECK(check.bytes == 14);
}

TEST_CASE("names and plain bytes are searched, and the place says where") {
    const outis::test::TemporaryFolder folder;
    write(folder.path() / "bytes.bin", std::string("\0\0\0smith^john", 13));
    CHECK(placeIn(folder.path() / "bytes.bin") == "byte 3");
    write(folder.path() / "one/SMITH JOHN.png", "");
    write(folder.path() / "two/Smith^John/x", "");
    CHECK(placeIn(folder.path() / "one") == "file name");
    CHECK(placeIn(folder.path() / "two") == "file name");
    fs::create_directories(folder.path() / "three");
    fs::create_symlink("/mnt/SMITH^JOHN", folder.path() / "three/link");
    CHECK(placeIn(folder.path() / "three") == "file name");
}

TEST_CASE("text chunks of a PNG are searched, packed or not") {
    const outis::test::TemporaryFolder folder;
    const fs::path path = folder.path() / "x.png";
    write(path, pngWith(PNG_TEXT_COMPRESSION_NONE, kName));
    CHECK(placeIn(path).starts_with("byte "));
    write(path, pngWith(PNG_TEXT_COMPRESSION_zTXt, std::string(2000, 'x') + kName));
    CHECK(placeIn(path) == "zTXt, byte 2000");
    write(path, pngWith(PNG_ITXT_COMPRESSION_zTXt, std::string(2000, 'x') + kName));
    CHECK(placeIn(path) == "iTXt, byte 2000");
}

TEST_CASE("packed content is searched: ZIP, gzip, deflated DICOM, pictures inside a page") {
    const outis::test::TemporaryFolder folder;
    const fs::path path = folder.path() / "packed";
    const std::string text = std::string(3000, '.') + kName;
    write(path, zipWith("a.txt", text));
    CHECK(placeIn(path) == "member, byte 3000");
    write(path, zipWith("inner.zip", zipWith("a.txt", text)));
    CHECK(placeIn(path) == "member, member, byte 3000");
    write(path, zipWith("smith^john.txt", "nothing"));
    CHECK(search({path}).places.back().place == "name of a member");
    write(path, deflated(text, MAX_WBITS + 16));
    CHECK(placeIn(path) == "unpacked, byte 3000");
    write(path, "<img src='data:image/png;base64," +
                    base64Of(pngWith(PNG_TEXT_COMPRESSION_zTXt, text)) + "'>");
    CHECK(placeIn(path).ends_with("zTXt, byte 3000"));
    std::string dicom = std::string(128, '\0') + "DICM";
    dicom += std::string("\x02\0\0\0UL\x04\0\x1E\0\0\0", 12);
    dicom += std::string(
        "\x02\0\x10\0UI\x16\0"
        "1.2.840.10008.1.2.1.99",
        30);
    write(path, dicom + deflated(text, -MAX_WBITS));
    CHECK(placeIn(path) == "data set, byte 3000");
}

TEST_CASE("a PDF's text is searched through its fonts' maps") {
    const outis::test::TemporaryFolder folder;
    const fs::path path = folder.path() / "report.pdf";
    write(path, pdfWithMappedText());
    CHECK(placeIn(path) == "page 1");
    write(path, pdfWithMappedText().substr(0, 60));
    CHECK(search({path}).unread.size() == 1);
}

TEST_CASE("every table is searched, and the identities of a catalogue are not") {
    const outis::test::TemporaryFolder folder;
    const fs::path path = folder.path() / "catalogue.sqlite";
    const std::string tables =
        "CREATE TABLE identity (kind TEXT, value TEXT); INSERT INTO identity VALUES ('patient', "
        "'SMITH^JOHN'); CREATE TABLE files (id INTEGER, message TEXT, extra BLOB); INSERT INTO "
        "files VALUES (1, 'fine', NULL);";
    makeDatabase(path, true, tables);
    CHECK(search({folder.path()}).isClean());
    makeDatabase(path, true, "INSERT INTO files VALUES (2, 'of smith^john', NULL)");
    CHECK(placeIn(path) == "table files, column message, row 2");
    makeDatabase(path, true,
                 "DELETE FROM files; INSERT INTO files VALUES (3, '', x'00534D4954485E4A4F484E')");
    CHECK(placeIn(path) == "table files, column extra, row 1");
    makeDatabase(path, true, "DELETE FROM files; DELETE FROM identity; VACUUM");
    CHECK(search({path}).isClean());

    const fs::path other = folder.path() / "other.db";
    makeDatabase(other, false, tables);
    CHECK(search({other}).places.size() >= 1);
}

TEST_CASE("what lies beside an open catalogue is judged with it") {
    const outis::test::TemporaryFolder folder;
    const fs::path path = folder.path() / "catalogue.sqlite";
    SQLite::Database open(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    open.exec("PRAGMA journal_mode = WAL; PRAGMA application_id = 1333097577");
    open.exec("CREATE TABLE identity (value TEXT); INSERT INTO identity VALUES ('SMITH^JOHN')");
    REQUIRE(fs::exists(path.string() + "-wal"));
    CHECK(search({folder.path()}).isClean());
    open.exec("PRAGMA secure_delete = OFF; DELETE FROM identity");
    CHECK_FALSE(search({folder.path()}).isClean());  // the log still holds it
}

TEST_CASE("what cannot be searched is never called clean") {
    const outis::test::TemporaryFolder folder;
    write(folder.path() / "broken.sqlite", std::string("SQLite format 3\0", 16) + "rubbish");
    const IdentityCheck check = search({folder.path()});
    CHECK(check.places.empty());
    CHECK(check.unread.size() == 1);
    CHECK_FALSE(check.isClean());
    write(folder.path() / "broken.sqlite", std::string("SQLite format 3\0", 16) + kName);
    CHECK(search({folder.path()}).places.size() == 1);

    const auto list = IdentityTokens::from(kName, "tokens.txt");
    CHECK(checkIdentities(*list, {folder.path() / "absent"}).error().code ==
          outis::ErrorCode::NotFound);
    std::stop_source stop;
    stop.request_stop();
    CHECK(checkIdentities(*list, {folder.path()}, stop.get_token())->isStopped);
}
