package kezek.portal.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kezek.portal.cityfiles.PersonIdentity;
import kezek.portal.cityfiles.Phone;
import kezek.portal.demo.DemoEnrolment.Goes;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.Sex;
import kezek.rulebook.queue.BenefitKind;

/** What the files tell of one family of the cast, put together child by child. */
final class Story {

    private final String code;
    private final PersonIdentity parent;
    private final Phone phone;
    private final List<PersonIdentity> children = new ArrayList<>();
    private final List<ApplicationDraft> applications = new ArrayList<>();
    private final List<Goes> enrolled = new ArrayList<>();
    private final Map<PersonIdentity, Set<String>> attested = new HashMap<>();

    /** A child of the family and its birthday. */
    record Child(PersonIdentity identity, LocalDate birthDate) {}

    /**
     * A family without children so far.
     *
     * @param number of the family, from 1; its phone ends with it
     * @param parentBorn before 2000
     * @param parentName surname, given name and patronymic
     */
    Story(String code, int number, LocalDate parentBorn, String parentName) {
        this.code = code;
        this.parent = person(parentName, parentBorn, Sex.FEMALE);
        // No operator of the country has the code 799, so these phones ring nowhere.
        this.phone = new Phone("+7799000%04d".formatted(number));
    }

    /** A child is born to the family. */
    Child child(Sex sex, LocalDate birthDate, String name) {
        var child = new Child(person(name, birthDate, sex), birthDate);
        children.add(child.identity());
        return child;
    }

    /** The family applies for a child. */
    Story applies(Child child, Instant filedAt) {
        return applies(child, filedAt, UnaryOperator.identity());
    }

    /** The family applies for a child in circumstances of its own. */
    Story applies(Child child, Instant filedAt, UnaryOperator<ApplicationDraft> circumstances) {
        var draft = ApplicationDraft.ordinary(child.birthDate(), filedAt).of(child.identity(), phone);
        applications.add(circumstances.apply(draft));
        return this;
    }

    /** A child of the family has a place. */
    Story goes(Child child, Instant enrolledAt) {
        enrolled.add(new Goes(child.birthDate(), child.identity(), enrolledAt));
        return this;
    }

    /** The registers attest a benefit for a child. */
    void attested(Child child, DemoBenefit benefit) {
        attested.computeIfAbsent(child.identity(), other -> new HashSet<>()).add(benefit.code());
    }

    /** What the registers attest for a child: also what it applied with, unless that is proved by a certificate. */
    Set<BenefitKind> attested(PersonIdentity child) {
        var applied = applications.stream()
                .filter(application -> application.child().equals(child))
                .flatMap(application -> application.benefit().stream());
        return Stream.concat(applied, attested.getOrDefault(child, Set.of()).stream())
                .map(code -> BenefitKind.withCode(code).orElseThrow())
                .filter(kind -> kind.proof() == BenefitKind.Proof.STATE_REGISTER)
                .collect(Collectors.toUnmodifiableSet());
    }

    Family family() {
        return new Family(code, parent, phone, children);
    }

    List<ApplicationDraft> applications() {
        return List.copyOf(applications);
    }

    List<Goes> enrolled() {
        return List.copyOf(enrolled);
    }

    private static PersonIdentity person(String name, LocalDate born, Sex sex) {
        var names = name.split(" ", -1);
        // The names decide the serial number, so that two people of one day have two numbers, the same on every date.
        var first = Math.floorMod(name.hashCode(), 9_000);
        var iin = IntStream.iterate(first, serial -> serial + 1)
                .mapToObj(serial -> Iin.invented(born, sex, serial))
                .flatMap(Optional::stream)
                .findFirst();
        return new PersonIdentity(iin, names[0], names[1], names[2]);
    }
}
