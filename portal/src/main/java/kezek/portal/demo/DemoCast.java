package kezek.portal.demo;

import static kezek.rulebook.child.Sex.FEMALE;
import static kezek.rulebook.child.Sex.MALE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import kezek.rulebook.queue.QueueKind;

/**
 * The families of the demo that have names. All are invented, with IINs whose century digits no person has. Children are born in the years
 * that wait on the day of the demo. docs/demo.md tells what each family shows.
 */
final class DemoCast {

    private static final int DAYS_LEFT_IN_STOP_LIST = 6;

    private final DemoDays days;

    DemoCast(DemoDays days) {
        this.days = days;
    }

    /** The families of a territory. */
    List<Story> of(String slug) {
        return switch (slug) {
            case "astana" ->
                List.of(
                        aizere(),
                        twins(),
                        serviceman(),
                        specialBody(),
                        stopListWithTerm(),
                        stopListUntilRestored(),
                        largeFamily(),
                        disability(),
                        specialNeeds(),
                        sanatorium(),
                        tooYoung(),
                        newborn(),
                        appliedYesterday(),
                        lastYear());
            case "kosshy" -> List.of(firstInKosshy(), largeFamilyInKosshy());
            default -> List.of();
        };
    }

    private Story aizere() {
        var story = new Story("aizere", 1, LocalDate.of(1992, 4, 17), "Тілеуова Гүлнар Асқарқызы");
        var child = story.child(FEMALE, born(3, 10, 15), "Тілеуова Айзере Ерланқызы");
        return story.applies(child, after(child, 3, 9));
    }

    private Story twins() {
        var story = new Story("twins", 2, LocalDate.of(1989, 9, 2), "Бекмұратов Дәурен Маратұлы");
        var boy = story.child(MALE, born(3, 1, 4), "Бекмұратов Алихан Дәуренұлы");
        var girl = story.child(FEMALE, born(3, 1, 4), "Бекмұратова Аружан Дәуренқызы");
        return story.applies(boy, after(boy, 1, 8)).applies(girl, after(girl, 1, 8));
    }

    private Story serviceman() {
        var story = new Story("serviceman", 3, LocalDate.of(1990, 2, 23), "Оспанов Айбек Серікұлы");
        var child = story.child(MALE, born(2, 5, 7), "Оспанов Нұрислам Айбекұлы");
        return story.applies(child, after(child, 140, 10), draft -> draft.withBenefit(DemoBenefit.SERVICEMAN));
    }

    private Story specialBody() {
        var story = new Story("special-body", 4, LocalDate.of(1988, 7, 11), "Кәрімов Қанат Болатұлы");
        var child = story.child(FEMALE, born(3, 8, 19), "Кәрімова Томирис Қанатқызы");
        return story.applies(child, after(child, 60, 14), draft -> draft.withBenefit(DemoBenefit.SPECIAL_BODY));
    }

    private Story stopListWithTerm() {
        var story = new Story("stop-list-term", 5, LocalDate.of(1994, 11, 30), "Ахметова Динара Жанатқызы");
        var child = story.child(MALE, born(3, 2, 21), "Ахметов Санжар Ринатұлы");
        var until = days.at(days.today().plusDays(DAYS_LEFT_IN_STOP_LIST), 17, 120);
        return story.applies(child, after(child, 12, 11), draft -> draft.stopListed(Optional.of(until)));
    }

    private Story stopListUntilRestored() {
        var story = new Story("stop-list", 6, LocalDate.of(1991, 3, 5), "Ким Елена Андреевна");
        var child = story.child(MALE, born(4, 6, 9), "Ким Даниил Сергеевич");
        return story.applies(child, after(child, 25, 12), draft -> draft.stopListed(Optional.empty()));
    }

    private Story largeFamily() {
        var story = new Story("large-family", 7, LocalDate.of(1987, 5, 20), "Жұмабекова Сәуле Нұрланқызы");
        var eldest = story.child(MALE, born(5, 3, 14), "Жұмабеков Ерасыл Қуанышұлы");
        var middle = story.child(FEMALE, born(3, 4, 2), "Жұмабекова Көзайым Қуанышқызы");
        var youngest = story.child(MALE, born(1, 1, 27), "Жұмабеков Айсұлтан Қуанышұлы");
        story.attested(eldest, DemoBenefit.LARGE_FAMILY);
        return story.goes(eldest, after(eldest, 800, 10))
                .applies(middle, after(middle, 40, 10), draft -> draft.withBenefit(DemoBenefit.LARGE_FAMILY))
                .applies(youngest, after(youngest, 20, 10), draft -> draft.withBenefit(DemoBenefit.LARGE_FAMILY));
    }

