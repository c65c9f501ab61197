// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include <nlohmann/json.hpp>

#include "app/outis-worker/commands.h"
#include "core/base/files.h"
#include "core/release/print/page_printer.h"

namespace outis::worker {

namespace {

struct PrintArguments {
    std::filesystem::path page;
    std::filesystem::path target;
};

Result<std::filesystem::path> print(const PrintArguments& arguments) {
    const auto page = files::readText(arguments.page);
    if (!page) {
        return page.error();
    }
    const auto pdf = release::printPage(*page);
    if (!pdf) {
        return pdf.error();
    }
    auto target = arguments.target;
    if (target.empty()) {
        target = std::filesystem::path(arguments.page).replace_extension(".pdf");
    }
    if (auto written = files::writeAtomically(target, *pdf); !written) {
        return written.error();
    }
    return target;
}

int printWith(Program& program, const PrintArguments& arguments) {
    const auto target = print(arguments);
    if (!target) {
        return reportError(program.voice, target.error());
    }
    printResult(program.voice, {{"pdf", target->string()}});
    printLine(program.voice, "PDF: " + target->string());
    return kDone;
}

}  // namespace

void addPrintCommand(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand("print", "the page of a report as a PDF, without a display");
    auto arguments = std::make_shared<PrintArguments>();
    command->add_option("page", arguments->page, "report.html of a draft, a release or a package")
        ->required();
    command->add_option("--to", arguments->target, "file to write; default: beside the page");
    addJsonFlag(*command, program);
    command->footer("The PDF is read from the page: both hold the same numbers.");
    command->callback([&program, arguments] {
        program.action = [&program, arguments] { return printWith(program, *arguments); };
    });
}

}  // namespace outis::worker
