package kezek.portal.apply;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.portal.apply.Draft.BenefitAnswer;
import kezek.portal.apply.Draft.DraftFile;
import kezek.portal.apply.Draft.Family;
import kezek.portal.apply.Draft.Notices;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.outbox.Message.Channel;
import kezek.portal.platform.web.Language;
import kezek.portal.queue.Person;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.QueueKind;

/** Reads a draft from its row. */
final class DraftRow {

    private DraftRow() {}

    static Draft read(Row row) {
        return new Draft(
                row.uuid("id"),
                row.instant("touched_at"),
                phone(row, "phone"),
                phone(row, "second_phone"),
                row.optional("parent_iin", Row::text).map(iin -> person(row, "parent", iin)),
                row.optional("child_iin", Row::text).map(iin -> family(row)),
                row.optional("kind", Row::text).map(QueueKind::valueOf),
                file(row, "conclusion"),
                row.optional("address", Row::text),
                row.optional("benefits_answered_at", Row::instant)
                        .map(at -> new BenefitAnswer(
                                row.optional("benefit", Row::text).flatMap(BenefitKind::withCode))),
                file(row, "certificate"),
                row.optional("channel", Row::text)
                        .map(channel -> new Notices(
                                Channel.valueOf(channel),
                                row.optional("email", Row::text),
                                Language.ofCode(row.text("language")).orElseThrow())),
                row.optional("application_number", Row::longNumber));
    }

    private static Optional<DraftPhone> phone(Row row, String column) {
        return row.optional(column, Row::text)
                .map(number -> new DraftPhone(
                        number,
                        row.optional(column + "_confirmed_at", Row::instant),
                        row.optional(column + "_code_until", Row::instant)));
    }

    private static Family family(Row row) {
        return new Family(
                person(row, "parent", row.text("parent_iin")),
                person(row, "child", row.text("child_iin")),
                benefits(row.text("attested_benefits")),
                row.instant("register_answered_at"));
    }

    private static Person person(Row row, String who, String iin) {
        return new Person(
                new Iin(iin),
                row.text(who + "_surname"),
                row.text(who + "_given_name"),
                row.optional(who + "_patronymic", Row::text));
    }

    private static Set<BenefitKind> benefits(String codes) {
        return Stream.of(codes.split(" "))
                .flatMap(code -> BenefitKind.withCode(code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<DraftFile> file(Row row, String purpose) {
        return row.optional(purpose + "_type", Row::text)
                .map(type -> new DraftFile(type, row.integer(purpose + "_bytes"), row.instant(purpose + "_at")));
    }
}
