package kezek.structure.offenders.rulebook;

import org.springframework.core.env.Environment;

/** A decision that asks the framework. */
record LawWithAFramework(Environment environment) {

    int windowDays() {
        return environment.getRequiredProperty("window.days", Integer.class);
    }
}
