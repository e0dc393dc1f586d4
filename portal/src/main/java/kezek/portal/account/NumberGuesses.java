package kezek.portal.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.portal.account.CodeLimits.Limit;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * How often one may try an application number with four digits of a phone. There are ten thousand such ends of a phone, so ten tries in an hour
 * for one number and for one device find nothing; the wide limit of an address leaves room for the many who share one.
 */
@Component
public class NumberGuesses {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<Limit> OF_A_NUMBER = List.of(new Limit(10, HOUR));
    private static final List<Limit> OF_A_DEVICE = List.of(new Limit(10, HOUR));
    private static final List<Limit> OF_AN_ADDRESS = List.of(new Limit(300, HOUR));

    private final Tx tx;
    private final CodeLimits limits;
    private final KeyedHash hashes;

    NumberGuesses(Tx tx, CodeLimits limits, KeyedHash hashes) {
        this.tx = tx;
        this.limits = limits;
        this.hashes = hashes;
    }

    /**
     * From where somebody tries.
     *
     * @param device the random name that a browser keeps; one that keeps none shares what is left with the others of its address
     * @param address of the network
     */
    public record From(Optional<String> device, String address) {}

    /** Takes one of the tries that are left; if there is none, the answer is from when there is one again. Right ones count too. */
    public Optional<Instant> take(Territory territory, String number, From from, Instant now) {
        return tx.writeIf(
                Optional::isEmpty,
                db -> Stream.of(
                                take(db, "number", territory.slug() + " " + number, OF_A_NUMBER, now),
                                take(db, "device", from.device().orElse(from.address()), OF_A_DEVICE, now),
                                take(db, "address", from.address(), OF_AN_ADDRESS, now))
                        .flatMap(Optional::stream)
                        .max(Instant::compareTo));
    }

    private Optional<Instant> take(WriteDb db, String of, String name, List<Limit> limit, Instant now) {
        return limits.take(db, Subject.guesses(hashes, of, name), limit, now);
    }
}
