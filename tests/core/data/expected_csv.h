// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace outis::test {

/// The shared data's expected.csv: quoted fields, one line a file.
class ExpectedCsv {
public:
    explicit ExpectedCsv(const std::filesystem::path& path) {
        std::ifstream stream(path, std::ios::binary);
        std::string line;
        while (std::getline(stream, line)) {
            rows_.push_back(split(line));
        }
    }
    [[nodiscard]] std::size_t size() const { return rows_.empty() ? 0 : rows_.size() - 1; }
    [[nodiscard]] std::string at(std::size_t row, const std::string& column) const {
        const auto& names = rows_.at(0);
        const auto found = std::find(names.begin(), names.end(), column);
        if (found == names.end()) {
            throw std::runtime_error("no column " + column);
        }
        return rows_.at(row + 1).at(static_cast<std::size_t>(found - names.begin()));
    }

private:
    static std::vector<std::string> split(const std::string& line) {
        std::vector<std::string> fields(1);
        bool isQuoted = false;
        for (std::size_t index = 0; index < line.size(); ++index) {
            const char letter = line[index];
            if (letter == '"' && isQuoted && index + 1 < line.size() && line[index + 1] == '"') {
                fields.back() += line[++index];
            } else if (letter == '"') {
                isQuoted = !isQuoted;
            } else if (letter == ',' && !isQuoted) {
                fields.emplace_back();
            } else if (letter != '\r') {
                fields.back() += letter;
            }
        }
        return fields;
    }
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace outis::test
