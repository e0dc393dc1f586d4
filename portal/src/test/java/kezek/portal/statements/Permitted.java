package kezek.portal.statements;

import java.util.Set;

/**
 * Statements of the portal that change rows of every key, each for a reason. They lock nothing beforehand, so even a database that is spread over
 * many servers carries them out; they are rare, and nobody's place depends on them. A statement that is not asked for any more goes from here too.
 */
final class Permitted {

    static final Set<String> STATEMENTS = Set.of(
            // A person's sessions lie by their tokens, and all of them end together.
            "update session set ended_at = ? where parent_iin = ? and ended_at is null returning token_hash",
            "update session set ended_at = ? where staff_id = ? and ended_at is null returning token_hash",
            // What is over goes once an hour, whosever it was: the tables have no territory.
            "delete from one_time_code where sent_at <= ?",
            "delete from code_request where asked_at <= ?",
            "delete from sign_in where until_at <= ?",
            "delete from session where until_at <= ?");

    private Permitted() {}
}
