package kezek.portal.platform.settings;

import java.util.Map;
import java.util.Optional;

/** The variables of the environment that configure the portal. An empty value counts as not set. */
public enum Variable {
    MODE("development or production (default development)"),
    PORT("a number from 1 to 65535 (default 8080)"),
    ADDRESS("the IP address to listen on (default 127.0.0.1); in development a loopback address"),
    HOME("a folder for data, passwords and the embedded database (default .kezek in the checkout)"),
    DB_URL("jdbc:postgresql://host:port/name without user and password; not set: the embedded PostgreSQL"),
    DB_USER("the role that the portal works as; needed with KEZEK_DB_URL and only then"),
    DB_PASSWORD("the password of KEZEK_DB_USER; only with it", true),
    DB_OWNER_USER("the role that owns the schema and migrates it; only with KEZEK_DB_URL (default KEZEK_DB_USER)"),
    DB_OWNER_PASSWORD("the password of KEZEK_DB_OWNER_USER; only with it", true),
    PROXIES("addresses or ranges such as 10.0.0.0/8, separated by commas, whose forwarded headers are believed"),
    DEMO(
            "yes or no: whether an empty database is filled with the demo cities (default yes in development, never in production)"),
    QUEUE_NAMES("none, initials or names: what the pages of the open queue tell of children's names (default none)"),
    REGISTER_URL(
            "the http or https address of the gateway to the state registers, without user and password; not set: the simulated register in development, none in production"),
    REGISTER_SENDER("the name that the portal has at the gateway; needed with KEZEK_REGISTER_URL and only then"),
    REGISTER_PASSWORD("the password of KEZEK_REGISTER_SENDER; only with it", true),
    COUNTER_LANES("how many clerks decide claims for places side by side, 1 to 16 (default 2)"),
    COUNTER_BATCH("how many claims for places one transaction decides at most, 1 to 4096 (default 512)"),
    COUNTER_LINE("how many claims for places may wait before one clerk, 1 to 1000000 (default 10000)"),
    SECRET("at least 32 bytes; needed in production, otherwise made and kept in KEZEK_HOME", true);

    private final String allowed;
    private final boolean secret;

    Variable(String allowed) {
        this(allowed, false);
    }

    Variable(String allowed, boolean secret) {
        this.allowed = allowed;
        this.secret = secret;
    }

    /** The name in the environment, for instance {@code KEZEK_PORT}. */
    public String variable() {
        return "KEZEK_" + name();
    }

    /** What may stand in it and what holds without it. */
    public String allowed() {
        return allowed;
    }

    /** Whether its value is never printed. */
    public boolean secret() {
        return secret;
    }

    Optional<String> in(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(variable())).filter(value -> !value.isBlank());
    }
}
