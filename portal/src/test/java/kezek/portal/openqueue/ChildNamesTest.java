package kezek.portal.openqueue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kezek.portal.PortalTest;
import kezek.portal.board.Shown;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.settings.PublicNames;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Visitor;
import kezek.rulebook.queue.Lane;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A child's name is told as far as the operator lets it be, and by default not at all. */
@PortalTest
class ChildNamesTest {

    private final Tx tx;
    private final ReadableTown town;

    ChildNamesTest(@LocalServerPort int port, ApplicationContext portal, PortalClock clock, Tx tx) {
        this.tx = tx;
        this.town = new ReadableTown(new Visitor(port), portal, clock.now());
        town.apply(2, Lane.ORDINARY);
        town.town().sql("""
                update child set surname = 'Әділова', given_name = 'Айша' where territory_id = :territory and id in (
                    select child_id from application where territory_id = :territory and number = :number)
                """, "number", town.ordinary.getFirst());
    }

    @Test
    void by_default_nothing_is_told() {
        assertThat(names(PublicNames.NONE).areShown()).isFalse();
        assertThat(names(PublicNames.NONE).of(town.town().territory(), rows())).isEmpty();
        assertThat(town.page(town.queue())).doesNotContain("Айша", "Ә. А.");
    }

    @Test
    void initials_are_told_of_those_who_have_a_name() {
        assertThat(names(PublicNames.INITIALS).of(town.town().territory(), rows()))
                .hasSize(1)
                .containsEntry(town.ordinary.getFirst(), "Ә. А.");
    }

    @Test
    void names_are_told_where_the_operator_says_so() {
        assertThat(names(PublicNames.NAMES).of(town.town().territory(), rows()))
                .containsEntry(town.ordinary.getFirst(), "Әділова Айша");
    }

    private ChildNames names(PublicNames told) {
        return new ChildNames(told, tx);
    }

    private List<Shown> rows() {
        return town.ordinary.stream()
                .map(number -> new Shown(1, number, Lane.ORDINARY, Instant.EPOCH, new Shown.Waiting()))
                .toList();
    }
}
