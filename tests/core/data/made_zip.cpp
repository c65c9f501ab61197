// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/data/made_zip.h"

#include <zlib.h>

namespace outis::test {
namespace {

void put(std::string& target, std::uint64_t value, int width) {
    for (int byte = 0; byte < width; ++byte) {
        target.push_back(static_cast<char>(value >> (8 * byte)));
    }
}

std::string deflated(const std::string& content) {
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY);
    std::string target(deflateBound(&stream, content.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(target.data());
    stream.avail_out = static_cast<uInt>(target.size());
    deflate(&stream, Z_FINISH);
    target.resize(stream.total_out);
    deflateEnd(&stream);
    return target;
}

/// The fields that the local and the central header share.
std::string sharedFields(const ZipMember& member, std::size_t storedBytes) {
    const auto sum = crc32(0, reinterpret_cast<const Bytef*>(member.content.data()),
                           static_cast<uInt>(member.content.size()));
    std::string fields;
    put(fields, 20, 2);
    put(fields, member.flags, 2);
    put(fields, member.method.value_or(member.isDeflated ? 8 : 0), 2);
    put(fields, 0x58215000, 4);  // 2024-01-01 10:00
    put(fields, sum ^ (member.hasWrongChecksum ? 1 : 0), 4);
    put(fields, storedBytes, 4);
    put(fields, member.claimedSize.value_or(static_cast<std::uint32_t>(member.content.size())), 4);
    put(fields, member.name.size(), 2);
    return fields;
}

}  // namespace

std::string makeZip(const std::vector<ZipMember>& members) {
    std::string archive;
    std::string directory;
    std::vector<std::size_t> offsets;
    for (const ZipMember& member : members) {
        const ZipMember& data = member.sharesDataOf ? members[*member.sharesDataOf] : member;
        const std::string stored = data.isDeflated ? deflated(data.content) : data.content;
        const std::string fields = sharedFields(member, stored.size());
        offsets.push_back(member.sharesDataOf ? offsets[*member.sharesDataOf] : archive.size());
        if (!member.sharesDataOf) {
            archive += "PK\3\4" + fields;
            put(archive, 0, 2);
            archive += member.name + stored;
        }
        directory += "PK\1\2";
        put(directory, 0x0314, 2);  // made on Unix
        directory += fields;
        put(directory, 0, 8);
        put(directory, std::uint64_t{member.unixMode} << 16, 4);
        put(directory, offsets.back(), 4);
        directory += member.name;
    }
    const std::size_t start = archive.size();
    archive += directory + "PK\5\6";
    put(archive, 0, 4);
    put(archive, members.size(), 2);
    put(archive, members.size(), 2);
    put(archive, directory.size(), 4);
    put(archive, start, 4);
    put(archive, 0, 2);
    return archive;
}

}  // namespace outis::test
