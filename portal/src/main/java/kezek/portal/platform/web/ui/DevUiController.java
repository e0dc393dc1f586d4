package kezek.portal.platform.web.ui;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All components together, for those who build pages. In production there is no such page. */
@PageController
@ConditionalOnProperty(name = "kezek.mode", havingValue = "development", matchIfMissing = true)
class DevUiController {

    private static final ZonedDateTime EXAMPLE = ZonedDateTime.of(2026, 12, 5, 18, 0, 0, 0, ZoneId.of("Asia/Almaty"));

    @GetMapping("/dev/ui")
    ModelAndView components(Texts texts) {
        var view = new DevUiView(
                EXAMPLE,
                List.of(new FieldError("wrong", texts.text("dev.field.error"))),
                List.of(
                        new Choice("kazakh", texts.text("dev.table.language.kk"), true),
                        new Choice("russian", texts.text("dev.table.language.ru"), false)),
                List.of(
                        new SummaryRow(
                                texts.text("dev.field.phone"),
                                List.of("+7 799 *** ** 01", "+7 799 *** ** 02"),
                                "/" + texts.language().code() + "/dev/ui"),
                        new SummaryRow(texts.text("dev.upload"), List.of(), null)),
                new Pager("/" + texts.language().code() + "/dev/ui", 2, 9));
        return new ModelAndView("dev/ui", "view", view);
    }
}
