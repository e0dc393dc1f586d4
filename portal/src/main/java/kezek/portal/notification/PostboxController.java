package kezek.portal.notification;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import kezek.portal.notification.PostboxView.Recipient;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The postbox of a development portal: what people would have got. In production there is no such page. */
@PageController
@ConditionalOnProperty(name = "kezek.mode", havingValue = "development")
class PostboxController {

    private static final int SHOWN = 50;
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private final Tx tx;
    private final PostboxQueries postbox;

    PostboxController(Tx tx, PostboxQueries postbox) {
        this.tx = tx;
        this.postbox = postbox;
    }

    @GetMapping("/dev/postbox")
    ModelAndView postbox(Texts texts) {
        var byRecipient = tx.read(db -> postbox.last(db, SHOWN)).stream()
                .collect(Collectors.groupingBy(
                        PostboxQueries.Letter::recipient, LinkedHashMap::new, Collectors.toList()));
        var recipients = byRecipient.entrySet().stream()
                .map(entry -> new Recipient(entry.getKey(), letters(entry.getValue(), texts)))
                .toList();
        return new ModelAndView("dev/postbox", "view", new PostboxView(recipients));
    }

    private static List<PostboxView.Letter> letters(List<PostboxQueries.Letter> letters, Texts texts) {
        return letters.stream()
                .map(letter -> new PostboxView.Letter(
                        switch (letter.channel()) {
                            case SMS -> texts.text("dev.postbox.sms");
                            case EMAIL -> texts.text("dev.postbox.email");
                        },
                        letter.language().code(),
                        texts.moment(letter.deliveredAt().atZone(ZONE)),
                        letter.body()))
                .toList();
    }
}
