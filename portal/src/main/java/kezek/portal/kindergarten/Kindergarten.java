package kezek.portal.kindergarten;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.cityfiles.Ownership;
import kezek.portal.platform.spelling.LooseSpelling;
import kezek.portal.territory.Territory;

/**
 * A kindergarten with its groups.
 *
 * @param code its name in addresses and in the journal
 * @param district where the territory has districts and the kindergarten says in which it lies
 * @param place where it stands, if that is known
 * @param invented whether it belongs to a demo city
 */
record Kindergarten(
        String code,
        Optional<String> bin,
        Wording name,
        Wording address,
        Optional<UUID> district,
        Ownership ownership,
        Optional<Territory.Point> place,
        boolean invented,
        List<Group> groups) {

    /** A text that is kept in Kazakh and in Russian. */
    record Wording(String kk, String ru) {

        /** The text for a reader: Russian in Russian, else Kazakh, the source language. */
        String in(String language) {
            return language.equals("ru") ? ru : kk;
        }

        /** The language of {@link #in}. */
        static String languageFor(String language) {
            return language.equals("ru") ? "ru" : "kk";
        }
    }

    /** Whether the name or the address in either language has all these words or beginnings of words, loosely spelt. */
    boolean isCalled(List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        var known = LooseSpelling.words(String.join(" ", name.kk(), name.ru(), address.kk(), address.ru()));
        return words.stream().allMatch(word -> known.stream().anyMatch(name -> name.startsWith(word)));
    }
}
