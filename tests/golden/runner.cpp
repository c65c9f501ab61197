// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/runner.h"

#include <limits>
#include <new>

#include "core/base/files.h"
#include "tests/golden/compare.h"

namespace outis::golden {
namespace {

Report failed(Report report, const std::string& reason) {
    report.verdict = Verdict::Fail;
    report.worst = std::numeric_limits<double>::infinity();
    report.reason = reason;
    return report;
}

Report judged(Report report, const Case& wanted, const Tensors& got) {
    if (wanted.expectsError()) {
        return failed(std::move(report), "should have been refused");
    }
    const Comparison comparison = compare(wanted, got);
    report.verdict = comparison.passes() ? Verdict::Pass : Verdict::Fail;
    report.worst = comparison.worst;
    report.reason = comparison.reason;
    return report;
}

Report runCase(const Case& wanted, const Operation& operation, Report report) {
    try {
        return judged(report, wanted, operation(wanted));
    } catch (const BadCase& exception) {
        return failed(std::move(report), exception.what());
    } catch (const nlohmann::json::exception& exception) {
        return failed(std::move(report), exception.what());
    } catch (const std::bad_alloc& exception) {
        return failed(std::move(report), exception.what());
    } catch (const std::exception& exception) {
        if (!wanted.expectsError()) {
            return failed(std::move(report), exception.what());
        }
        report.verdict = Verdict::Pass;
        return report;
    }
}

std::string_view wordOf(Verdict verdict) {
    switch (verdict) {
        case Verdict::Pass:
            return "pass";
        case Verdict::Fail:
            return "fail";
        case Verdict::Skip:
            break;
    }
    return "skip";
}

void count(Verdict verdict, Counts& counts) {
    switch (verdict) {
        case Verdict::Pass:
            ++counts.passed;
            return;
        case Verdict::Fail:
            ++counts.failed;
            return;
        case Verdict::Skip:
            ++counts.skipped;
    }
}

std::string oneLine(std::string text) {
    for (char& letter : text) {
        if (static_cast<unsigned char>(letter) < 0x20) {
            letter = ' ';
        }
    }
    return text.substr(0, 300);
}

void print(const Report& report, const std::filesystem::path& path, std::ostream& out) {
    out << wordOf(report.verdict) << "  " << report.op << "  " << path.string() << "  ";
    if (report.verdict == Verdict::Skip) {
        out << "-";
    } else {
        out << report.worst;
    }
    if (!report.reason.empty()) {
        out << "  " << oneLine(report.reason);
    }
    out << std::endl;  // a crash of the next case must not swallow the line
}

}  // namespace

Report runFile(const std::filesystem::path& path, const Registry& registry) {
    Report report;
    auto loaded = Case::load(path);
    if (!loaded) {
        return failed(std::move(report), loaded.error().detail);
    }
    report.op = loaded->op;
    const Operation* operation = registry.find(loaded->op);
    if (operation == nullptr) {
        report.reason = "unknown operation";
        return report;
    }
    return runCase(*loaded, *operation, std::move(report));
}

Result<Counts> runFolder(const std::filesystem::path& folder, const Registry& registry,
                         std::ostream& out) {
    auto found = files::listFiles(folder);
    if (!found) {
        return std::move(found).error();
    }
    Counts counts;
    for (const auto& path : *found) {
        if (path.extension() != ".safetensors") {
            continue;
        }
        const Report report = runFile(path, registry);
        count(report.verdict, counts);
        const std::filesystem::path below = path.lexically_relative(folder);
        print(report, below == "." ? path.filename() : below, out);
    }
    out << counts.passed << " passed, " << counts.failed << " failed, " << counts.skipped
        << " skipped" << std::endl;
    return counts;
}

}  // namespace outis::golden
