package kezek.portal.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kezek.portal.apply.Draft.BenefitAnswer;
import kezek.portal.platform.web.ui.SummaryRow;

/** The answers of a draft in words, each with the page on which it is changed. */
final class DraftSummary {

    private DraftSummary() {}

    static List<SummaryRow> of(Visit visit) {
        var draft = visit.draft();
        var family = draft.family().orElseThrow();
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of(
                visit.text("apply.check.territory"),
                visit.territory().name(visit.language().code())));
        rows.add(row(
                visit,
                visit.text("apply.check.phones"),
                Stream.concat(draft.phone().stream(), draft.second().stream())
                        .map(DraftPhone::written)
                        .toList(),
                Step.PHONES));
        rows.add(row(
                visit, visit.text("apply.check.parent"), List.of(family.parent().fullName()), Step.FAMILY));
        var born = Map.of("date", visit.texts().date(family.child().iin().birthDate()));
        rows.add(row(
                visit,
                visit.text("apply.check.child"),
                List.of(family.child().fullName(), visit.texts().text("apply.check.born", born)),
                Step.FAMILY));
        rows.add(row(visit, visit.text("apply.check.queue"), queue(visit), Step.QUEUE));
        rows.add(row(
                visit,
                visit.text("apply.check.address"),
                draft.address().stream().toList(),
                Step.ADDRESS));
        rows.add(row(visit, visit.text("apply.check.benefit"), benefits(visit), Step.BENEFIT));
        rows.add(row(visit, visit.text("apply.check.notices"), notices(visit), Step.NOTICES));
        return rows;
    }

    private static List<String> queue(Visit visit) {
        var lines = new ArrayList<String>();
        visit.draft().kind().ifPresent(kind -> lines.add(QueueWords.kind(kind, visit.texts())));
        visit.draft().conclusion().ifPresent(file -> lines.add(FileErrors.kept(visit, file)));
        return lines;
    }

    private static List<String> benefits(Visit visit) {
        var draft = visit.draft();
        var lines = new ArrayList<>(BenefitWords.of(draft.family().orElseThrow().attested(), visit.language()));
        draft.benefit().flatMap(BenefitAnswer::claimed).ifPresent(kind -> {
            lines.add(BenefitWords.of(kind, visit.language()));
            draft.certificate().ifPresent(file -> lines.add(FileErrors.kept(visit, file)));
        });
        if (lines.isEmpty()) {
            lines.add(visit.text("apply.check.noBenefit"));
        }
        return lines;
    }

    private static List<String> notices(Visit visit) {
        var notices = visit.draft().notices().orElseThrow();
        var lines = new ArrayList<String>();
        lines.add(NoticesController.channel(notices.channel(), visit));
        lines.addAll(notices.email().stream().toList());
        lines.add(notices.language().ownName());
        return lines;
    }

    private static SummaryRow row(Visit visit, String name, List<String> lines, Step step) {
        return new SummaryRow(name, lines, visit.here(step.path()));
    }
}
