package kezek.portal.kindergarten;

import kezek.portal.cityfiles.TrainingLanguage;
import kezek.portal.platform.web.Texts;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How kindergartens and groups are called on the pages of the protocols. */
@Component
public class GroupWords {

    private final Words words;

    GroupWords(Words words) {
        this.words = words;
    }

    /**
     * A name.
     *
     * @param language null if it is the page's
     */
    public record Name(String text, @Nullable String language) {}

    /** The name in the language of the page, without the mark of a demo city. */
    public Name name(String kk, String ru, boolean invented, Texts texts) {
        var name = words.name(new Kindergarten.Wording(kk, ru), invented, texts);
        return new Name(name.text(), name.language());
    }

    /** «2–3 жас». */
    public static String ages(AgeGroup ages, Texts texts) {
        return Words.ages(ages.from(), ages.to(), texts);
    }

    /** The language of training. */
    public static String language(TrainingLanguage language, Texts texts) {
        return Words.language(language, texts);
    }

    /** The kind of group. */
    public static String kind(QueueKind kind, Texts texts) {
        return Words.kind(kind, texts);
    }
}
