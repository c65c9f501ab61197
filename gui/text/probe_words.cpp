// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/text/probe_words.h"

#include "gui/text/tr.h"
#include "gui/text/words.h"

namespace outis::gui {

namespace {

ProbeWords goodWords(const ProbeResult& result, const QString& here) {
    const QString what = tr("Outis %1 answered from %2 after %3 s and sees the same folder.")
                             .arg(result.version, result.host, figureWords(result.seconds));
    const bool isSame = result.version == here;
    return {what,
            isSame ? QString()
                   : tr("This window is version %1: better have the same version at both places.")
                         .arg(here),
            true};
}

/// " It said: …", where it said something.
QString itSaid(const ProbeResult& result) {
    return result.said.isEmpty() ? QString()
                                 : QLatin1Char(' ') + tr("It said: “%1”").arg(result.said);
}

/// What is wrong between here and the worker.
ProbeWords wayWords(const ProbeResult& result) {
    switch (result.outcome) {
        case ProbeOutcome::NoCommand:
            return {tr("The first word of the command is no program of this computer.") +
                        itSaid(result),
                    tr("Correct the command, or give its whole path.")};
        case ProbeOutcome::NoAnswer:
            return {tr("No answer came within %1 s.").arg(figureWords(result.seconds)),
                    tr("Try the command in a terminal: it must not ask for a password. A queue may "
                       "have no free place at the moment.")};
        case ProbeOutcome::NotTheWorker:
            return {tr("Something else than the worker's answer came back.") + itSaid(result),
                    tr("Nothing but the worker may print there: see start-up files of the shell, "
                       "such as .bashrc, and greetings.")};
        case ProbeOutcome::BrokenWords:
            return {tr("The worker answered, but words with blanks or quotation marks arrive "
                       "changed."),
                    tr("Change the tick at “A shell at the other end reads the words”.")};
        default:
            return {tr("The command ended without an answer (exit code %1).").arg(result.exitCode) +
                        itSaid(result),
                    tr("Check the name of the other computer, the path of the worker there and the "
                       "tick at “A shell at the other end reads the words”.")};
    }
}

/// What is wrong with the worker or with what it sees.
ProbeWords placeWords(const ProbeResult& result, const QString& here) {
    switch (result.outcome) {
        case ProbeOutcome::TooOld:
            return {
                tr("A program answered that does not know this question.") + itSaid(result),
                tr("It may be an older outis-worker: install version %1 there as well.").arg(here)};
        case ProbeOutcome::OtherProtocol:
            return {tr("Outis %1 on %2 speaks another protocol than this window.")
                        .arg(result.version, result.host),
                    tr("Install version %1 there as well.").arg(here)};
        case ProbeOutcome::CannotMark:
            return {tr("This computer cannot write to the folder %1.").arg(result.folder) +
                        itSaid(result),
                    tr("Open a workspace in a folder that both computers can write to.")};
        case ProbeOutcome::FolderNotSeen:
            return {
                tr("The worker on %1 does not see the folder %2.").arg(result.host, result.folder),
                tr("The workspace must lie in a shared folder that has the same path on both "
                   "computers.")};
        case ProbeOutcome::OtherFolder:
            return {tr("On %1 there is a folder %2, too, but it is another one.")
                        .arg(result.host, result.folder),
                    tr("The workspace must lie in a shared folder that has the same path on both "
                       "computers.")};
        default:
            return {tr("The worker on %1 sees the folder %2 but cannot write to it.")
                        .arg(result.host, result.folder),
                    tr("Give its account there the right to write.")};
    }
}

}  // namespace

ProbeWords probeWords(const ProbeResult& result, const QString& here) {
    switch (result.outcome) {
        case ProbeOutcome::Good:
            return goodWords(result, here);
        case ProbeOutcome::NoCommand:
        case ProbeOutcome::NoAnswer:
        case ProbeOutcome::Ended:
        case ProbeOutcome::NotTheWorker:
        case ProbeOutcome::BrokenWords:
            return wayWords(result);
        default:
            return placeWords(result, here);
    }
}

}  // namespace outis::gui
