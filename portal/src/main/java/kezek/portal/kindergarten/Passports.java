package kezek.portal.kindergarten;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kezek.portal.kindergarten.PassportView.Fact;
import kezek.portal.kindergarten.PassportView.GroupView;
import kezek.rulebook.queue.QueueKind;
import org.springframework.stereotype.Component;

/** Makes the passport of a kindergarten. */
@Component
class Passports {

    private final Listing listing;
    private final Words words;
    private final Maps maps;

    Passports(Listing listing, Words words, Maps maps) {
        this.listing = listing;
        this.words = words;
        this.maps = maps;
    }

    PassportView of(Kindergarten kindergarten, Asked asked) {
        var name = words.name(kindergarten, asked.texts());
        var places = kindergarten.groups().stream()
                .flatMap(group -> group.places().stream())
                .toList();
        return new PassportView(
                name.text(),
                name.language(),
                kindergarten.address().in(asked.texts().language().code()),
                listing.district(kindergarten, asked),
                kindergarten.invented(),
                facts(kindergarten, asked),
                OfferView.of(places, asked.now(), asked.zone(), asked.texts()),
                asked.texts()
                        .text(
                                "kindergarten.schoolYear",
                                Map.of(
                                        "year",
                                        Words.schoolYear(asked.catalogue().schoolYear(asked.now())))),
                kindergarten.groups().stream().map(group -> group(group, asked)).toList(),
                maps.of(asked.territory(), kindergarten, asked.texts()));
    }

    private List<Fact> facts(Kindergarten kindergarten, Asked asked) {
        var texts = asked.texts();
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact(texts.text("kindergarten.fact.ownership"), Words.ownership(kindergarten.ownership(), texts)));
        kindergarten.bin().ifPresent(bin -> facts.add(new Fact(texts.text("kindergarten.fact.bin"), bin)));
        kindergarten
                .place()
                .ifPresent(place -> facts.add(new Fact(
                        texts.text("kindergarten.fact.place"),
                        String.format(Locale.ROOT, "%.5f, %.5f", place.latitude(), place.longitude()))));
        facts.add(new Fact(texts.text("kindergarten.fact.code"), kindergarten.code()));
        return facts;
    }

    private static GroupView group(Group group, Asked asked) {
        var texts = asked.texts();
        return new GroupView(
                group.code(),
                Words.ages(group.ages().from(), group.ages().to(), texts),
                Words.born(group.ages(), asked.catalogue().schoolYear(asked.now()), texts),
                Words.language(group.language(), texts),
                group.kind() == QueueKind.ORDINARY ? null : Words.kind(group.kind(), texts),
                group.capacity(),
                group.enrolled(),
                OfferView.of(group.places(), asked.now(), asked.zone(), texts));
    }
}
