package kezek.portal.protocol;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kezek.portal.protocol.ProtocolView.State;
import kezek.portal.protocol.Slice.Key;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** Writes whole protocols as tables for spreadsheets. Rows are read in bounded portions, however many there are. */
@Component
class ProtocolFiles {

    private static final int PORTION = 1_000;

    /** Without it a spreadsheet takes Kazakh letters for something else. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Protocols protocols;
    private final FreeGroups freeGroups;

    ProtocolFiles(Protocols protocols, FreeGroups freeGroups) {
        this.protocols = protocols;
        this.freeGroups = freeGroups;
    }

    void places(Visit visit, Appendable out) throws IOException {
        var texts = visit.texts();
        var csv = begun(
                out,
                List.of(
                        texts.text("protocol.csv.number"),
                        texts.text("protocol.csv.kindergarten"),
                        texts.text("protocol.csv.name"),
                        texts.text("protocol.csv.group"),
                        texts.text("protocol.csv.ages"),
                        texts.text("protocol.place.reportedAt"),
                        texts.text("protocol.place.publishedAt"),
                        texts.text("protocol.place.opensAt"),
                        texts.text("protocol.place.priorityEndsAt"),
                        texts.text("protocol.csv.state")));
        var filter = visit.read().filter();
        all(
                slice -> protocols.places(visit.territory(), filter, slice, visit.now()),
                ReleasedPlace::key,
                place -> csv.printRecord(
                        place.number(),
                        place.group().kindergarten().code(),
                        name(place.group(), visit),
                        place.group().code(),
                        RowWords.group(place.group(), visit),
                        visit.moment(place.release().reportedAt()),
                        visit.moment(place.release().publishedAt()),
                        visit.moment(place.release().opensAt()),
                        visit.moment(place.release().priorityEndsAt()),
                        safe(RowWords.place(place.state(), visit))));
    }

    void referrals(Visit visit, Appendable out) throws IOException {
        var texts = visit.texts();
        var csv = begun(
                out,
                List.of(
                        texts.text("protocol.csv.number"),
                        texts.text("protocol.csv.kindergarten"),
                        texts.text("protocol.csv.name"),
                        texts.text("protocol.csv.group"),
                        texts.text("protocol.csv.ages"),
                        texts.text("protocol.referral.from"),
                        texts.text("protocol.referral.until"),
                        texts.text("protocol.csv.state")));
        var filter = visit.read().filter();
        all(
                slice -> protocols.referrals(visit.territory(), filter, slice, visit.now()),
                IssuedReferral::key,
                referral -> csv.printRecord(
                        referral.number(),
                        referral.group().kindergarten().code(),
                        name(referral.group(), visit),
                        referral.group().code(),
                        RowWords.group(referral.group(), visit),
                        visit.moment(referral.issuedAt()),
                        visit.moment(referral.until()),
                        safe(RowWords.referral(referral.state(), visit))));
    }

    void free(Visit visit, Appendable out) throws IOException {
        var texts = visit.texts();
        var csv = begun(
                out,
                List.of(
                        texts.text("protocol.csv.kindergarten"),
                        texts.text("protocol.csv.name"),
                        texts.text("protocol.csv.group"),
                        texts.text("protocol.csv.ages"),
                        texts.text("protocol.csv.places"),
                        texts.text("protocol.csv.state")));
        for (var free : freeGroups.all(visit, visit.read().filter())) {
            for (var offer : free.offers()) {
                csv.printRecord(
                        free.group().kindergarten().code(),
                        name(free.group(), visit),
                        free.group().code(),
                        RowWords.group(free.group(), visit),
                        offer.places(),
                        safe(RowWords.phase(offer.phase(), visit)));
            }
        }
    }

    private interface RowWriting<T> {
        void write(T row) throws IOException;
    }

    private static <T> void all(Function<Slice, List<T>> reading, Function<T, Key> key, RowWriting<T> writing)
            throws IOException {
        var rows = reading.apply(new Slice(Optional.empty(), 0, PORTION));
        while (!rows.isEmpty()) {
            for (var row : rows) {
                writing.write(row);
            }
            rows = rows.size() < PORTION
                    ? List.of()
                    : reading.apply(new Slice(Optional.of(key.apply(rows.getLast())), 0, PORTION));
        }
    }

    private static CSVPrinter begun(Appendable out, List<String> header) throws IOException {
        out.append(BYTE_ORDER_MARK);
        var csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(header);
        return csv;
    }

    private static String name(GroupOfRow group, Visit visit) {
        var kindergarten = group.kindergarten();
        return safe(visit.texts().language().code().equals("ru") ? kindergarten.nameRu() : kindergarten.nameKk());
    }

    private static String safe(State state) {
        return safe(state.text());
    }

    /** A spreadsheet takes a text that begins like a formula for one; a space in front keeps it a text. */
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? " " + text : text;
    }
}
