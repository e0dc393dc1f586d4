package kezek.portal.cabinet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kezek.portal.cabinet.ApplicationView.BenefitView;
import kezek.portal.platform.outbox.Message.Channel;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.ui.SummaryRow;
import kezek.portal.platform.web.ui.Tone;
import kezek.portal.queue.Application;
import kezek.portal.queue.Contact;
import kezek.rulebook.queue.Benefit;
import kezek.rulebook.queue.Lane;

/** How an application and its family are called on the pages that the family itself reads. */
final class FamilyWords {

    private static final String HIDDEN = "***";

    private FamilyWords() {}

    /** An import may bring a child without names. */
    private static String child(Application application, Texts texts) {
        var name = application.child().fullName().strip();
        return name.isEmpty() ? texts.text("cabinet.child.unnamed") : name;
    }

    /** The child of a visit. */
    static String child(Visit visit) {
        return child(visit.application(), visit.texts());
    }

    /** «2023 жылы туғандар, жай кезек». */
    static String queue(Application application, Texts texts) {
        // As text: a year is not a quantity and is not grouped by thousands.
        var year = Map.of("year", String.valueOf(application.cohort()));
        return switch (application.kind()) {
            case ORDINARY -> texts.text("cabinet.queue.ordinary", year);
            case SPECIAL -> texts.text("cabinet.queue.special", year);
            case SANATORIUM -> texts.text("cabinet.queue.sanatorium", year);
        };
    }

    static String lane(Lane lane, Texts texts) {
        return switch (lane) {
            case OUT_OF_TURN -> texts.text("cabinet.lane.outOfTurn");
            case FIRST_PRIORITY -> texts.text("cabinet.lane.firstPriority");
            case ORDINARY -> texts.text("cabinet.lane.ordinary");
        };
    }

    static BenefitView benefit(Benefit benefit, Texts texts) {
        var name = benefit.kind().name(texts.language().code());
        return switch (benefit.state()) {
            case CONFIRMED -> new BenefitView(name, texts.text("cabinet.benefit.confirmed"), Tone.GOOD);
            case UNCONFIRMED -> new BenefitView(name, texts.text("cabinet.benefit.unconfirmed"), Tone.WARNING);
            case NOT_CONFIRMED -> new BenefitView(name, texts.text("cabinet.benefit.notConfirmed"), Tone.BAD);
        };
    }

    /** What was written in the application. */
    static List<SummaryRow> facts(Visit visit) {
        var texts = visit.texts();
        var application = visit.application();
        return List.of(
                SummaryRow.of(texts.text("cabinet.fact.child"), child(visit)),
                SummaryRow.of(texts.text("cabinet.fact.queue"), queue(application, texts)),
                SummaryRow.of(texts.text("cabinet.fact.lane"), lane(application.lane(), texts)),
                SummaryRow.of(
                        texts.text("cabinet.fact.filed"),
                        texts.date(visit.local(application.filedAt()).toLocalDate()) + ", "
                                + visit.hour(application.filedAt())));
    }

    /** How the family is reached: enough to know its own phone by, and not enough for somebody who looks over a shoulder. */
    static List<SummaryRow> contact(Contact contact, Texts texts) {
        var facts = new ArrayList<SummaryRow>();
        facts.add(SummaryRow.of(texts.text("cabinet.fact.phone"), contact.maskedPhone()));
        contact.secondPhone()
                .map(Contact::masked)
                .ifPresent(phone -> facts.add(SummaryRow.of(texts.text("cabinet.fact.secondPhone"), phone)));
        contact.email()
                .map(FamilyWords::maskedMail)
                .ifPresent(mail -> facts.add(SummaryRow.of(texts.text("cabinet.fact.email"), mail)));
        facts.add(SummaryRow.of(texts.text("cabinet.fact.channel"), channel(contact.channel(), texts)));
        facts.add(SummaryRow.of(
                texts.text("cabinet.fact.language"), contact.language().ownName()));
        contact.address().ifPresent(address -> facts.add(SummaryRow.of(texts.text("cabinet.fact.address"), address)));
        return facts;
    }

    private static String channel(Channel channel, Texts texts) {
        return switch (channel) {
            case SMS -> texts.text("cabinet.channel.sms");
            case EMAIL -> texts.text("cabinet.channel.email");
        };
    }

    /** An e-mail address with all but its first letter and its domain hidden. */
    private static String maskedMail(String mail) {
        var at = mail.indexOf('@');
        return at < 1 ? HIDDEN : mail.charAt(0) + HIDDEN + mail.substring(at);
    }
}
