package kezek.portal.apply;

import java.util.Optional;
import java.util.stream.Stream;

/** The two phones of an application and the names of their fields. */
enum PhoneSlot {
    FIRST("phone", "code"),
    SECOND("second-phone", "second-code");

    private final String phoneField;
    private final String codeField;

    PhoneSlot(String phoneField, String codeField) {
        this.phoneField = phoneField;
        this.codeField = codeField;
    }

    /** The slot whose code is asked for again; empty for any other word. */
    static Optional<PhoneSlot> ofPhoneField(String word) {
        return Stream.of(values()).filter(slot -> slot.phoneField.equals(word)).findFirst();
    }

    String phoneField() {
        return phoneField;
    }

    String codeField() {
        return codeField;
    }

    /** The phone in this slot. */
    Optional<DraftPhone> in(Draft draft) {
        return switch (this) {
            case FIRST -> draft.phone();
            case SECOND -> draft.second();
        };
    }
}
