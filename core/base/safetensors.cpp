// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/safetensors.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <optional>
#include <set>

#include <nlohmann/json.hpp>

namespace outis::safetensors {
namespace {

using Json = nlohmann::json;

constexpr std::uint64_t kLengthBytes = 8;
constexpr std::uint64_t kHeaderLimit = 100'000'000;  // the format's own limit
constexpr std::uint64_t kDataAlignment = 64;
constexpr const char* kPickle =
    "a pickle, which could run code when it is opened; convert it to safetensors once, where it "
    "comes from: safetensors.torch.save_file(torch.load(FILE, map_location='cpu', "
    "weights_only=True), 'weights.safetensors')";
constexpr std::string_view kMetadataKey = "__metadata__";

struct DtypeRow {
    Dtype dtype;
    std::string_view name;
    std::size_t size;
};

constexpr std::array kDtypes{
    DtypeRow{Dtype::Bool, "BOOL", 1},      DtypeRow{Dtype::U8, "U8", 1},
    DtypeRow{Dtype::I8, "I8", 1},          DtypeRow{Dtype::F8E4M3, "F8_E4M3", 1},
    DtypeRow{Dtype::F8E5M2, "F8_E5M2", 1}, DtypeRow{Dtype::U16, "U16", 2},
    DtypeRow{Dtype::I16, "I16", 2},        DtypeRow{Dtype::F16, "F16", 2},
    DtypeRow{Dtype::BF16, "BF16", 2},      DtypeRow{Dtype::U32, "U32", 4},
    DtypeRow{Dtype::I32, "I32", 4},        DtypeRow{Dtype::F32, "F32", 4},
    DtypeRow{Dtype::U64, "U64", 8},        DtypeRow{Dtype::I64, "I64", 8},
    DtypeRow{Dtype::F64, "F64", 8},
};

/// Why a header is refused; becomes the detail of a Corrupt error.
struct Malformed {
    std::string reason;
};

void require(bool holds, const std::string& reason) {
    if (!holds) {
        throw Malformed{reason};
    }
}

/// nlohmann keeps one of two equal keys without a word, so the keys are watched while parsing.
/// Nothing in a header is nested deeper than a tensor's lists.
class KeyWatch {
public:
    bool operator()(int depth, Json::parse_event_t event, Json& parsed) {
        require(depth <= kDepthLimit, "header is nested too deeply");
        const auto level = static_cast<std::size_t>(depth);
        if (event == Json::parse_event_t::object_start) {
            keys_[level + 1].clear();
        } else if (event == Json::parse_event_t::key) {
            const auto key = parsed.get<std::string>();
            require(keys_[level].insert(key).second, "key '" + key + "' occurs twice");
        }
        return true;
    }

private:
    static constexpr int kDepthLimit = 3;
    std::array<std::set<std::string>, kDepthLimit + 2> keys_;
};

Json parseHeader(std::string_view text) {
    require(!text.empty() && text.front() == '{', "header does not begin with an object");
    KeyWatch watch;
    Json header;
    try {
        header = Json::parse(text, [&watch](int depth, Json::parse_event_t event, Json& parsed) {
            return watch(depth, event, parsed);
        });
    } catch (const Json::exception& exception) {
        throw Malformed{std::string("header is no JSON: ") + exception.what()};
    }
    return header;
}

Dtype toDtype(const Json& json, const std::string& name) {
    require(json.is_string(), "tensor '" + name + "' has no dtype");
    const auto& text = json.get_ref<const std::string&>();
    for (const DtypeRow& row : kDtypes) {
        if (row.name == text) {
            return row.dtype;
        }
    }
    throw Malformed{"tensor '" + name + "' has the unknown dtype '" + text + "'"};
}

std::uint64_t toCount(const Json& json, const std::string& what) {
    require(json.is_number_unsigned(), what + " is not a whole number of at least 0");
    const auto value = json.get<std::uint64_t>();
    require(value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()),
            what + " is too large");
    return value;
}

std::uint64_t timesChecked(std::uint64_t a, std::uint64_t b, const std::string& name) {
    constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    require(b == 0 || a <= kMost / b, "shape of '" + name + "' is too large");
    return a * b;
}

struct Place {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    std::string name;
};

struct Tensor {
    View view;
    Place place;
};

Tensor toTensor(const std::string& name, const Json& json, std::span<const std::byte> data) {
    require(json.is_object(), "tensor '" + name + "' is not described by an object");
    require(json.contains("dtype") && json.contains("shape") && json.contains("data_offsets"),
            "tensor '" + name + "' lacks dtype, shape or data_offsets");
    Tensor tensor;
    tensor.view.dtype = toDtype(json.at("dtype"), name);
    const Json& shape = json.at("shape");
    require(shape.is_array(), "shape of '" + name + "' is no list");
    std::uint64_t size = itemSize(tensor.view.dtype);
    for (const Json& item : shape) {
        const std::uint64_t extent = toCount(item, "shape of '" + name + "'");
        size = timesChecked(size, extent, name);
        tensor.view.shape.push_back(static_cast<std::int64_t>(extent));
    }
    const Json& offsets = json.at("data_offsets");
    require(offsets.is_array() && offsets.size() == 2,
            "data_offsets of '" + name + "' are not two numbers");
    const std::uint64_t begin = toCount(offsets[0], "offset of '" + name + "'");
    const std::uint64_t end = toCount(offsets[1], "offset of '" + name + "'");
    require(begin <= end, "data of '" + name + "' end before they begin");
    require(end <= data.size(), "data of '" + name + "' lie beyond the end of the file");
    require(end - begin == size, "data of '" + name + "' do not have the size of its shape");
    tensor.view.bytes =
        data.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(size));
    tensor.place = {begin, end, name};
    return tensor;
}

