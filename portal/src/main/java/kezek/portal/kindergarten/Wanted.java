package kezek.portal.kindergarten;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.cityfiles.TrainingLanguage;
import kezek.portal.kindergarten.Catalogue.Found;
import kezek.rulebook.queue.QueueKind;

/**
 * Which kindergartens somebody looks for, and in which order.
 *
 * @param words loosely spelt words of the name or address; none: any
 * @param birthYear of the child that is to go there
 * @param freeOnly only where a place is free for such a child
 */
record Wanted(
        List<String> words,
        Optional<UUID> district,
        Optional<TrainingLanguage> language,
        Optional<Integer> birthYear,
        Optional<QueueKind> kind,
        boolean freeOnly,
        Order order) {

    /** Whether it says anything of groups; a kindergarten without a fitting group then is not looked for. */
    boolean isAboutGroups() {
        return language.isPresent() || birthYear.isPresent() || kind.isPresent();
    }

    /**
     * In which order the found are shown.
     *
     * @param freeFirst those with most free places first
     * @param language whose alphabet orders the names
     */
    record Order(boolean freeFirst, String language) {

        Comparator<Found> comparator(Instant now) {
            var byName = byName();
            return freeFirst
                    ? Comparator.comparingInt((Found found) -> -FreedPlaces.free(found.places(), now))
                            .thenComparing(byName)
                    : byName;
        }

        private Comparator<Found> byName() {
            return Comparator.comparing(
                            (Found found) -> found.kindergarten().name().in(language), names(language))
                    .thenComparing(found -> found.kindergarten().code());
        }

        /**
         * The order of names in a language. The alphabet is the portal's own, so that the order is the same on every server of databases: punctuation and № do not count, and
         * 2 comes before 10.
         */
        static Comparator<String> names(String language) {
            var alphabet = Collator.getInstance(ULocale.forLanguageTag(language + "-u-ka-shifted-kn"));
            return Comparator.comparing(name -> name.replace("№", ""), alphabet::compare);
        }
    }
}
