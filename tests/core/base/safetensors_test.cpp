// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/safetensors.h"

#include <doctest.h>

#include <array>
#include <cstring>

#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using safetensors::Dtype;
using safetensors::Entry;

namespace {

/// A file of the format's layout, header as given.
std::string fileOf(const std::string& header, const std::string& data) {
    std::string text;
    for (std::size_t byte = 0; byte < 8; ++byte) {
        text += static_cast<char>((std::uint64_t{header.size()} >> (8 * byte)) & 0xff);
    }
    return text + header + data;
}

std::string tensor(const std::string& name, const std::string& dtype, const std::string& shape,
                   const std::string& offsets) {
    return "\"" + name + R"(":{"dtype":")" + dtype + R"(","shape":)" + shape +
           R"(,"data_offsets":)" + offsets + "}";
}

template <class T>
std::span<const std::byte> bytesOf(const std::vector<T>& values) {
    return std::as_bytes(std::span(values));
}

struct Malformed {
    const char* why;
    std::string content;
    const char* reason;  ///< part of the detail
};

std::vector<Malformed> malformedFiles() {
    const std::string four(4, '\0');
    const std::string good = tensor("a", "F32", "[1]", "[0,4]");
    const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
    return {
        {"empty file", "", "shorter"},
        {"seven bytes", "1234567", "shorter"},
        {"header longer than the file", fileOf("{}", "").replace(0, 1, 1, 50), "beyond"},
        {"length of all ones", std::string(8, '\xff') + "{}", "100 MB"},
        {"empty header", fileOf("", ""), "object"},
        {"a list", fileOf("[]", ""), "object"},
        {"leading space", fileOf(" {}", ""), "object"},
        {"no JSON", fileOf("{\"a\":", ""), "no JSON"},
        {"something behind the object", fileOf("{}x", ""), "no JSON"},
        {"not UTF-8", fileOf("{\"\xff\":1}", ""), "no JSON"},
        {"nested without end", fileOf("{\"a\":" + deep + "}", ""), "deeply"},
        {"same name twice", fileOf("{" + good + "," + good + "}", four), "twice"},
        {"same name twice, one escaped",
         fileOf("{" + good + "," + tensor("\\u0061", "F32", "[1]", "[0,4]") + "}", four), "twice"},
        {"same key twice in a tensor",
         fileOf(R"({"a":{"dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4]}})", four),
         "twice"},
        {"same metadata twice", fileOf(R"({"__metadata__":{"k":"1","k":"2"}})", ""), "twice"},
        {"metadata that is no text", fileOf(R"({"__metadata__":{"k":1}})", ""), "metadata"},
        {"metadata that is no object", fileOf(R"({"__metadata__":"k"})", ""), "metadata"},
        {"tensor that is no object", fileOf(R"({"a":1})", ""), "object"},
        {"without dtype", fileOf(R"({"a":{"shape":[1],"data_offsets":[0,4]}})", four), "lacks"},
        {"without shape", fileOf(R"({"a":{"dtype":"F32","data_offsets":[0,4]}})", four), "lacks"},
        {"without offsets", fileOf(R"({"a":{"dtype":"F32","shape":[1]}})", four), "lacks"},
        {"unknown dtype", fileOf("{" + tensor("a", "F33", "[1]", "[0,4]") + "}", four), "dtype"},
        {"dtype that is no text",
         fileOf(R"({"a":{"dtype":1,"shape":[1],"data_offsets":[0,4]}})", four), "dtype"},
        {"negative shape", fileOf("{" + tensor("a", "F32", "[-1]", "[0,4]") + "}", four), "shape"},
        {"fractional shape", fileOf("{" + tensor("a", "F32", "[1.0]", "[0,4]") + "}", four),
         "shape"},
        {"shape that is no list", fileOf("{" + tensor("a", "F32", "1", "[0,4]") + "}", four),
         "shape"},
        {"overflowing shape",
         fileOf("{" + tensor("a", "U8", "[4294967296,4294967296,4]", "[0,4]") + "}", four),
         "too large"},
        {"shape beyond 63 bits",
         fileOf("{" + tensor("a", "U8", "[18446744073709551615]", "[0,4]") + "}", four),
         "too large"},
        {"size other than the shape's",
         fileOf("{" + tensor("a", "F32", "[2]", "[0,4]") + "}", four), "size"},
        {"offsets reversed", fileOf("{" + tensor("a", "F32", "[1]", "[4,0]") + "}", four),
         "before"},
        {"one offset", fileOf("{" + tensor("a", "F32", "[1]", "[4]") + "}", four), "two numbers"},
        {"negative offset", fileOf("{" + tensor("a", "F32", "[1]", "[-4,0]") + "}", four),
         "offset"},
        {"offsets beyond the file", fileOf("{" + tensor("a", "F32", "[2]", "[0,8]") + "}", four),
         "beyond"},
        {"overlap", fileOf("{" + good + "," + tensor("b", "F32", "[1]", "[0,4]") + "}", four),
         "overlap"},
        {"partial overlap",
         fileOf("{" + good + "," + tensor("b", "F32", "[1]", "[2,6]") + "}", four + "xx"),
         "overlap"},
        {"gap",
         fileOf("{" + good + "," + tensor("b", "F32", "[1]", "[8,12]") + "}",
                std::string(12, '\0')),
         "gap"},
        {"gap at the start", fileOf("{" + tensor("a", "F32", "[1]", "[4,8]") + "}", four + four),
         "gap"},
        {"bytes behind the last tensor", fileOf("{" + good + "}", four + "x"), "behind"},
        {"bytes without a tensor", fileOf("{}", "x"), "behind"},
    };
}

}  // namespace