void checkCoverage(std::vector<Place> places, std::uint64_t dataSize) {
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    std::uint64_t covered = 0;
    for (const Place& place : places) {
        require(place.begin >= covered, "data of '" + place.name + "' overlap other data");
        require(place.begin <= covered, "there is a gap before the data of '" + place.name + "'");
        covered = place.end;
    }
    require(covered == dataSize, "there are bytes behind the last tensor");
}

std::map<std::string, std::string, std::less<>> toMetadata(const Json& json) {
    require(json.is_object(), "metadata is not an object");
    std::map<std::string, std::string, std::less<>> metadata;
    for (const auto& item : json.items()) {
        require(item.value().is_string(), "metadata '" + item.key() + "' is not a text");
        metadata[item.key()] = item.value().get<std::string>();
    }
    return metadata;
}

std::uint64_t readLength(std::span<const std::byte> bytes) {
    require(bytes.size() >= kLengthBytes, "shorter than the length of its header");
    std::uint64_t length = 0;
    for (std::size_t index = kLengthBytes; index-- > 0;) {
        length = (length << 8) | static_cast<std::uint64_t>(bytes[index]);
    }
    require(length <= kHeaderLimit, "header is larger than 100 MB");
    require(length <= bytes.size() - kLengthBytes, "header reaches beyond the end of the file");
    return length;
}

/// A ZIP archive or the first opcodes of a pickle; asked only of a file that is no safetensors.
bool isPickle(std::span<const std::byte> bytes) {
    if (bytes.size() < 4) {
        return false;
    }
    const auto at = [&](std::size_t index) { return std::to_integer<unsigned>(bytes[index]); };
    const bool isZip = at(0) == 'P' && at(1) == 'K' && at(2) == 3 && at(3) == 4;
    const bool isOld = at(0) == 0x80 && at(1) >= 2 && at(1) <= 5 && at(2) != 0;
    return isZip || isOld;
}

struct Content {
    std::map<std::string, View, std::less<>> views;
    std::map<std::string, std::string, std::less<>> metadata;
};

Content parse(std::span<const std::byte> bytes) {
    const auto length = static_cast<std::size_t>(readLength(bytes));
    const auto* text = reinterpret_cast<const char*>(bytes.data()) + kLengthBytes;
    const Json header = parseHeader({text, length});
    const auto data = bytes.subspan(kLengthBytes + length);
    Content content;
    std::vector<Place> places;
    for (const auto& item : header.items()) {
        if (item.key() == kMetadataKey) {
            content.metadata = toMetadata(item.value());
            continue;
        }
        Tensor tensor = toTensor(item.key(), item.value(), data);
        places.push_back(std::move(tensor.place));
        content.views.emplace(item.key(), std::move(tensor.view));
    }
    checkCoverage(std::move(places), data.size());
    return content;
}

