// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/rules/include_rules.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace outis::rules {
namespace {

using Names = std::set<std::string>;

struct Include {
    int line = 0;
    std::string name;  ///< without quotes or brackets
    bool quoted = false;
};

std::vector<Include> includesOf(const SourceFile& file) {
    std::vector<Include> found;
    for (std::size_t k = 0; k < file.code.size(); ++k) {
        const std::string& line = file.code[k];
        const std::size_t hash = line.find_first_not_of(" \t");
        if (hash == std::string::npos || line.compare(hash, 8, "#include") != 0) {
            continue;
        }
        const std::size_t open = line.find_first_of("\"<", hash);
        if (open == std::string::npos) {
            continue;
        }
        const bool quoted = line[open] == '"';
        const std::size_t close = line.find(quoted ? '"' : '>', open + 1);
        found.push_back({static_cast<int>(k) + 1, line.substr(open + 1, close - open - 1), quoted});
    }
    return found;
}

/// The kit a third-party header belongs to; empty for std and for small header-only libraries.
std::string kitOf(const std::string& name) {
    static const std::map<std::string, std::string> kPrefixes = {
        {"torch/", "Torch"},    {"ATen/", "Torch"},       {"c10/", "Torch"},
        {"cuda", "CUDA"},       {"cublas", "CUDA"},       {"cudnn", "CUDA"},
        {"nccl", "CUDA"},       {"dcmtk/", "DCMTK"},      {"spdlog/", "spdlog"},
        {"fmt/", "spdlog"},     {"SQLiteCpp/", "SQLite"}, {"sqlite3.h", "SQLite"},
        {"vtk", "VTK"},         {"openjpeg", "codec"},    {"png.h", "codec"},
        {"jpeglib.h", "codec"},
    };
    for (const auto& [prefix, kit] : kPrefixes) {
        if (name.starts_with(prefix)) {
            return kit;
        }
    }
    if (name.starts_with("Qt") || name.starts_with("qt")) {
        return "Qt";
    }
    const bool looksLikeQt = name.size() > 1 && name[0] == 'Q' && name[1] >= 'A' && name[1] <= 'Z';
    return looksLikeQt ? "Qt" : "";
}

/// "core/metrics", "gui", "app/outis", "tests": the unit that the layer rules speak about.
std::string unitOf(const std::string& path) {
    const std::size_t first = path.find('/');
    const std::string top = path.substr(0, first);
    if ((top != "core" && top != "app") || first == std::string::npos) {
        return top;
    }
    return path.substr(0, path.find('/', first + 1));
}

/// What each unit may include of ours, besides itself.
const std::map<std::string, Names>& allowedUnits() {
    static const std::map<std::string, Names> kAllowed = {
        {"core/base", {}},
        {"core/statistics", {"core/base"}},
        {"core/data", {"core/base", "core/statistics"}},
        {"core/release", {"core/base", "core/statistics", "core/data"}},
        {"core/models", {"core/base", "core/statistics"}},
        {"core/training", {"core/base", "core/statistics", "core/models"}},
        {"core/features", {"core/base", "core/statistics", "core/models", "core/training"}},
        {"core/latents", {"core/base", "core/statistics", "core/models", "core/training"}},
        {"core/diffusion", {"core/base", "core/statistics", "core/models", "core/training"}},
        {"core/metrics", {"core/base", "core/statistics", "core/models"}},
        {"core/utility", {"core/base", "core/statistics", "core/models", "core/training"}},
        {"core/privacy",
         {"core/base", "core/statistics", "core/models", "core/training", "core/features",
          "core/metrics"}},
        {"core/pipeline",
         {"core/base", "core/statistics", "core/data", "core/release", "core/models",
          "core/training", "core/features", "core/latents", "core/diffusion", "core/metrics",
          "core/utility", "core/privacy"}},
        {"gui",
         {"core/base", "core/statistics", "core/data", "core/release", "core/models",
          "core/training", "core/features", "core/latents", "core/diffusion", "core/metrics",
          "core/utility", "core/privacy", "core/pipeline"}},
        {"app/outis",
         {"gui", "core/base", "core/statistics", "core/data", "core/release", "core/pipeline"}},
        {"app/outis-print", {"core/base", "core/release"}},
        {"app/outis-reader", {"core/base", "core/data"}},
        {"app/outis-worker",
         {"core/base", "core/statistics", "core/data", "core/release", "core/models",
          "core/training", "core/features", "core/latents", "core/diffusion", "core/metrics",
          "core/utility", "core/privacy", "core/pipeline"}},
    };
    return kAllowed;
}

/// Kits that a unit must not touch at all.
Names forbiddenKits(const std::string& unit) {
    static const std::map<std::string, Names> kForbidden = {
        {"core/base", {"Torch", "CUDA", "Qt", "DCMTK", "VTK", "SQLite", "codec"}},
        {"core/statistics", {"Torch", "CUDA", "Qt", "DCMTK", "VTK", "SQLite", "codec"}},
        {"core/data", {"Torch", "CUDA", "VTK"}},
        {"core/release", {"Torch", "CUDA", "DCMTK", "VTK"}},
        {"core/models", {"Qt", "DCMTK", "VTK", "SQLite", "codec"}},
        {"core/training", {"Qt", "DCMTK", "VTK", "SQLite", "codec"}},
        {"core/features", {"Qt", "DCMTK", "VTK", "SQLite", "codec"}},
        {"core/latents", {"Qt", "DCMTK", "VTK", "SQLite", "codec"}},
        {"core/utility", {"Qt", "DCMTK", "VTK", "SQLite", "codec"}},
        {"core/diffusion", {"Qt", "DCMTK", "VTK", "SQLite", "codec"}},
        {"core/metrics", {"Qt", "DCMTK", "VTK", "SQLite", "codec"}},
        {"core/privacy", {"Qt", "DCMTK", "VTK", "SQLite", "codec"}},
        {"core/pipeline", {"Qt", "DCMTK", "VTK"}},
        {"gui", {"Torch", "CUDA", "DCMTK"}},
        {"app/outis", {"Torch", "CUDA", "DCMTK", "SQLite"}},
        {"app/outis-print", {"Torch", "CUDA", "VTK", "DCMTK", "SQLite", "codec"}},
        {"app/outis-reader", {"Torch", "CUDA", "Qt", "VTK", "DCMTK", "SQLite", "codec"}},
        {"app/outis-worker", {"Qt", "VTK", "DCMTK"}},
    };
    const auto found = kForbidden.find(unit);
    return found == kForbidden.end() ? Names{} : found->second;
}

/// What no header of core may include, because others include it.
const Names kForbiddenInCoreHeaders = {"Qt", "DCMTK", "VTK", "spdlog"};

/// What no header that the window reaches may include, be it through others.
const Names kForbiddenInWindow = {"Torch", "CUDA", "DCMTK", "SQLite", "codec"};

bool isWidgetHeader(const std::string& name) {
    static const Names kWidgets = {"QWidget",     "QDialog",     "QMainWindow",
                                   "QMessageBox", "QPushButton", "QLabel"};
    return name.starts_with("QtWidgets") || kWidgets.contains(name);
}

bool isQtModuleHeader(const std::string& name) {
    static const Names kModules = {"QtCore", "QtGui",        "QtWidgets", "QtCharts",
                                   "QtTest", "QtConcurrent", "QtNetwork"};
    return kModules.contains(name);
}

std::optional<std::string> objectionToOurs(const SourceFile& file, const std::string& unit,
                                           const std::string& name) {
    const std::string target = unitOf(name);
    if (file.path.ends_with(".cu")) {
        const std::string own = file.path.substr(0, file.path.size() - 3) + ".h";
        return name == own ? std::nullopt
                           : std::optional<std::string>("a .cu includes only its own header");
    }
    const auto allowed = allowedUnits().find(unit);
    if (target == unit || unit == "tests" || allowed == allowedUnits().end()) {
        return std::nullopt;
    }
    if (!allowed->second.contains(target)) {
        return unit + " must not include " + target;
    }
    return std::nullopt;
}

std::optional<std::string> objectionToKit(const SourceFile& file, const std::string& unit,
                                          const Include& include) {
    const std::string kit = kitOf(include.name);
    if (include.name == "torch/torch.h") {
        return "torch/torch.h is too wide: name the headers that are needed";
    }
    if (kit == "Qt" && isQtModuleHeader(include.name)) {
        return "name the class's header, not the module's";
    }
    if (forbiddenKits(unit).contains(kit)) {
        return unit + " must not include " + kit;
    }
    if (unit.starts_with("core/") && isHeader(file.path) && kForbiddenInCoreHeaders.contains(kit)) {
        return "a header of core must not include " + kit;
    }
    if (unit == "core/data" && isWidgetHeader(include.name)) {
        return "core/data must not include widgets";
    }
    if (file.path.ends_with(".cu") && (kit == "Qt" || kit == "spdlog")) {
        return "a .cu must not include " + kit;
    }
    return std::nullopt;
}

/// Ours, generated ones included, are named from the root; only moc's output stands beside its
/// user.
bool isNamedFromRoot(const std::string& name) {
    static const Names kTops = {"core", "gui", "app", "tests"};
    return kTops.contains(name.substr(0, name.find('/'))) || name.ends_with(".moc");
}

}  // namespace

