package kezek.portal.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The database inside one transaction, for looking only. It ends with the transaction and stays in its thread. */
public sealed class ReadDb implements AutoCloseable permits WriteDb {

    private final JdbcClient client;
    private final Thread thread = Thread.currentThread();
    private boolean open = true;

    ReadDb(JdbcClient client) {
        this.client = client;
    }

    /** A {@code select} with named parameters such as {@code :territory}. */
    public final Query select(String sql) {
        requireUsable();
        return new Query(this, sql);
    }

    /** A statement that is asked at once. */
    final JdbcClient.StatementSpec ask(String sql) {
        prepare();
        return client.sql(sql);
    }

    /** What comes before every statement but a change by itself: what waits for it is written. */
    final void prepare() {
        requireUsable();
        Waiting.here().ifPresent(Waiting::write);
    }

    /** Outside its transaction a statement would quietly run in one of its own. */
    final void requireUsable() {
        if (!open || !thread.equals(Thread.currentThread())) {
            throw new IllegalStateException("the database is used outside its transaction");
        }
    }

    @Override
    public final void close() {
        open = false;
    }
}
