package kezek.portal.kindergarten;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kezek.portal.kindergarten.Catalogue.Found;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.platform.web.ui.Filled;
import kezek.portal.platform.web.ui.Pager;
import kezek.portal.territory.Territories;
import kezek.portal.territory.TerritoryNames;
import kezek.rulebook.child.AgeThatCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of the list. */
@Component
class Listing {

    private static final int CARDS_OF_PAGE = 50;

    private final Territories territories;
    private final TerritoryNames names;
    private final FilterForms forms;
    private final Words words;
    private final Maps maps;

    Listing(Territories territories, TerritoryNames names, FilterForms forms, Words words, Maps maps) {
        this.territories = territories;
        this.names = names;
        this.forms = forms;
        this.words = words;
        this.maps = maps;
    }

    /** The list, or the form with its errors. */
    ListView of(Asked asked, Filled filled) {
        var read = FilterForm.read(filled, forms.offered(asked), asked.texts());
        if (!read.errors().isEmpty()) {
            return nothing(asked, filled, read.errors());
        }
        var found = asked.catalogue().find(read.wanted(), asked.now());
        var pages = Math.max(1, Math.ceilDiv(found.size(), CARDS_OF_PAGE));
        if (read.page() > pages) {
            var error = new FieldError(FilterForm.NAME, asked.texts().text("kindergarten.error.page"));
            return nothing(asked, filled, List.of(error));
        }
        var first = (read.page() - 1) * CARDS_OF_PAGE;
        var cards = found.subList(first, Math.min(found.size(), first + CARDS_OF_PAGE)).stream()
                .map(one -> card(one, asked))
                .toList();
        return new ListView(
                !asked.catalogue().kindergartens().isEmpty(),
                forms.filled(asked, filled, List.of()),
                asked.texts().text("kindergarten.found", Map.of("kindergartens", found.size())),
                tooYoung(read.wanted(), asked),
                cards,
                new Pager(filled.address(asked.list(), FilterForm.FILTERS), read.page(), pages),
                maps.of(asked.territory(), found, asked.now(), asked.texts()));
    }

    private ListView nothing(Asked asked, Filled filled, List<FieldError> errors) {
        return new ListView(
                !asked.catalogue().kindergartens().isEmpty(),
                forms.filled(asked, filled, errors),
                "",
                null,
                List.of(),
                new Pager(asked.list(), 1, 1),
                Optional.empty());
    }

    private ListView.Card card(Found found, Asked asked) {
        var texts = asked.texts();
        var kindergarten = found.kindergarten();
        var name = words.name(kindergarten, texts);
        return new ListView.Card(
                "/kindergartens/" + kindergarten.code(),
                name.text(),
                name.language(),
                kindergarten.invented(),
                district(kindergarten, asked),
                kindergarten.address().in(texts.language().code()),
                Words.ownership(kindergarten.ownership(), texts),
                groups(found.groups(), asked),
                OfferView.of(found.places(), asked.now(), asked.zone(), texts));
    }

    /** The district's name; null if the kindergarten names none. */
    @Nullable
    String district(Kindergarten kindergarten, Asked asked) {
        return territories.inside(asked.territory()).stream()
                .filter(district -> kindergarten.district().equals(Optional.of(district.id())))
                .findFirst()
                .map(district -> names.full(district, asked.texts()))
                .orElse(null);
    }

    private static String groups(List<Group> groups, Asked asked) {
        var texts = asked.texts();
        if (groups.isEmpty()) {
            return texts.text("kindergarten.groups.none");
        }
        var ages = groups.stream().mapToInt(group -> group.ages().from()).summaryStatistics();
        var oldest = groups.stream().mapToInt(group -> group.ages().to()).max().orElseThrow();
        return texts.text(
                "kindergarten.groups",
                Map.of(
                        "groups",
                        groups.size(),
                        "ages",
                        Words.ages(ages.getMin(), oldest, texts),
                        "languages",
                        groups.stream()
                                .map(Group::language)
                                .distinct()
                                .sorted()
                                .map(language -> Words.language(language, texts))
                                .collect(Collectors.joining(", "))));
    }

    private static @Nullable String tooYoung(Wanted wanted, Asked asked) {
        var ages = asked.catalogue().law().at(asked.now()).age();
        return wanted.birthYear()
                .map(year -> AgeThatCounts.of(year, asked.catalogue().schoolYear(asked.now())))
                .filter(age -> !AgeThatCounts.mayReceivePlace(age, ages))
                .map(age -> asked.texts().text("kindergarten.tooYoung", Map.of("smallest", ages.smallest())))
                .orElse(null);
    }
}