    private Story disability() {
        var story = new Story("disability", 8, LocalDate.of(1986, 12, 8), "Соколов Игорь Павлович");
        var child = story.child(FEMALE, born(2, 7, 30), "Соколова Милана Игоревна");
        return story.applies(
                child, after(child, 90, 15), draft -> draft.withBenefit(DemoBenefit.PARENT_WITH_DISABILITY));
    }

    /** One child in two kinds of queue. */
    private Story specialNeeds() {
        var story = new Story("special-needs", 9, LocalDate.of(1993, 6, 16), "Әбдірахманова Мадина Ғалымқызы");
        var child = story.child(FEMALE, born(4, 9, 25), "Әбдірахманова Аяла Тимурқызы");
        return story.applies(child, after(child, 30, 9), draft -> draft.withBenefit(DemoBenefit.SPECIAL_NEEDS))
                .applies(
                        child,
                        after(child, 700, 9),
                        draft -> draft.withBenefit(DemoBenefit.SPECIAL_NEEDS).ofKind(QueueKind.SPECIAL));
    }

    private Story sanatorium() {
        var story = new Story("sanatorium", 10, LocalDate.of(1995, 1, 12), "Иванова Ольга Николаевна");
        var child = story.child(FEMALE, born(2, 11, 18), "Иванова София Дмитриевна");
        return story.applies(child, after(child, 100, 16), draft -> draft.ofKind(QueueKind.SANATORIUM));
    }

    private Story tooYoung() {
        var story = new Story("too-young", 11, LocalDate.of(1996, 8, 3), "Қасымова Жанар Талғатқызы");
        var child = story.child(MALE, born(1, 1, 2), "Қасымов Әли Ерболұлы");
        return story.applies(child, after(child, 1, 8));
    }

    private Story newborn() {
        var story = new Story("newborn", 12, LocalDate.of(1998, 10, 27), "Садықова Меруерт Асқатқызы");
        var child = story.child(FEMALE, born(0, 3, 22), "Садықова Асылым Бауыржанқызы");
        return story.applies(child, after(child, 2, 20));
    }

    private Story appliedYesterday() {
        var story = new Story("yesterday", 13, LocalDate.of(1990, 4, 9), "Мұратова Айнұр Сәкенқызы");
        var child = story.child(MALE, born(2, 2, 10), "Мұратов Рамазан Асланұлы");
        return story.applies(child, days.at(days.yesterday(), 21, 2_455));
    }

    private Story lastYear() {
        var story = new Story("last-year", 14, LocalDate.of(1985, 9, 28), "Петрова Наталья Юрьевна");
        var child = story.child(MALE, born(5, 12, 1), "Петров Михаил Олегович");
        return story.applies(child, after(child, 400, 13));
    }

    private Story firstInKosshy() {
        var story = new Story("kosshy-first", 15, LocalDate.of(1994, 3, 1), "Сейітова Гауһар Бақытқызы");
        var child = story.child(FEMALE, born(2, 1, 1), "Сейітова Айлин Мақсатқызы");
        return story.applies(child, after(child, 0, 0));
    }

    private Story largeFamilyInKosshy() {
        var story = new Story("kosshy-large-family", 16, LocalDate.of(1988, 11, 6), "Дәулетова Зәуре Ержанқызы");
        var child = story.child(MALE, born(3, 5, 23), "Дәулетов Нұрасыл Арманұлы");
        return story.applies(child, after(child, 15, 11), draft -> draft.withBenefit(DemoBenefit.LARGE_FAMILY));
    }

    private LocalDate born(int age, int month, int day) {
        return MonthDay.of(month, day).atYear(days.birthYear(age));
    }

    /** The instant so many days after the birth, at this hour; in the first minutes of it. */
    private Instant after(Story.Child child, int daysAfterBirth, int hour) {
        return days.at(child.birthDate().plusDays(daysAfterBirth), hour, 754);
    }
}
