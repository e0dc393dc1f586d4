package kezek.portal.register.command;

import java.io.PrintStream;
import java.util.Map;
import kezek.portal.platform.web.Texts;
import kezek.portal.register.CityImport.Loaded;
import kezek.portal.register.CityImport.Outcome;
import kezek.portal.register.CityImport.Refused;
import kezek.portal.territory.Territory;

/** What a person reads when an import has ended. */
record ImportSummary(PrintStream out, Texts texts) {

    void print(Territory territory, Outcome outcome, ProblemReport report) {
        report.lines().forEach(out::println);
        if (report.count() > ProblemReport.SHOWN) {
            say("register.more", Map.of("count", report.count() - ProblemReport.SHOWN));
        }
        if (report.count() > 0) {
            printReasons(report);
        }
        outcome.files()
                .forEach((file, count) -> say(
                        "register.count",
                        Map.of(
                                "file", file.fileName(),
                                "read", count.read(),
                                "loaded", count.loaded(),
                                "known", count.known(),
                                "refused", count.refused())));
        var place = Map.of("territory", territory.name(texts.language().code()));
        switch (outcome) {
            case Loaded loaded when loaded.changed() -> say("register.loaded", place);
            case Loaded _ -> say("register.nothingNew", place);
            case Refused _ -> say("register.refused", place);
        }
    }

    private void printReasons(ProblemReport report) {
        out.println();
        say("register.reasons", Map.of("count", report.count()));
        report.byReason().forEach((reason, count) -> out.printf("%10d  %s%n", count, reason));
        report.file().ifPresent(file -> say("register.problemFile", Map.of("file", file.toString())));
        report.unwritable().ifPresent(why -> say("register.noProblemFile", Map.of("reason", why)));
        out.println();
    }

    private void say(String key, Map<String, ?> words) {
        out.println(texts.text(key, words));
    }
}
