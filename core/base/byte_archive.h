// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace outis {

/// Bytes that do not hold what they should.
class GarbledBytes : public std::runtime_error {
public:
    GarbledBytes() : std::runtime_error("garbled bytes") {}
};

/// An enum's values go from 0 to `kLastOf<Enum>`.
template <class Enum>
inline constexpr Enum kLastOf = Enum{};

/// Writes values one after another: numbers in the machine's own order, since both ends run on one
/// machine; texts and lists behind their length.
class ByteWriter {
public:
    template <class... Values>
    void operator()(const Values&... values) {
        (put(values), ...);
    }
    [[nodiscard]] std::vector<std::byte> take() { return std::move(bytes_); }

private:
    template <class Number>
    requires std::is_arithmetic_v<Number>
    void put(const Number& number) { append(std::as_bytes(std::span(&number, 1))); }
    void put(const bool& value) { put(static_cast<std::uint8_t>(value ? 1 : 0)); }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void put(const Enum& value) { put(static_cast<std::int32_t>(value)); }
    void put(const std::string& text) { putRaw(std::as_bytes(std::span(text))); }
    void put(const std::vector<std::byte>& bytes) { putRaw(bytes); }
    template <class Number>
    requires std::is_arithmetic_v<Number>
    void put(const std::vector<Number>& numbers) {
        put(static_cast<std::uint64_t>(numbers.size()));
        append(std::as_bytes(std::span(numbers)));
    }
    void put(const std::vector<std::string>& texts) {
        put(static_cast<std::uint64_t>(texts.size()));
        for (const std::string& text : texts) {
            put(text);
        }
    }
    template <class Value>
    void put(const std::optional<Value>& value) {
        put(value.has_value());
        if (value) {
            put(*value);
        }
    }
    void putRaw(std::span<const std::byte> raw) {
        put(static_cast<std::uint64_t>(raw.size()));
        append(raw);
    }
    void append(std::span<const std::byte> raw) {
        const std::size_t before = bytes_.size();
        bytes_.resize(before + raw.size());
        std::copy(raw.begin(), raw.end(), bytes_.begin() + static_cast<std::ptrdiff_t>(before));
    }

    std::vector<std::byte> bytes_;
};

/// Reads what a ByteWriter wrote, and trusts none of it: a length beyond the bytes that are left, a
/// number that is none or an unknown enum value is GarbledBytes, before anything is allocated.
class ByteReader {
public:
    explicit ByteReader(std::span<const std::byte> bytes) : left_(bytes) {}

    template <class... Values>
    void operator()(Values&... values) {
        (get(values), ...);
    }
    /// The number of things that follow, each of which takes at least `least` bytes.
    [[nodiscard]] std::size_t count(std::size_t least) {
        std::uint64_t number = 0;
        get(number);
        if (number > left_.size() / least) {
            throw GarbledBytes();
        }
        return static_cast<std::size_t>(number);
    }
    /// Throws if something is left.
    void finish() const {
        if (!left_.empty()) {
            throw GarbledBytes();
        }
    }

private:
    template <class Number>
    requires std::is_arithmetic_v<Number>
    void get(Number& number) {
        std::memcpy(&number, take(sizeof(number)).data(), sizeof(number));
        check(number);
    }
    template <class Number>
    static void check(const Number& number) {
        if constexpr (std::is_floating_point_v<Number>) {
            // NaN compares with nothing; an infinite value fits no field either.
            if (!(number >= std::numeric_limits<Number>::lowest() &&
                  number <= std::numeric_limits<Number>::max())) {
                throw GarbledBytes();
            }
        }
    }
    void get(bool& value) {
        std::uint8_t number = 0;
        get(number);
        if (number > 1) {
            throw GarbledBytes();
        }
        value = number == 1;
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void get(Enum& value) {
        std::int32_t number = 0;
        get(number);
        if (number < 0 || number > static_cast<std::int32_t>(kLastOf<Enum>)) {
            throw GarbledBytes();
        }
        value = static_cast<Enum>(number);
    }
    void get(std::string& text) {
        const auto raw = takeCounted();
        text.assign(reinterpret_cast<const char*>(raw.data()), raw.size());
    }
    void get(std::vector<std::byte>& bytes) {
        const auto raw = takeCounted();
        bytes.assign(raw.begin(), raw.end());
    }
    template <class Number>
    requires std::is_arithmetic_v<Number>
    void get(std::vector<Number>& numbers) {
        numbers.resize(count(sizeof(Number)));
        const auto raw = take(numbers.size() * sizeof(Number));
        std::copy(raw.begin(), raw.end(), std::as_writable_bytes(std::span(numbers)).begin());
        for (const Number& number : numbers) {
            check(number);
        }
    }
    void get(std::vector<std::string>& texts) {
        texts.clear();
        for (std::size_t more = count(sizeof(std::uint64_t)); more > 0; --more) {
            get(texts.emplace_back());
        }
    }
    template <class Value>
    void get(std::optional<Value>& value) {
        bool isThere = false;
        get(isThere);
        value.reset();
        if (isThere) {
            get(value.emplace());
        }
    }
    std::span<const std::byte> takeCounted() { return take(count(1)); }
    std::span<const std::byte> take(std::size_t size) {
        if (size > left_.size()) {
            throw GarbledBytes();
        }
        const auto taken = left_.first(size);
        left_ = left_.subspan(size);
        return taken;
    }

    std::span<const std::byte> left_;
};

/// A list of things that `code` writes or reads one by one; each takes `least` bytes or more.
template <class Items, class Code>
void codeList(ByteWriter& archive, const Items& items, std::size_t /*least*/, const Code& code) {
    archive(static_cast<std::uint64_t>(items.size()));
    for (const auto& item : items) {
        code(item);
    }
}

template <class Items, class Code>
void codeList(ByteReader& archive, Items& items, std::size_t least, const Code& code) {
    items.clear();
    for (std::size_t more = archive.count(least); more > 0; --more) {
        code(items.emplace_back());
    }
}

}  // namespace outis
