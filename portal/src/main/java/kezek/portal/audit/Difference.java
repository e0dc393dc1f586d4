package kezek.portal.audit;

/**
 * One thing in which journal and tables do not agree.
 *
 * @param what for instance {@code application 100042, lane}
 * @param journal what the journal says of it
 * @param table what the table says of it
 */
public record Difference(String what, String journal, String table) {

    @Override
    public String toString() {
        return what + ": the journal says " + journal + ", the table says " + table;
    }
}
