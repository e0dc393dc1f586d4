package kezek.portal.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kezek.portal.kindergarten.OpenKindergartens.FreeOffer;
import kezek.portal.protocol.ProtocolView.State;
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
        var filter = visit.read().filter();
        var columns = columns(visit, RowWords.instantsOfPlaces(visit), place -> RowWords.place(place.state(), visit));
        protocol(out, columns, slice -> protocols.places(visit.territory(), filter, slice, visit.now()));
    }

    void referrals(Visit visit, Appendable out) throws IOException {
        var filter = visit.read().filter();
        var columns = columns(
                visit, RowWords.instantsOfReferrals(visit), referral -> RowWords.referral(referral.state(), visit));
        protocol(out, columns, slice -> protocols.referrals(visit.territory(), filter, slice, visit.now()));
    }

    private record FreeOfGroup(GroupOfRow group, FreeOffer offer) {}

    void free(Visit visit, Appendable out) throws IOException {
        var columns = new ArrayList<Column<FreeOfGroup>>(ofGroup(visit, FreeOfGroup::group));
        columns.add(new Column<>(
                visit.texts().text("protocol.csv.places"),
                free -> String.valueOf(free.offer().places())));
        columns.add(state(visit, free -> RowWords.phase(free.offer().phase(), visit)));
        var table = new Table<>(out, columns);
        for (var group : freeGroups.all(visit, visit.read().filter())) {
            for (var offer : group.offers()) {
                table.write(new FreeOfGroup(group.group(), offer));
            }
        }
    }

    private static <T extends ProtocolRow> List<Column<T>> columns(
            Visit visit, List<Column<T>> instants, Function<T, State> state) {
        var columns = new ArrayList<Column<T>>();
        columns.add(new Column<>(visit.texts().text("protocol.csv.number"), row -> String.valueOf(row.number())));
        columns.addAll(ofGroup(visit, ProtocolRow::group));
        columns.addAll(instants);
        columns.add(state(visit, state));
        return columns;
    }

    private static <T> List<Column<T>> ofGroup(Visit visit, Function<T, GroupOfRow> group) {
        var texts = visit.texts();
        return List.of(
                new Column<>(
                        texts.text("protocol.csv.kindergarten"),
                        row -> group.apply(row).kindergarten().code()),
                new Column<>(texts.text("protocol.csv.name"), row -> safe(name(group.apply(row), visit))),
                new Column<>(
                        texts.text("protocol.csv.group"),
                        row -> group.apply(row).code()),
                new Column<>(texts.text("protocol.csv.ages"), row -> RowWords.group(group.apply(row), visit)));
    }

    private static <T> Column<T> state(Visit visit, Function<T, State> state) {
        return new Column<>(
                visit.texts().text("protocol.csv.state"),
                row -> safe(state.apply(row).text()));
    }

    private static <T extends ProtocolRow> void protocol(
            Appendable out, List<Column<T>> columns, Function<Slice, List<T>> reading) throws IOException {
        var table = new Table<>(out, columns);
        var rows = reading.apply(new Slice(Optional.empty(), 0, PORTION));
        while (!rows.isEmpty()) {
            for (var row : rows) {
                table.write(row);
            }
            rows = rows.size() < PORTION
                    ? List.of()
                    : reading.apply(new Slice(Optional.of(rows.getLast().key()), 0, PORTION));
        }
    }

    private static final class Table<T> {

        private final CSVPrinter csv;
        private final List<Column<T>> columns;

        Table(Appendable out, List<Column<T>> columns) throws IOException {
            out.append(BYTE_ORDER_MARK);
            this.csv = new CSVPrinter(out, CSVFormat.RFC4180);
            this.columns = columns;
            csv.printRecord(columns.stream().map(Column::title));
        }

        void write(T row) throws IOException {
            csv.printRecord(columns.stream().map(column -> column.value().apply(row)));
        }
    }

    private static String name(GroupOfRow group, Visit visit) {
        var kindergarten = group.kindergarten();
        return visit.texts().language().code().equals("ru") ? kindergarten.nameRu() : kindergarten.nameKk();
    }

    /** A spreadsheet takes a text that begins like a formula for one; a space in front keeps it a text. */
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? " " + text : text;
    }
}