std::vector<Finding> checkIncludes(const SourceFile& file) {
    std::vector<Finding> findings;
    const std::string unit = unitOf(file.path);
    Names kits;
    for (const Include& include : includesOf(file)) {
        const auto object = [&](const std::string& detail) {
            findings.push_back(
                {file.path, include.line, "includes", detail + " (" + include.name + ")"});
        };
        kits.insert(kitOf(include.name));
        if (include.quoted && !isNamedFromRoot(include.name)) {
            object("write our includes from the root of the repository");
        } else if (isNamedFromRoot(include.name)) {
            if (const auto objection = objectionToOurs(file, unit, include.name)) {
                object(*objection);
            }
        } else if (const auto objection = objectionToKit(file, unit, include)) {
            object(*objection);
        }
    }
    if (unit != "tests" && kits.contains("Qt") && kits.contains("Torch")) {
        findings.push_back({file.path, 0, "includes", "no source includes both Qt and Torch"});
    }
    return findings;
}

std::vector<Finding> checkWindowClosure(const std::vector<SourceFile>& tree) {
    std::map<std::string, const SourceFile*> byPath;
    std::map<std::string, std::string> reachedFrom;
    std::vector<std::string> open;
    for (const SourceFile& file : tree) {
        byPath[file.path] = &file;
        if (isCpp(file.path) && (isInside(file.path, "gui") || isInside(file.path, "app/outis"))) {
            reachedFrom[file.path] = file.path;
            open.push_back(file.path);
        }
    }
    std::vector<Finding> findings;
    while (!open.empty()) {
        const std::string path = open.back();
        open.pop_back();
        for (const Include& include : includesOf(*byPath.at(path))) {
            const std::string kit = kitOf(include.name);
            if (kForbiddenInWindow.contains(kit)) {
                findings.push_back(
                    {path, include.line, "window",
                     "reached from " + reachedFrom[path] + ", which must stay free of " + kit});
            }
            if (byPath.contains(include.name) && !reachedFrom.contains(include.name)) {
                reachedFrom[include.name] = reachedFrom[path];
                open.push_back(include.name);
            }
        }
    }
    return findings;
}

std::vector<Finding> checkOwnHeaderFirst(const std::vector<SourceFile>& tree) {
    Names paths;
    for (const SourceFile& file : tree) {
        paths.insert(file.path);
    }
    std::vector<Finding> findings;
    for (const SourceFile& file : tree) {
        if (!file.path.ends_with(".cpp") || isInside(file.path, "cmake")) {
            continue;
        }
        const std::string own = file.path.substr(0, file.path.size() - 4) + ".h";
        const std::vector<Include> includes = includesOf(file);
        if (paths.contains(own) && (includes.empty() || includes.front().name != own)) {
            findings.push_back({file.path, includes.empty() ? 0 : includes.front().line,
                                "own header first",
                                "include \"" + own + "\" before anything else"});
        }
    }
    return findings;
}

}  // namespace outis::rules
