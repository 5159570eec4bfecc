package org.warmhandoff.testkit;

/** A broker and a database, however they were started. */
interface TestServers extends AutoCloseable {

    String bootstrapServers();

    /** Address of a database that is always there. */
    String adminJdbcUrl();

    String username();

    String password();

    @Override
    void close();
}
