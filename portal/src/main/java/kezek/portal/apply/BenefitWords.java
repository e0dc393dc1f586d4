package kezek.portal.apply;

import java.util.Collection;
import java.util.List;
import kezek.portal.platform.web.Language;
import kezek.rulebook.queue.BenefitKind;

/** Benefits as people read them. */
final class BenefitWords {

    private BenefitWords() {}

    /** Their names, in the order of the law. */
    static List<String> of(Collection<BenefitKind> kinds, Language language) {
        return BenefitKind.all().stream()
                .filter(kinds::contains)
                .map(kind -> of(kind, language))
                .toList();
    }

    /** The name of one, as the beginning of a line. */
    static String of(BenefitKind kind, Language language) {
        var name = kind.name(language.code());
        return name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1);
    }
}