TEST_CASE("every malformed file is corrupt, with the reason") {
    const test::TemporaryFolder folder;
    for (const Malformed& malformed : malformedFiles()) {
        CAPTURE(malformed.why);
        const auto path = folder.write("bad.safetensors", malformed.content);
        const auto file = safetensors::File::open(path);
        REQUIRE_FALSE(file);
        CHECK(file.error().code == ErrorCode::Corrupt);
        CHECK(file.error().subject == path.string());
        CAPTURE(file.error().detail);
        CHECK(file.error().detail.find(malformed.reason) != std::string::npos);
    }
}

TEST_CASE("a pickle is told apart from a damaged file, with how to convert it") {
    const test::TemporaryFolder folder;
    for (const std::string& content :
         {std::string("PK\x03\x04 and so on"), std::string("\x80\x02}q\x00.", 6)}) {
        const auto file = safetensors::File::open(folder.write("weights.pt", content));
        REQUIRE_FALSE(file);
        CHECK(file.error().code == ErrorCode::Unsupported);
        CHECK(file.error().detail.find("save_file") != std::string::npos);
    }
}

TEST_CASE("a header larger than 100 MB is refused before it is read") {
    const test::TemporaryFolder folder;
    const std::string length{'\x01', '\xe1', '\xf5', '\x05', 0, 0, 0, 0};  // 100,000,001
    const auto path = folder.write("large.safetensors", length + "{}");
    std::filesystem::resize_file(path, 100'000'100);  // sparse
    const auto file = safetensors::File::open(path);
    REQUIRE_FALSE(file);
    CHECK(file.error().detail.find("100 MB") != std::string::npos);
}

TEST_CASE("an absent file is not found") {
    const auto file = safetensors::File::open("/nonexistent/file.safetensors");
    REQUIRE_FALSE(file);
    CHECK(file.error().code == ErrorCode::NotFound);
}

TEST_CASE("padding, unknown keys, misaligned data and empty tensors are read") {
    const test::TemporaryFolder folder;
    const std::string header =
        R"({"b":{"dtype":"F32","shape":[1],"data_offsets":[1,5],"new":[]},)" +
        tensor("a", "U8", "[1]", "[0,1]") + "," + tensor("none", "F64", "[0,3]", "[5,5]") + "," +
        tensor("scalar", "U8", "[]", "[5,6]") + "}   ";
    const std::string data{'\x07', '\0', '\0', '\x80', '\x3f', '\x09'};
    const auto path = folder.write("odd.safetensors", fileOf(header, data));
    const auto file = safetensors::File::open(path);
    REQUIRE_RESULT(file);
    float value = 0;
    std::memcpy(&value, file->find("b")->bytes.data(), sizeof(value));
    CHECK(value == 1.0F);
    CHECK(file->find("none")->elements() == 0);
    CHECK(file->find("none")->shape == std::vector<std::int64_t>{0, 3});
    CHECK(file->find("scalar")->elements() == 1);
    CHECK(file->find("scalar")->bytes[0] == std::byte{9});
    CHECK(file->find("absent") == nullptr);
    CHECK(safetensors::File::open(folder.write("nothing", fileOf("{}", "")))->tensors().empty());
}

