package kezek.portal.platform.web.ui;

import java.util.Locale;

/** The tone of an alert or a tag. Its words carry the meaning; the colour only helps. */
public enum Tone {
    PLAIN,
    GOOD,
    WARNING,
    BAD;

    /** The class name in the stylesheet: {@code tone-good}. */
    public String cssClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
