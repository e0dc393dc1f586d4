package kezek.rulebook.queue;

import kezek.rulebook.queue.BenefitKind.Proof;

/** A benefit of one application and how far it is proved. Page: rules/benefit.md */
public record Benefit(BenefitKind kind, State state) {

    /** How far a benefit is proved. */
    public enum State {
        UNCONFIRMED,
        CONFIRMED,
        /** Rejected by the department, or not confirmed in time; it gives nothing any more. */
        NOT_CONFIRMED
    }

    public Benefit {
        if (kind.proof() == Proof.STATE_REGISTER && state == State.UNCONFIRMED) {
            throw new IllegalArgumentException("nobody confirms what a state register says: " + kind.code());
        }
    }

    /** A benefit as it enters an application: a certificate is yet to be confirmed, a register has confirmed already. */
    public static Benefit claimed(BenefitKind kind) {
        return switch (kind.proof()) {
            case CERTIFICATE -> new Benefit(kind, State.UNCONFIRMED);
            case STATE_REGISTER -> new Benefit(kind, State.CONFIRMED);
        };
    }

    Benefit in(State decided) {
        return new Benefit(kind, decided);
    }
}