TEST_CASE("every dtype has its name and size, and survives the round trip") {
    const test::TemporaryFolder folder;
    const std::array<std::pair<Dtype, std::size_t>, 15> all{{{Dtype::Bool, 1},
                                                             {Dtype::U8, 1},
                                                             {Dtype::I8, 1},
                                                             {Dtype::F8E4M3, 1},
                                                             {Dtype::F8E5M2, 1},
                                                             {Dtype::U16, 2},
                                                             {Dtype::I16, 2},
                                                             {Dtype::F16, 2},
                                                             {Dtype::BF16, 2},
                                                             {Dtype::U32, 4},
                                                             {Dtype::I32, 4},
                                                             {Dtype::F32, 4},
                                                             {Dtype::U64, 8},
                                                             {Dtype::I64, 8},
                                                             {Dtype::F64, 8}}};
    for (const auto& [dtype, size] : all) {
        CAPTURE(safetensors::dtypeName(dtype));
        CHECK(safetensors::itemSize(dtype) == size);
        const std::vector<std::uint8_t> data(3 * size, 1);
        const std::vector<Entry> entries{{"x", dtype, {3}, bytesOf(data)}};
        REQUIRE_RESULT(safetensors::write(folder / "f", entries));
        const auto file = safetensors::File::open(folder / "f");
        REQUIRE_RESULT(file);
        CHECK(file->find("x")->dtype == dtype);
        CHECK(file->find("x")->elements() == 3);
    }
}

TEST_CASE("what was written is read back: values, shapes, metadata, alignment") {
    const test::TemporaryFolder folder;
    const std::vector<std::uint8_t> bytes{1, 2, 3};
    const std::vector<double> reals{0.5, -1.5};
    const std::vector<float> single{2.5F};
    const std::vector<Entry> entries{{"bytes", Dtype::U8, {3, 1}, bytesOf(bytes)},
                                     {"reals", Dtype::F64, {2}, bytesOf(reals)},
                                     {"single \"ü\"", Dtype::F32, {}, bytesOf(single)},
                                     {"none", Dtype::F32, {0}, {}}};
    REQUIRE_RESULT(safetensors::write(folder / "f", entries, {{"op", "x"}, {"note", "ü\n"}}));
    const auto file = safetensors::File::open(folder / "f");
    REQUIRE_RESULT(file);
    CHECK(file->tensors().size() == 4);
    CHECK(file->metadata().at("note") == "ü\n");
    CHECK(file->find("bytes")->shape == std::vector<std::int64_t>{3, 1});
    CHECK(std::memcmp(file->find("reals")->bytes.data(), reals.data(), 16) == 0);
    CHECK(std::memcmp(file->find("bytes")->bytes.data(), bytes.data(), 3) == 0);
    for (const auto& [name, view] : file->tensors()) {
        CAPTURE(name);
        const auto address = reinterpret_cast<std::uintptr_t>(view.bytes.data());
        CHECK(address % safetensors::itemSize(view.dtype) == 0);
    }
}

TEST_CASE("views stay valid when the file object moves") {
    const test::TemporaryFolder folder;
    const std::vector<float> values{1, 2, 3};
    const std::vector<Entry> entries{{"x", Dtype::F32, {3}, bytesOf(values)}};
    REQUIRE_RESULT(safetensors::write(folder / "f", entries));
    auto opened = safetensors::File::open(folder / "f");
    REQUIRE_RESULT(opened);
    const safetensors::File moved = *std::move(opened);
    CHECK(std::memcmp(moved.find("x")->bytes.data(), values.data(), 12) == 0);
}

TEST_CASE("the writer refuses what could not be read back") {
    const test::TemporaryFolder folder;
    const std::vector<float> values{1, 2};
    const Entry good{"x", Dtype::F32, {2}, bytesOf(values)};
    const std::vector<std::vector<Entry>> bad{
        {good, good},
        {{"__metadata__", Dtype::F32, {2}, bytesOf(values)}},
        {{"x", Dtype::F32, {3}, bytesOf(values)}},
        {{"x", Dtype::F32, {-2}, bytesOf(values)}},
        {{"x", Dtype::F32, {2, std::int64_t{1} << 62}, bytesOf(values)}},
        {{"not utf-8 \xff", Dtype::F32, {2}, bytesOf(values)}},
    };
    for (const auto& entries : bad) {
        const auto result = safetensors::write(folder / "f", entries);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::Internal);
    }
    CHECK_FALSE(std::filesystem::exists(folder / "f"));
}

TEST_CASE("the same tensors give the same bytes") {
    const test::TemporaryFolder folder;
    const std::vector<float> values{1, 2};
    const std::vector<Entry> entries{{"b", Dtype::F32, {2}, bytesOf(values)},
                                     {"a", Dtype::F32, {2}, bytesOf(values)}};
    REQUIRE_RESULT(safetensors::write(folder / "one", entries, {{"k", "v"}}));
    REQUIRE_RESULT(safetensors::write(folder / "two", entries, {{"k", "v"}}));
    CHECK(*files::readBytes(folder / "one") == *files::readBytes(folder / "two"));
}
