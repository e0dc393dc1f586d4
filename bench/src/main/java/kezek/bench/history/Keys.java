package kezek.bench.history;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kezek.bench.history.Answer.Given;
import kezek.bench.history.Answer.Later;
import kezek.bench.history.Answer.Lost;
import kezek.bench.history.Answer.Missing;
import kezek.bench.history.Answer.Refused;
import kezek.bench.history.Finding.Broken;

/** A key that was given something is answered the same for ever. */
final class Keys {

    private record Asked(Act act, long application, UUID key) {}

    private Keys() {}

    static List<Finding> check(List<Attempt> history) {
        var findings = new ArrayList<Finding>();
        history.stream()
                .collect(Collectors.groupingBy(
                        attempt -> new Asked(attempt.act(), attempt.application(), attempt.key())))
                .values()
                .forEach(same -> same.stream()
                        .filter(attempt -> attempt.answer() instanceof Given)
                        .findFirst()
                        .ifPresent(given -> same.stream()
                                .filter(other -> differs(given, other))
                                .forEach(other -> findings.add(
                                        new Finding(Broken.KEY_ANSWERED_OTHERWISE, given + " and " + other)))));
        return findings;
    }

    private static boolean differs(Attempt given, Attempt other) {
        return switch (other.answer()) {
            case Given _ -> !other.answer().equals(given.answer());
            // Whoever asked before the other was answered may have come before it.
            case Refused _, Missing _ -> !other.asked().isBefore(given.answered());
            case Later _, Lost _ -> false;
        };
    }
}
