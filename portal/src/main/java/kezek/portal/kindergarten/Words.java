package kezek.portal.kindergarten;

import java.util.List;
import java.util.Map;
import kezek.portal.cityfiles.Ownership;
import kezek.portal.cityfiles.TrainingLanguage;
import kezek.portal.platform.web.AllTexts;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.Texts;
import kezek.rulebook.calendar.SchoolYear;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the notions of a kindergarten are called on pages. */
@Component
class Words {

    private final AllTexts all;

    Words(AllTexts all) {
        this.all = all;
    }

    /** A name, and its language; null if that is the page's. */
    record Name(String text, @Nullable String language) {}

    /** The name. A demo city writes into its names that they are invented; the page says so beside the name. */
    Name name(Kindergarten kindergarten, Texts texts) {
        return name(kindergarten.name(), kindergarten.invented(), texts);
    }

    /** The same for a kindergarten of which no more is known. */
    Name name(Kindergarten.Wording wording, boolean invented, Texts texts) {
        var own = texts.language().code();
        var language = Kindergarten.Wording.languageFor(own);
        var name = wording.in(own);
        var mark = " (" + all.in(Language.ofCode(language).orElseThrow()).text("kindergarten.invented") + ")";
        return new Name(
                invented && name.endsWith(mark) ? name.substring(0, name.length() - mark.length()) : name,
                language.equals(own) ? null : language);
    }

    static String ownership(Ownership ownership, Texts texts) {
        return switch (ownership) {
            case STATE -> texts.text("kindergarten.ownership.state");
            case PRIVATE -> texts.text("kindergarten.ownership.private");
            case DEPARTMENTAL -> texts.text("kindergarten.ownership.departmental");
        };
    }

    static String language(TrainingLanguage language, Texts texts) {
        return switch (language) {
            case KAZAKH -> texts.text("kindergarten.language.kazakh");
            case RUSSIAN -> texts.text("kindergarten.language.russian");
        };
    }

    static String kind(QueueKind kind, Texts texts) {
        return switch (kind) {
            case ORDINARY -> texts.text("kindergarten.kind.ordinary");
            case SPECIAL -> texts.text("kindergarten.kind.special");
            case SANATORIUM -> texts.text("kindergarten.kind.sanatorium");
        };
    }

    /** «2–3 жас». */
    static String ages(int from, int to, Texts texts) {
        return texts.text("kindergarten.ages", Map.of("from", from, "to", to));
    }

    /** Who goes to a group in a school year: «2021–2023 жылы туғандар». */
    static String born(AgeGroup ages, SchoolYear year, Texts texts) {
        List<Integer> years = ages.birthYears(year);
        var first = String.valueOf(years.getFirst());
        var last = String.valueOf(years.getLast());
        return texts.text("kindergarten.born", Map.of("years", first.equals(last) ? first : first + "–" + last));
    }

    /** «2026/2027». */
    static String schoolYear(SchoolYear year) {
        return year.startYear() + "/" + (year.startYear() + 1);
    }
}
