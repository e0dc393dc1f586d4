package kezek.portal.stateregister;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kezek.portal.stateregister.FamilyAnswer.Child;
import kezek.portal.stateregister.FamilyAnswer.Family;
import kezek.portal.stateregister.FamilyAnswer.NoSuchPerson;
import kezek.portal.stateregister.FamilyAnswer.RegisterSilent;
import kezek.portal.stateregister.wire.XmlElement;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.BenefitKind;

/** Puts a family together from what the three registers say; what cannot be understood is silence. */
final class FamilyReading {

    private static final int LONGEST_NAME = 100;

    private final Iin.Accepted accepted;

    /** For a portal that accepts these numbers. */
    FamilyReading(Iin.Accepted accepted) {
        this.accepted = accepted;
    }

    /** The answer about this parent. */
    FamilyAnswer family(Iin parent, XmlElement persons, XmlElement children, XmlElement benefits) {
        var person = person(parent, persons);
        if (!(person instanceof Known known)) {
            return person instanceof Unknown ? new NoSuchPerson() : new RegisterSilent();
        }
        var read = children(children);
        var attested = answered(benefits).flatMap(data -> data.child("benefits"));
        return read.isEmpty() || attested.isEmpty()
                ? new RegisterSilent()
                : new Family(
                        known.person(),
                        read.get().stream()
                                .map(child -> new Child(child, benefitsOf(child.iin(), attested.get())))
                                .toList());
    }

    private sealed interface Asked {}

    private record Known(RegisteredPerson person) implements Asked {}

    private record Unknown() implements Asked {}

    private record Garbled() implements Asked {}

    /** The register answers with the person, or with none; with another person it is not understood. */
    private Asked person(Iin parent, XmlElement data) {
        var found = answered(data).flatMap(answer -> answer.child("persons"));
        if (found.isEmpty()) {
            return new Garbled();
        }
        if (found.get().children().isEmpty()) {
            return new Unknown();
        }
        return found.get()
                .child("person")
                .flatMap(this::person)
                .filter(person -> person.iin().equals(parent))
                .<Asked>map(Known::new)
                .orElseGet(Garbled::new);
    }

    /** All children; empty if one of them cannot be read, because a family without it would be wrong. */
    private Optional<List<RegisteredPerson>> children(XmlElement data) {
        var list = answered(data).flatMap(answer -> answer.child("children"));
        if (list.isEmpty()) {
            return Optional.empty();
        }
        var read = new ArrayList<RegisteredPerson>();
        for (var child : list.get().children()) {
            var person = Optional.of(child)
                    .filter(element -> element.name().equals("child"))
                    .flatMap(this::person);
            if (person.isEmpty()) {
                return Optional.empty();
            }
            read.add(person.get());
        }
        var distinct = read.stream().map(RegisteredPerson::iin).distinct().count() == read.size();
        return distinct ? Optional.of(read) : Optional.empty();
    }

    private Optional<RegisteredPerson> person(XmlElement element) {
        var iin = element.textOf("iin")
                .map(text -> Iin.parse(text, accepted))
                .filter(Iin.class::isInstance)
                .map(Iin.class::cast);
        var surname = name(element, "surname");
        var givenName = name(element, "name");
        return iin.isEmpty() || surname.isEmpty() || givenName.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new RegisteredPerson(iin.get(), surname.get(), givenName.get(), name(element, "patronymic")));
    }

    private static Optional<String> name(XmlElement person, String part) {
        return person.textOf(part)
                .filter(text -> text.length() <= LONGEST_NAME)
                .filter(text -> text.codePoints().noneMatch(Character::isISOControl));
    }

    /** Kinds that we do not know, or that a certificate proves, are passed over: a register may learn new ones before us. */
    private static Set<BenefitKind> benefitsOf(Iin child, XmlElement benefits) {
        return benefits.children("benefit")
                .filter(benefit -> benefit.textOf("iin").equals(Optional.of(child.value())))
                .flatMap(benefit -> benefit.textOf("code").stream())
                .flatMap(code -> BenefitKind.withCode(code).stream())
                .filter(kind -> kind.proof() == BenefitKind.Proof.STATE_REGISTER)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<XmlElement> answered(XmlElement data) {
        return Optional.of(data)
                .filter(answer -> answer.child("messageResult")
                        .flatMap(result -> result.textOf("code"))
                        .equals(Optional.of(Register.ANSWERED)));
    }
}
