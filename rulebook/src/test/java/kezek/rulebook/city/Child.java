package kezek.rulebook.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.Registration.LiveApplication;

/** A child: its applications here and elsewhere, and the groups in which it is enrolled, one of a kind at most. */
final class Child {

    final long id;
    final LocalDate born;
    final List<Application> applications = new ArrayList<>();
    final List<LiveApplication> elsewhere = new ArrayList<>();
    final Map<QueueKind, Group> enrolledIn = new EnumMap<>(QueueKind.class);

    Child(long id, LocalDate born) {
        this.id = id;
        this.born = born;
    }
}
