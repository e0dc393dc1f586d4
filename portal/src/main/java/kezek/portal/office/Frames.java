package kezek.portal.office;

import java.time.Instant;
import java.util.List;
import kezek.portal.account.SignedIn.DepartmentOfficer;
import kezek.portal.account.SignedIn.KindergartenClerk;
import kezek.portal.kindergarten.NamedKindergartens;
import kezek.portal.office.Frame.Section;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Component;

/** Makes the frames of the two kinds of office. */
@Component
public class Frames {

    /** The first page of a kindergarten's office, below the territory. */
    public static final String KINDERGARTEN = "/office/kindergarten";

    /** The first page of a department's office, below the territory. */
    public static final String DEPARTMENT = "/office/department";

    private final NamedKindergartens kindergartens;

    Frames(NamedKindergartens kindergartens) {
        this.kindergartens = kindergartens;
    }

    /** The frame of the clerk's kindergarten. */
    public Frame of(Territory territory, KindergartenClerk clerk, Instant now, Texts texts) {
        // A kindergarten that was closed has its code for a name.
        var name = kindergartens
                .of(territory, clerk.code(), now, texts)
                .orElseGet(() -> new NamedKindergartens.Named(clerk.code(), null));
        return new Frame(
                name.text(),
                name.language(),
                clerk.login(),
                List.of(
                        new Section(KINDERGARTEN, texts.text("office.kindergarten.groups")),
                        new Section(KINDERGARTEN + "/referrals", texts.text("office.kindergarten.referrals"))));
    }

    /** The frame of the territory's department. */
    public Frame of(Territory territory, DepartmentOfficer officer, Texts texts) {
        return new Frame(
                texts.text("office.department.name"),
                null,
                officer.login(),
                List.of(
                        new Section(DEPARTMENT, texts.text("office.department.first")),
                        new Section(DEPARTMENT + "/benefits", texts.text("office.department.benefits")),
                        new Section(DEPARTMENT + "/freezes", texts.text("office.department.freezes"))));
    }
}
