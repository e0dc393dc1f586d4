package kezek.portal.stateregister.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.portal.stateregister.FamilyAnswer.Child;
import kezek.portal.stateregister.FamilyAnswer.Family;
import kezek.portal.stateregister.Register;
import kezek.portal.stateregister.RegisteredPerson;
import kezek.portal.stateregister.SimulatedFamilies;
import kezek.portal.stateregister.wire.SyncQuestion;
import kezek.portal.stateregister.wire.XmlElement;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.ParsedIin;
import kezek.rulebook.queue.BenefitKind;

/** What the simulated registers know, in the fields in which the real ones say it. */
final class SimulatedRegisters {

    private final SimulatedFamilies families;

    SimulatedRegisters(SimulatedFamilies families) {
        this.families = families;
    }

    /** The person whom a question is about; empty if it names none. */
    static Optional<Iin> asked(SyncQuestion question) {
        return XmlElement.of("data", question.parts())
                .textOf("iin")
                .map(text -> Iin.parse(text, Iin.Accepted.ALSO_INVENTED))
                .flatMap(SimulatedRegisters::number);
    }

    /** What stands in {@code data} of the answer; empty for a service that there is not. */
    Optional<List<XmlElement>> answer(SyncQuestion question, Iin asked) {
        var known = families.askedAt(question.sentAt());
        return Stream.of(Register.values())
                .filter(register -> register.serviceId().equals(question.service()))
                .findFirst()
                .map(register -> List.of(result(), content(register, asked, known)));
    }

    private static XmlElement content(Register register, Iin asked, List<Family> families) {
        var children = families.stream()
                .filter(family -> family.parent().iin().equals(asked))
                .flatMap(family -> family.children().stream())
                .toList();
        return switch (register) {
            case PERSONS -> XmlElement.of("persons", persons(asked, families));
            case CIVIL_STATUS ->
                XmlElement.of(
                        "children",
                        children.stream()
                                .map(child -> XmlElement.of("child", names(child.person())))
                                .toList());
            case BENEFITS ->
                XmlElement.of(
                        "benefits",
                        children.stream().flatMap(SimulatedRegisters::benefits).toList());
        };
    }

    /** The person alone, parent or child; nothing for a number that nobody has. */
    private static List<XmlElement> persons(Iin asked, List<Family> families) {
        return families.stream()
                .flatMap(family -> Stream.concat(
                        Stream.of(family.parent()), family.children().stream().map(Child::person)))
                .filter(person -> person.iin().equals(asked))
                .limit(1)
                .map(person -> XmlElement.of("person", person(person)))
                .toList();
    }

    private static List<XmlElement> person(RegisteredPerson person) {
        var fields = new ArrayList<>(names(person));
        fields.add(XmlElement.of("birthDate", person.iin().birthDate().toString()));
        person.iin()
                .sex()
                .ifPresent(sex -> fields.add(
                        switch (sex) {
                            case MALE -> word("gender", "1", "Ер", "Мужской");
                            case FEMALE -> word("gender", "2", "Әйел", "Женский");
                        }));
        return fields;
    }

    private static List<XmlElement> names(RegisteredPerson person) {
        var fields = new ArrayList<XmlElement>();
        fields.add(XmlElement.of("iin", person.iin().value()));
        fields.add(XmlElement.of("surname", person.surname()));
        fields.add(XmlElement.of("name", person.givenName()));
        person.patronymic().ifPresent(patronymic -> fields.add(XmlElement.of("patronymic", patronymic)));
        return fields;
    }

    private static Stream<XmlElement> benefits(Child child) {
        return child.benefits().stream()
                .map(BenefitKind::code)
                .sorted(Comparator.naturalOrder())
                .map(code -> XmlElement.of(
                        "benefit",
                        List.of(XmlElement.of("iin", child.person().iin().value()), XmlElement.of("code", code))));
    }

    private static XmlElement result() {
        return word("messageResult", Register.ANSWERED, "Сұрау орындалды", "Запрос выполнен");
    }

    /** A word of a dictionary, as the registers say it. */
    private static XmlElement word(String name, String code, String kazakh, String russian) {
        return XmlElement.of(
                name,
                List.of(
                        XmlElement.of("code", code),
                        XmlElement.of("nameRu", russian),
                        XmlElement.of("nameKz", kazakh)));
    }

    private static Optional<Iin> number(ParsedIin parsed) {
        return parsed instanceof Iin iin ? Optional.of(iin) : Optional.empty();
    }
}
