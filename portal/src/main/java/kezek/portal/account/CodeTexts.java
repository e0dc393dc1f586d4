package kezek.portal.account;

import java.util.Map;
import kezek.portal.account.OneTimeCodes.Check;
import kezek.portal.account.OneTimeCodes.TooOften;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;

/** What pages say when a code is not right, or is not sent. */
public final class CodeTexts {

    /** The field of a code. */
    public static final String FIELD = "code";

    private CodeTexts() {}

    /** What is wrong with a code; nothing if it is right. */
    public static FormErrors of(Check check, Texts texts) {
        return switch (check) {
            case OneTimeCodes.Right _ -> FormErrors.NONE;
            case OneTimeCodes.Wrong wrong ->
                FormErrors.of(FIELD, texts.text("account.code.wrong", Map.of("left", wrong.triesLeft())));
            case OneTimeCodes.TooManyTries _ -> FormErrors.of(FIELD, texts.text("account.code.tooManyTries"));
            case OneTimeCodes.Expired _ -> FormErrors.of(FIELD, texts.text("account.code.expired"));
            case OneTimeCodes.NoCode _ -> FormErrors.of(FIELD, texts.text("account.code.none"));
        };
    }

    /** That codes were asked too often, beside a field. */
    public static FormErrors tooOften(String field, TooOften often, Territory territory, Texts texts) {
        var from = texts.moment(often.from().atZone(territory.zone()));
        return FormErrors.of(field, texts.text("account.code.tooOften", Map.of("from", from)));
    }
}
