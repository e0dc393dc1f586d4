package kezek.portal.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kezek.portal.apply.Draft.Notices;
import kezek.portal.platform.outbox.Message.Channel;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.ui.Choice;
import kezek.portal.platform.web.ui.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How the family wants to be told: by SMS or e-mail, in which language. */
@PageController
class NoticesController {

    private static final String PATH = "/{territory}/apply/notices";
    private static final String CHANNEL = "channel";
    private static final String EMAIL = "email";
    private static final String LANGUAGE = "language";
    private static final int MOST = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}]+");

    private final Drafts drafts;

    NoticesController(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping(PATH)
    ModelAndView notices(Visit visit) {
        var known = visit.draft().notices();
        return page(
                visit,
                known.map(Notices::channel).or(() -> Optional.of(Channel.SMS)),
                known.flatMap(Notices::email).orElse(""),
                known.map(Notices::language).or(() -> Optional.of(visit.language())),
                List.of());
    }

    @PostMapping(PATH)
    ModelAndView choose(
            Visit visit,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(name = LANGUAGE, defaultValue = "") String code) {
        var errors = new ArrayList<FieldError>();
        var chosen = Stream.of(Channel.values())
                .filter(each -> each.name().equals(channel))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.add(new FieldError(CHANNEL, visit.text("apply.notices.channel.missing")));
        }
        if (chosen.equals(Optional.of(Channel.EMAIL)) && !isAddress(email.strip())) {
            errors.add(new FieldError(EMAIL, visit.text("apply.notices.email.wrong")));
        }
        var language = Language.ofCode(code);
        if (language.isEmpty()) {
            errors.add(new FieldError(LANGUAGE, visit.text("apply.notices.language.missing")));
        }
        if (!errors.isEmpty()) {
            return page(visit, chosen, email, language, errors);
        }
        var address = Optional.of(email.strip()).filter(any -> chosen.get() == Channel.EMAIL);
        return visit.onward(drafts.notices(visit.writing(), new Notices(chosen.get(), address, language.get())));
    }

    private static boolean isAddress(String typed) {
        return typed.length() <= MOST && ADDRESS.matcher(typed).matches();
    }

    private static ModelAndView page(
            Visit visit,
            Optional<Channel> channel,
            String email,
            Optional<Language> language,
            List<FieldError> errors) {
        var channels = Stream.of(Channel.values())
                .map(each -> new Choice(each.name(), channel(each, visit), channel.equals(Optional.of(each))))
                .toList();
        var languages = Stream.of(Language.values())
                .map(each -> new Choice(each.code(), each.ownName(), language.equals(Optional.of(each))))
                .toList();
        var frame = visit.frame(errors, null);
        return visit.page("apply/notices", frame, new NoticesView(frame, channels, email, languages));
    }

    static String channel(Channel channel, Visit visit) {
        return switch (channel) {
            case SMS -> visit.text("apply.notices.sms");
            case EMAIL -> visit.text("apply.notices.email");
        };
    }
}
