package kezek.portal.demo;

import java.util.List;
import kezek.portal.cityfiles.PersonIdentity;
import kezek.portal.cityfiles.Phone;

/**
 * An invented family of the demo; docs/demo.md tells what each shows.
 *
 * @param code its name in docs/demo.md
 * @param parent who applied; the IIN is the same on every date
 * @param phone of the applications
 * @param children in the order of their births
 */
public record Family(String code, PersonIdentity parent, Phone phone, List<PersonIdentity> children) {

    public Family {
        children = List.copyOf(children);
    }
}
