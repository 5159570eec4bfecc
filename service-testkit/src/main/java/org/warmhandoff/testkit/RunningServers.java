package org.warmhandoff.testkit;

import org.warmhandoff.servers.PostgresDatabases;

/**
 * The broker and the database of this test run, with every live topic of the contracts.
 *
 * @param bootstrapServers what clients put into {@code bootstrap.servers}
 * @param adminJdbcUrl a database that is always there
 * @param username the database's superuser
 * @param password the superuser's password
 */
public record RunningServers(String bootstrapServers, String adminJdbcUrl, String username, String password) {

    /** The JDBC address of a database, which is made on first use. */
    public String jdbcUrl(String database) {
        new PostgresDatabases(adminJdbcUrl, username, password).ensure(database);
        return adminJdbcUrl.replaceFirst("/[^/?]+(\\?.*)?$", "/" + database);
    }
}
