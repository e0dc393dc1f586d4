package kezek.portal.referral;

import java.util.Map;
import kezek.portal.places.GroupName;
import kezek.portal.platform.outbox.Message;
import kezek.portal.platform.outbox.Outbox;
import kezek.portal.platform.web.AllTexts;
import kezek.portal.platform.web.Language;
import kezek.portal.queue.Contact;
import kezek.rulebook.referral.Referral;
import org.springframework.stereotype.Component;

/** The message that is the electronic referral. It goes to the phone, whatever else the family chose for its other messages. */
@Component
class TakenMessage {

    /** What two parts of an SMS leave for a name beside the rest. */
    private static final int NAME = 30;

    /** The same for the code of a group, which is seldom longer than a few letters. */
    private static final int CODE = 12;

    private final AllTexts texts;

    TakenMessage(AllTexts texts) {
        this.texts = texts;
    }

    /** Leaves it for the family of a referral, known by its number and its group. */
    void leave(Act act, Contact contact, long number, GroupName group, Referral referral) {
        var language = contact.language();
        var until = Issue.untilOf(referral).atZone(act.territory().zone());
        var arguments = Map.of(
                "awaits", Issue.awaits(referral),
                "referral", String.valueOf(number),
                "until", texts.in(language).moment(until),
                "kindergarten", name(nameOf(act, group, language)),
                "group", code(group.group()));
        var message = new Message(Message.Channel.SMS, contact.phone(), language, Referrals.TAKEN_MESSAGE, arguments);
        Outbox.put(act.db(), act.territory().id(), message, act.now());
    }

    /** Names are kept in Kazakh and in Russian. */
    private static String nameOf(Act act, GroupName group, Language language) {
        return act.db()
                .select("""
                        select name_kk, name_ru from kindergarten where territory_id = :territory and code = :kindergarten
                        """)
                .param("territory", act.territory().id())
                .param("kindergarten", group.kindergarten())
                .single(row -> row.text(language == Language.RU ? "name_ru" : "name_kk"));
    }

    /** The name of a kindergarten as the message has room for it. */
    static String name(String name) {
        return shortened(name, NAME);
    }

    /** The code of a group as the message has room for it. */
    static String code(String code) {
        return shortened(code, CODE);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1).stripTrailing() + "…";
    }
}
