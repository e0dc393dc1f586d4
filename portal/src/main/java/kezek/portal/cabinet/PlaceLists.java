package kezek.portal.cabinet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kezek.portal.cabinet.Offers.OfGroup;
import kezek.portal.cabinet.PlacesView.Card;
import kezek.portal.cabinet.PlacesView.GroupCard;
import kezek.portal.cabinet.PlacesView.Notice;
import kezek.portal.kindergarten.KindergartenNames;
import kezek.portal.kindergarten.NamedGroup;
import kezek.portal.platform.web.ui.Pager;
import kezek.rulebook.release.ReleaseCycle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the kindergartens with places for an application: those with a place to be had first, then by name. */
@Component
class PlaceLists {

    private static final int CARDS_OF_PAGE = 50;

    private final KindergartenNames names;

    PlaceLists(KindergartenNames names) {
        this.names = names;
    }

    /** A group with its name. */
    private record Named(OfGroup offered, NamedGroup group) {}

    PlacesView of(Offers offers, PlaceFilter filter, PlacesView.@Nullable Refused refused) {
        var visit = offers.visit();
        var form = filter.view(visit.texts());
        var cards = form.errors().isEmpty() && offers.maySearch() ? cards(offers, filter) : List.<Card>of();
        var pages = Math.max(1, Math.ceilDiv(cards.size(), CARDS_OF_PAGE));
        var page = filter.page(pages);
        var first = (page - 1) * CARDS_OF_PAGE;
        var shown = cards.subList(first, Math.min(cards.size(), first + CARDS_OF_PAGE));
        return new PlacesView(
                visit.application().number(),
                visit.path(),
                FamilyWords.child(visit),
                all(offers, filter),
                refused,
                form,
                visit.texts().text("cabinet.places.found", Map.of("kindergartens", cards.size())),
                nextPublication(visit),
                shown,
                new Pager(address(visit, filter), page, pages),
                cards.isEmpty()
                        ? Optional.empty()
                        : names.map(visit.territory(), codes(offers, filter), visit.now(), visit.texts()));
    }

    /** The chances of a group's places in words; none if it has no places for this child. */
    static List<String> chances(Optional<OfGroup> offered, Visit visit) {
        return offered.map(OfGroup::chances).orElse(List.of()).stream()
                .map(some -> Chance.words(some, visit))
                .toList();
    }

    /** What the family must know before it looks, the weightiest first. */
    static List<Notice> notices(Offers offers) {
        var visit = offers.visit();
        var notices = new ArrayList<Notice>();
        situation(offers).ifPresent(notices::add);
        offers.frozenUntil()
                .map(until -> plain(visit.texts().text("cabinet.next.frozen", Map.of("until", visit.moment(until)))))
                .ifPresent(notices::add);
        StandingWords.tooYoung(visit).map(PlaceLists::plain).ifPresent(notices::add);
        return notices;
    }

    private static List<Notice> all(Offers offers, PlaceFilter filter) {
        var notices = new ArrayList<Notice>();
        if (filter.letGo()) {
            var pause = offers.visit().rules().reservation().pauseBeforeSamePlace();
            notices.add(
                    plain(offers.visit().texts().text("cabinet.places.letGo", Map.of("minutes", pause.toMinutes()))));
        }
        notices.addAll(notices(offers));
        return notices;
    }

    private static Optional<Notice> situation(Offers offers) {
        var visit = offers.visit();
        var texts = visit.texts();
        return switch (offers.situation()) {
            case Situation.Waiting _ -> Optional.empty();
            case Situation.Choosing(var _, var access) ->
                Optional.of(
                        plain(texts.text("cabinet.notice.choosing", Map.of("until", visit.moment(access.until())))));
            case Situation.Holding(var _, var held) ->
                Optional.of(new Notice(
                        texts.text(
                                "cabinet.notice.holding",
                                Map.of("until", visit.hour(held.reservation().until()))),
                        visit.path() + "/reservation",
                        texts.text("cabinet.step.reservation")));
            case Situation.Referred _ ->
                Optional.of(new Notice(
                        texts.text("cabinet.notice.referred"),
                        visit.path() + "/referrals",
                        texts.text("cabinet.step.referrals")));
            case Situation.StopListed _ ->
                Optional.of(new Notice(
                        texts.text("cabinet.notice.stopList"), visit.path(), texts.text("cabinet.step.application")));
            case Situation.Closed _ ->
                Optional.of(new Notice(
                        texts.text("cabinet.notice.closed"), visit.path(), texts.text("cabinet.step.application")));
        };
    }

    private List<Card> cards(Offers offers, PlaceFilter filter) {
        var visit = offers.visit();
        var byKindergarten = new LinkedHashMap<String, List<Named>>();
        for (var offered : offers.byGroup(filter.wanted())) {
            names.group(
                            visit.territory(),
                            offered.group().kindergarten(),
                            offered.group().group(),
                            visit.now(),
                            visit.texts())
                    .ifPresent(group -> byKindergarten
                            .computeIfAbsent(group.kindergarten(), code -> new ArrayList<>())
                            .add(new Named(offered, group)));
        }
        return byKindergarten.values().stream()
                .map(groups -> card(groups, visit))
                .sorted(Comparator.comparing(
                                (Card card) -> card.groups().stream().noneMatch(GroupCard::isThere))
                        .thenComparing(Card::name, KindergartenNames.inOrder(visit.texts()))
                        .thenComparing(Card::path))
                .toList();
    }

    private static Card card(List<Named> groups, Visit visit) {
        var kindergarten = groups.getFirst().group();
        return new Card(
                kindergarten.path(),
                kindergarten.name(),
                kindergarten.nameLanguage(),
                kindergarten.invented(),
                kindergarten.address(),
                groups.stream().map(one -> groupCard(one, visit)).toList());
    }

    private static GroupCard groupCard(Named one, Visit visit) {
        return new GroupCard(
                visit.path() + "/places/" + one.group().kindergarten() + "/"
                        + one.group().code(),
                PlaceWords.name(one.group()),
                chances(Optional.of(one.offered()), visit),
                one.offered().isThere());
    }

    private static Set<String> codes(Offers offers, PlaceFilter filter) {
        var codes = new LinkedHashSet<String>();
        offers.byGroup(filter.wanted())
                .forEach(offered -> codes.add(offered.group().kindergarten()));
        return codes;
    }

    private static String address(Visit visit, PlaceFilter filter) {
        return "/" + visit.texts().language().code() + "/" + visit.territory().slug() + visit.path() + "/places"
                + filter.query();
    }

    private static String nextPublication(Visit visit) {
        var at = ReleaseCycle.of(visit.law()).publicationAfter(visit.now());
        return visit.texts().text("cabinet.places.nextPublication", Map.of("at", visit.moment(at)));
    }

    private static Notice plain(String text) {
        return new Notice(text, null, null);
    }
}
