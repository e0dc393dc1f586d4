package kezek.portal.demo;

import static kezek.rulebook.child.Sex.FEMALE;
import static kezek.rulebook.child.Sex.MALE;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/** Families that the state register knows and that have not applied yet: for whoever wants to try it. docs/demo.md lists them. */
final class DemoNewcomers {

    private final DemoDays days;

    DemoNewcomers(DemoDays days) {
        this.days = days;
    }

    List<Story> all() {
        return List.of(
                oneChild(),
                twins(),
                largeFamily(),
                serviceman(),
                tooOld(),
                newborn(),
                guardian(),
                disability(),
                grandmother());
    }

    private Story oneChild() {
        var story = new Story("new-one-child", 21, LocalDate.of(1994, 6, 11), "Рахымова Ақмарал Дәулетқызы");
        story.child(MALE, born(2, 9, 12), "Рахымов Әмір Нұрболұлы");
        return story;
    }

    private Story twins() {
        var story = new Story("new-twins", 22, LocalDate.of(1991, 12, 3), "Төлегенов Ержан Қайратұлы");
        story.child(FEMALE, born(3, 2, 8), "Төлегенова Аяна Ержанқызы");
        story.child(FEMALE, born(3, 2, 8), "Төлегенова Дана Ержанқызы");
        return story;
    }

    private Story largeFamily() {
        var story = new Story("new-large-family", 23, LocalDate.of(1985, 4, 27), "Исаева Гүлмира Болатқызы");
        story.attested(story.child(MALE, born(8, 1, 19), "Исаев Дінмұхамед Арманұлы"), DemoBenefit.LARGE_FAMILY);
        story.attested(story.child(FEMALE, born(4, 11, 5), "Исаева Раяна Арманқызы"), DemoBenefit.LARGE_FAMILY);
        story.attested(story.child(MALE, born(3, 12, 24), "Исаев Нұрали Арманұлы"), DemoBenefit.LARGE_FAMILY);
        story.attested(story.child(FEMALE, born(1, 5, 2), "Исаева Інжу Арманқызы"), DemoBenefit.LARGE_FAMILY);
        return story;
    }

    private Story serviceman() {
        var story = new Story("new-serviceman", 24, LocalDate.of(1993, 5, 7), "Баймұхамбетов Олжас Ермекұлы");
        story.child(MALE, born(3, 6, 15), "Баймұхамбетов Батырхан Олжасұлы");
        return story;
    }

    private Story tooOld() {
        var story = new Story("new-too-old", 25, LocalDate.of(1990, 8, 18), "Волкова Анна Викторовна");
        story.child(FEMALE, born(6, 3, 30), "Волкова Полина Андреевна");
        return story;
    }

    private Story newborn() {
        var story = new Story("new-newborn", 26, LocalDate.of(1999, 1, 25), "Есенова Аружан Мұратқызы");
        story.child(MALE, born(0, 5, 3), "Есенов Сұлтан Бекзатұлы");
        return story;
    }

    private Story guardian() {
        var story = new Story("new-guardian", 27, LocalDate.of(1978, 10, 9), "Қожахметова Роза Тұрсынқызы");
        var child = story.child(MALE, born(4, 7, 21), "Абдуллин Тимур Маратович");
        story.attested(child, DemoBenefit.WITHOUT_PARENTAL_CARE);
        story.attested(child, DemoBenefit.ORPHAN);
        return story;
    }

    private Story disability() {
        var story = new Story("new-disability", 28, LocalDate.of(1988, 2, 14), "Пак Виктор Сергеевич");
        story.attested(story.child(FEMALE, born(3, 8, 1), "Пак Алина Викторовна"), DemoBenefit.PARENT_WITH_DISABILITY);
        story.attested(story.child(MALE, born(2, 10, 28), "Пак Артём Викторович"), DemoBenefit.SPECIAL_NEEDS);
        return story;
    }

    /** She stands for no child, whoever she takes by the hand. */
    private Story grandmother() {
        return new Story("new-grandmother", 29, LocalDate.of(1962, 3, 8), "Оразбаева Күлаш Сейітқызы");
    }

    private LocalDate born(int age, int month, int day) {
        return MonthDay.of(month, day).atYear(days.birthYear(age));
    }
}
