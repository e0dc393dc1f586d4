package kezek.portal.cityfiles;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kezek.portal.cityfiles.ApplicationState.StopListed;
import kezek.portal.cityfiles.ApplicationState.Waiting;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.child.Bin;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.Sex;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;

/** Random rows with everything that makes CSV hard. */
final class RandomRows {

    private static final List<String> PIECES = List.of(
            "Ә", "і", "ң", "Ғ", "ү", "ұ", "қ", "ө", "һ", "ё", "a", "Z", "7", ",", ";", "\"", "\"\"", "'", "=", "+", "-",
            "@", "\n", " ", "😀", "№", "«", "»", "й", "\\", "|", ".");
    private static final Instant EARLIEST = Instant.parse("2021-01-01T00:00:00Z");

    private final Random random;

    RandomRows(long seed) {
        this.random = new Random(seed);
    }

    KindergartenRow kindergarten() {
        return new KindergartenRow(
                code(),
                random.nextBoolean() ? Optional.of(new Bin("710340000127")) : Optional.empty(),
                text(1, 300),
                text(1, 300),
                random.nextBoolean() ? Optional.of("astana-esil") : Optional.empty(),
                text(1, 500),
                text(1, 500),
                one(Ownership.values()),
                new Coordinates(degrees(40, 56), degrees(46, 88)));
    }

    GroupRow group() {
        var from = random.nextInt(8);
        return new GroupRow(
                code(),
                code(),
                new AgeGroup(from, from + 1 + random.nextInt(8 - from)),
                one(TrainingLanguage.values()),
                one(QueueKind.values()),
                1 + random.nextInt(200));
    }

    EnrolledRow enrolled() {
        var birthDate = birthDate();
        return new EnrolledRow(number(), code(), code(), birthDate, child(birthDate), after(birthDate));
    }

    ApplicationRow application() {
        var birthDate = birthDate();
        var benefit = random.nextBoolean() ? Optional.of("large-family") : Optional.<String>empty();
        var until = CityFileText.NOW.plus(1 + random.nextInt(1_000_000), ChronoUnit.SECONDS);
        var state = switch (random.nextInt(3)) {
            case 0 -> new StopListed(Optional.empty());
            case 1 -> new StopListed(Optional.of(until));
            default -> new Waiting();
        };
        return new ApplicationRow(
                number(),
                after(birthDate),
                one(QueueKind.values()),
                birthDate,
                benefit.isPresent() ? Lane.FIRST_PRIORITY : one(Lane.values()),
                benefit,
                state,
                child(birthDate),
                random.nextBoolean()
                        ? Optional.of(new Phone("+7799%07d".formatted(random.nextInt(10_000_000))))
                        : Optional.empty());
    }

    PlaceRow place() {
        return new PlaceRow(number(), code(), code(), after(birthDate()));
    }

    /** A text in the form in which texts are kept, of {@code shortest} characters or more. */
    String text(int shortest, int longest) {
        while (true) {
            var text = new StringBuilder();
            for (var i = random.nextInt(12); i >= 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            var tidy = CellText.tidy(text.toString());
            if (shortest <= tidy.length() && tidy.length() <= longest) {
                return tidy;
            }
        }
    }

    private String code() {
        var letters = "ABCxyz019-";
        var code = new StringBuilder();
        for (var i = random.nextInt(32); i >= 0; i--) {
            code.append(letters.charAt(random.nextInt(letters.length())));
        }
        return code.toString();
    }

    private PersonIdentity child(LocalDate birthDate) {
        return new PersonIdentity(
                random.nextBoolean()
                        ? Iin.invented(birthDate, one(Sex.values()), random.nextInt(10_000))
                        : Optional.empty(),
                random.nextBoolean() ? text(0, 100) : "",
                text(0, 100),
                random.nextBoolean() ? text(0, 100) : "");
    }

    private LocalDate birthDate() {
        return LocalDate.of(2021, 1, 2).plusDays(random.nextInt(2_000));
    }

    private Instant after(LocalDate birthDate) {
        var first = birthDate.plusDays(1).atStartOfDay(CityFileText.ASTANA).toInstant();
        var micros = ChronoUnit.MICROS.between(first.isBefore(EARLIEST) ? EARLIEST : first, CityFileText.NOW);
        var whole = random.nextBoolean() ? 1_000_000L : 1L;
        return first.plus(Math.floorMod(random.nextLong(), micros) / whole * whole, ChronoUnit.MICROS);
    }

    private BigDecimal degrees(int from, int to) {
        return BigDecimal.valueOf(from + random.nextDouble() * (to - from));
    }

    private long number() {
        return 1 + Math.floorMod(random.nextLong(), random.nextBoolean() ? 1_000_000 : CellText.LARGEST_NUMBER);
    }

    private <T> T one(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