std::optional<std::string> whyUnwritable(std::span<const Entry> entries) {
    std::set<std::string_view> names;
    for (const Entry& entry : entries) {
        if (entry.name == kMetadataKey || !names.insert(entry.name).second) {
            return "tensor name '" + entry.name + "' is reserved or used twice";
        }
        std::uint64_t size = itemSize(entry.dtype);
        for (const std::int64_t extent : entry.shape) {
            if (extent < 0) {
                return "negative shape of '" + entry.name + "'";
            }
            size *= static_cast<std::uint64_t>(extent);
        }
        if (size != entry.bytes.size()) {
            return "bytes of '" + entry.name + "' do not have the size of its shape";
        }
    }
    return std::nullopt;
}

/// Length and header, padded with spaces so that the data begin aligned.
std::string makeHead(const std::vector<const Entry*>& entries,
                     const std::map<std::string, std::string>& metadata) {
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    if (!metadata.empty()) {
        header[std::string(kMetadataKey)] = metadata;
    }
    std::uint64_t offset = 0;
    for (const Entry* entry : entries) {
        const std::uint64_t end = offset + entry->bytes.size();
        header[entry->name] = {{"dtype", dtypeName(entry->dtype)},
                               {"shape", entry->shape},
                               {"data_offsets", {offset, end}}};
        offset = end;
    }
    std::string text = header.dump();
    const std::uint64_t used = (kLengthBytes + text.size()) % kDataAlignment;
    text.append(static_cast<std::size_t>((kDataAlignment - used) % kDataAlignment), ' ');
    std::string head(kLengthBytes, '\0');
    for (std::size_t index = 0; index < kLengthBytes; ++index) {
        head[index] = static_cast<char>((std::uint64_t{text.size()} >> (8 * index)) & 0xff);
    }
    return head + text;
}

}  // namespace

std::size_t itemSize(Dtype dtype) {
    return kDtypes[static_cast<std::size_t>(dtype)].size;
}

std::string_view dtypeName(Dtype dtype) {
    return kDtypes[static_cast<std::size_t>(dtype)].name;
}

std::int64_t View::elements() const {
    return static_cast<std::int64_t>(bytes.size() / itemSize(dtype));
}

Result<File> File::open(const std::filesystem::path& path) {
    auto mapped = files::MappedFile::open(path);
    if (!mapped) {
        return std::move(mapped).error();
    }
    File file(*std::move(mapped));
    try {
        Content content = parse(file.mapped_.bytes());
        file.views_ = std::move(content.views);
        file.metadata_ = std::move(content.metadata);
    } catch (const Malformed& malformed) {
        if (isPickle(file.mapped_.bytes())) {
            return Error{ErrorCode::Unsupported, path.string(), kPickle};
        }
        return Error{ErrorCode::Corrupt, path.string(), malformed.reason};
    }
    return file;
}

const View* File::find(std::string_view name) const {
    const auto place = views_.find(name);
    return place == views_.end() ? nullptr : &place->second;
}

Result<void> write(const std::filesystem::path& path, std::span<const Entry> entries,
                   const std::map<std::string, std::string>& metadata) {
    if (auto reason = whyUnwritable(entries)) {
        return Error{ErrorCode::Internal, path.string(), *reason};
    }
    // Wide items first: then every tensor is aligned to its item size without gaps.
    std::vector<const Entry*> order;
    for (const Entry& entry : entries) {
        order.push_back(&entry);
    }
    std::stable_sort(order.begin(), order.end(), [](const Entry* a, const Entry* b) {
        return itemSize(a->dtype) > itemSize(b->dtype);
    });
    std::string head;
    try {
        head = makeHead(order, metadata);
    } catch (const Json::exception& exception) {
        return Error{ErrorCode::Internal, path.string(), exception.what()};  // names not UTF-8
    }
    std::vector<std::span<const std::byte>> parts{std::as_bytes(std::span(head))};
    for (const Entry* entry : order) {
        parts.push_back(entry->bytes);
    }
    return files::writeAtomically(path, std::span<const std::span<const std::byte>>(parts));
}

}  // namespace outis::safetensors
