package kezek.portal.queue;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.QueueKind;

/**
 * An application as the parent has checked it.
 *
 * @param draft the draft it was written in, whose files move to the application
 * @param parent the representative, whom the state register names for this child
 * @param benefits from the state register, and at most one by a certificate that lies in the draft
 * @param hasConclusion whether the conclusion for the special queue lies in the draft
 */
public record NewApplication(
        UUID draft,
        Person parent,
        Person child,
        QueueKind kind,
        Contact contact,
        Set<BenefitKind> benefits,
        boolean hasConclusion) {

    public NewApplication {
        benefits = Set.copyOf(benefits);
        if (benefits.stream().filter(NewApplication::isCertified).count() > 1) {
            throw new IllegalArgumentException("a draft has one certificate");
        }
    }

    /** The text of the message with the number; it carries {@code number} and {@code territory}. */
    public static final String REGISTERED_MESSAGE = "message.registered";

    /** Whether some benefit still has to be confirmed by the department. */
    public Optional<BenefitKind> certified() {
        return benefits.stream().filter(NewApplication::isCertified).findFirst();
    }

    private static boolean isCertified(BenefitKind kind) {
        return kind.proof() == BenefitKind.Proof.CERTIFICATE;
    }
}
