package kezek.portal.apply;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.rulebook.queue.QueueKind;

/** The steps of an application in their order. Each has a page; whoever asks for a later one is led to the first that is missing. */
enum Step {
    PHONES,
    CODES,
    FAMILY,
    QUEUE,
    ADDRESS,
    BENEFIT,
    NOTICES,
    CHECK,
    DONE;

    /** How many steps a parent takes; the page that follows them is none. */
    static final int COUNT = CHECK.ordinal() + 1;

    /** The step of a page, by the last word of its address. */
    static Optional<Step> ofWord(String word) {
        return Stream.of(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /** The first step that a draft has not done; of one that was sent, the last. */
    static Step firstMissing(Draft draft) {
        if (draft.number().isPresent()) {
            return DONE;
        }
        return Stream.of(values())
                .filter(step -> !step.isDoneIn(draft))
                .findFirst()
                .orElseThrow();
    }

    /** The last word of its address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The address below the territory. */
    String path() {
        return "/apply/" + word();
    }

    /** Its number, from 1. */
    int number() {
        return ordinal() + 1;
    }

    /** Where «back» leads, below the territory. */
    String before() {
        return this == PHONES ? "/apply" : values()[ordinal() - 1].path();
    }

    private boolean isDoneIn(Draft draft) {
        return switch (this) {
            case PHONES -> draft.phone().isPresent() && draft.second().isPresent();
            case CODES ->
                draft.phone().filter(DraftPhone::isConfirmed).isPresent()
                        && draft.second().filter(DraftPhone::isConfirmed).isPresent();
            case FAMILY -> draft.family().isPresent();
            case QUEUE ->
                draft.kind()
                        .filter(kind ->
                                kind != QueueKind.SPECIAL || draft.conclusion().isPresent())
                        .isPresent();
            case ADDRESS -> draft.address().isPresent();
            case BENEFIT ->
                draft.benefit()
                        .filter(answer -> answer.claimed().isEmpty()
                                || draft.certificate().isPresent())
                        .isPresent();
            case NOTICES -> draft.notices().isPresent();
            case CHECK, DONE -> false;
        };
    }
}
