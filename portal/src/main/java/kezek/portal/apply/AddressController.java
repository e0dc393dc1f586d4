package kezek.portal.apply;

import java.util.List;
import java.util.regex.Pattern;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.ui.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the child lives, in the parent's own words. */
@PageController
class AddressController {

    private static final String PATH = "/{territory}/apply/address";
    private static final String ADDRESS = "address";
    private static final int LEAST = 5;
    private static final int MOST = 200;
    private static final Pattern NOT_PLAIN = Pattern.compile("[\\p{Cntrl}\\s]+");

    private final Drafts drafts;

    AddressController(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping(PATH)
    ModelAndView address(Visit visit) {
        return page(visit, visit.draft().address().orElse(""), List.of());
    }

    @PostMapping(PATH)
    ModelAndView write(Visit visit, @RequestParam(defaultValue = "") String address) {
        var plain = NOT_PLAIN.matcher(address).replaceAll(" ").strip();
        if (plain.length() < LEAST) {
            return page(visit, address, List.of(new FieldError(ADDRESS, visit.text("apply.address.missing"))));
        }
        if (plain.length() > MOST) {
            return page(visit, address, List.of(new FieldError(ADDRESS, visit.text("apply.address.tooLong"))));
        }
        return visit.onward(drafts.address(visit.writing(), plain));
    }

    private static ModelAndView page(Visit visit, String typed, List<FieldError> errors) {
        var frame = visit.frame(errors, null);
        return visit.page("apply/address", frame, new AddressView(frame, typed));
    }
}
