package kezek.portal.office.kindergarten;

import java.util.List;
import java.util.Map;
import kezek.portal.office.Answers;
import kezek.portal.office.Frames;
import kezek.portal.office.RecordReads;
import kezek.portal.office.RecordReads.Purpose;
import kezek.portal.office.kindergarten.GroupView.ChildRow;
import kezek.portal.office.kindergarten.GroupView.PlaceRow;
import kezek.portal.office.kindergarten.GroupView.ReportForm;
import kezek.portal.office.kindergarten.HomeView.Expected;
import kezek.portal.office.kindergarten.HomeView.Filling;
import kezek.portal.office.kindergarten.HomeView.GroupCard;
import kezek.portal.places.GroupPlaces;
import kezek.portal.places.GroupPlaces.GroupRoom;
import kezek.portal.referral.Enrolments;
import kezek.portal.referral.Enrolments.EnrolledChild;
import kezek.portal.referral.TakenReferral;
import kezek.rulebook.referral.ReferralTerm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of groups. Whose records they show is noted first. */
@Component
class GroupPages {

    private final Frames frames;
    private final GroupPlaces rooms;
    private final Enrolments enrolments;
    private final RecordReads reads;

    GroupPages(Frames frames, GroupPlaces rooms, Enrolments enrolments, RecordReads reads) {
        this.frames = frames;
        this.rooms = rooms;
        this.enrolments = enrolments;
        this.reads = reads;
    }

    /** The page of a group, below the territory. */
    static String path(String group) {
        return Frames.KINDERGARTEN + "/groups/" + group;
    }

    HomeView home(Visit visit, @Nullable String done) {
        var groups = rooms.of(visit.territory(), visit.kindergarten(), visit.now());
        var expected = enrolments.expected(visit.territory(), visit.kindergarten(), visit.now());
        reads.note(
                visit.territory(),
                expected.stream().map(referral -> referral.application().id()).toList(),
                visit.reading(Purpose.EXPECTED_CHILDREN));
        return new HomeView(
                frames.of(visit.territory(), visit.clerk(), visit.now(), visit.texts()),
                done,
                groups.stream().map(group -> card(group, visit)).toList(),
                expected.stream()
                        .map(referral -> expected(referral, groups, visit))
                        .toList());
    }

    GroupView group(GroupRoom room, Visit visit, @Nullable String done, ReportForm report) {
        var children = enrolments.enrolled(visit.territory(), visit.kindergarten(), room.code());
        reads.noteEnrolled(
                visit.territory(),
                children.stream().map(EnrolledChild::number).toList(),
                visit.reading(Purpose.GROUP_CHILDREN));
        return new GroupView(
                frames.of(visit.territory(), visit.clerk(), visit.now(), visit.texts()),
                done,
                room.code(),
                GroupWords.title(room, visit.texts()),
                path(room.code()),
                filling(room, visit),
                room.left(),
                left(room, visit),
                room.places().stream()
                        .map(place -> new PlaceRow(
                                place.number(),
                                GroupWords.phase(place, visit),
                                place.heldUntil()
                                        .map(until -> visit.texts()
                                                .text("office.place.held", Map.of("until", visit.moment(until))))
                                        .orElse(null),
                                Frames.KINDERGARTEN + "/places/" + place.number() + "/recall"))
                        .toList(),
                report,
                children.stream().map(child -> child(child, visit)).toList());
    }

    private static GroupCard card(GroupRoom room, Visit visit) {
        return new GroupCard(
                room.code(),
                GroupWords.title(room, visit.texts()),
                path(room.code()),
                filling(room, visit),
                room.places().stream()
                        .map(place -> GroupWords.phase(place, visit))
                        .distinct()
                        .map(phase -> phase + ": "
                                + visit.texts()
                                        .text(
                                                "office.places",
                                                Map.of(
                                                        "places",
                                                        room.places().stream()
                                                                .filter(place -> GroupWords.phase(place, visit)
                                                                        .equals(phase))
                                                                .count())))
                        .toList(),
                left(room, visit));
    }

    private static Filling filling(GroupRoom room, Visit visit) {
        var texts = visit.texts();
        return new Filling(
                texts.text("office.group.capacity", Map.of("count", room.capacity())),
                texts.text("office.group.enrolled", Map.of("count", room.enrolled())),
                texts.text("office.group.referred", Map.of("count", room.referred())));
    }

    private static String left(GroupRoom room, Visit visit) {
        return visit.texts().text("office.group.left", Map.of("places", room.left()));
    }

    private static Expected expected(TakenReferral referral, List<GroupRoom> groups, Visit visit) {
        var code = referral.group().group();
        return new Expected(
                AdmissionPages.path(referral.number()),
                referral.number(),
                Answers.name(referral.application().child(), visit.texts()),
                groups.stream()
                        .filter(room -> room.code().equals(code))
                        .findFirst()
                        .map(room -> GroupWords.title(room, visit.texts()))
                        .orElse(code),
                referral.referral()
                        .term()
                        .map(ReferralTerm::until)
                        .map(visit::moment)
                        .orElseThrow());
    }

    private static ChildRow child(EnrolledChild child, Visit visit) {
        return new ChildRow(
                child.number(),
                name(child, visit),
                visit.texts().date(child.born()),
                visit.texts()
                        .date(child.enrolledAt()
                                .atZone(visit.territory().zone())
                                .toLocalDate()),
                DeparturesController.path(child.number()) + "?group=" + child.group());
    }

    /** An import may have brought a child without its name. */
    static String name(EnrolledChild child, Visit visit) {
        return child.child()
                .map(person -> Answers.name(person, visit.texts()))
                .orElseGet(() -> visit.texts().text("office.child.nameless"));
    }
}
