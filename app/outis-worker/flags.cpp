// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outis-worker/flags.h"

#include <limits>

namespace outis::worker {

namespace {

class FlagVisitor final : public OptionVisitor {
public:
    FlagVisitor(CLI::App& command, std::string prefix, nlohmann::json& values)
        : command_(command), prefix_(std::move(prefix)), values_(values) {}

    void field(const FieldInfo& info, bool& value) override {
        const std::string name(info.name);
        const std::string flag = prefix_.empty() ? name : prefix_ + "-" + name;
        command_
            .add_flag_function(
                "--" + flag + ",!--no-" + flag,
                [&values = values_, name](std::int64_t given) { values[name] = given > 0; },
                help(info))
            ->group(group())
            ->default_str(value ? "on" : "off");
    }
    void field(const FieldInfo& info, std::int64_t& value, Range<std::int64_t> range) override {
        add<std::int64_t>(info, std::to_string(value), rangeText(range));
    }
    void field(const FieldInfo& info, double& value, Range<double> range) override {
        add<double>(info, plain(value), rangeText(range));
    }
    void field(const FieldInfo& info, std::string& value) override {
        add<std::string>(info, value, "");
    }
    void choice(const FieldInfo& info, std::string& value,
                const std::vector<std::string>& choices) override {
        std::string text;
        for (const std::string& one : choices) {
            text += (text.empty() ? "" : " | ") + one;
        }
        add<std::string>(info, value, text);
    }
    void list(const FieldInfo& info, std::vector<std::int64_t>&, Range<std::int64_t>) override {
        add<std::vector<std::int64_t>>(info, "", "comma-separated");
    }
    void list(const FieldInfo& info, std::vector<std::string>&) override {
        add<std::vector<std::string>>(info, "", "comma-separated");
    }

private:
    template <class T>
    void add(const FieldInfo& info, const std::string& standard, const std::string& limits) {
        const std::string name(info.name);
        const std::string flag = "--" + (prefix_.empty() ? name : prefix_ + "-" + name);
        std::string text = help(info);
        if (!limits.empty()) {
            text += " (" + limits + ")";
        }
        auto* option =
            command_
                .add_option_function<T>(
                    flag, [&values = values_, name](const T& given) { values[name] = given; }, text)
                ->group(group());
        if constexpr (std::is_same_v<T, std::vector<std::int64_t>> ||
                      std::is_same_v<T, std::vector<std::string>>) {
            option->delimiter(',');
        }
        if (!standard.empty()) {
            option->default_str(standard);
        }
    }

    [[nodiscard]] std::string help(const FieldInfo& info) const {
        return std::string(info.help) + (info.unit.empty() ? "" : ", in " + std::string(info.unit));
    }
    [[nodiscard]] std::string group() const {
        return prefix_.empty() ? "Options" : "Options of the stage '" + prefix_ + "'";
    }
    static std::string plain(double value) {
        char text[32];
        std::snprintf(text, sizeof(text), "%g", value);
        return text;
    }
    template <class T>
    static std::string rangeText(Range<T> range) {
        const bool low = range.low != std::numeric_limits<T>::lowest();
        const bool high = range.high != std::numeric_limits<T>::max();
        if (low && high) {
            return plain(static_cast<double>(range.low)) + " to " +
                   plain(static_cast<double>(range.high));
        }
        return low ? "at least " + plain(static_cast<double>(range.low)) : "";
    }

    CLI::App& command_;
    std::string prefix_;
    nlohmann::json& values_;
};

}  // namespace

void addFlags(CLI::App& command, const DescribeFunction& describe, const std::string& prefix,
              nlohmann::json& values) {
    FlagVisitor visitor(command, prefix, values);
    describe(visitor);
}

}  // namespace outis::worker
