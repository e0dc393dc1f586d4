package kezek.portal.account;

import java.util.Optional;
import kezek.portal.platform.settings.Mode;
import kezek.portal.platform.settings.Settings;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.outcome.OutcomeTexts;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.ParsedIin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads numbers of people from forms. Invented ones are taken outside production only. */
@Component
public class IinForm {

    private final Iin.Accepted accepted;
    private final OutcomeTexts outcomes;

    IinForm(Settings settings, OutcomeTexts outcomes) {
        this.accepted = settings.mode() == Mode.PRODUCTION ? Iin.Accepted.REAL_ONLY : Iin.Accepted.ALSO_INVENTED;
        this.outcomes = outcomes;
    }

    /**
     * What was read.
     *
     * @param iin empty if there are errors
     * @param rule the path of the rule page that explains them
     */
    public record Read(
            Optional<Iin> iin, FormErrors errors, @Nullable String rule) {}

    /** Reads what was typed into a field. */
    public Read read(String field, @Nullable String typed, Territory territory, Language language) {
        return switch (Iin.parse(typed == null ? "" : typed, accepted)) {
            case Iin iin -> new Read(Optional.of(iin), FormErrors.NONE, null);
            case ParsedIin.Refused refused -> {
                var text = outcomes.text(refused, language, territory.zone());
                yield new Read(Optional.empty(), FormErrors.of(field, text.text()), text.rulePath());
            }
        };
    }
}
