package kezek.portal.platform.web.ui;

import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The short address of the page of all components. */
@Controller
@ConditionalOnProperty(name = "kezek.mode", havingValue = "development", matchIfMissing = true)
class DevUiDoor {

    @GetMapping("/dev/ui")
    String toPreferredLanguage(Locale locale) {
        return "redirect:/" + locale.getLanguage() + "/dev/ui";
    }
}
