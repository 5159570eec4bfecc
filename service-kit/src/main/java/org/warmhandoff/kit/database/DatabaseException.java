package org.warmhandoff.kit.database;

import java.sql.SQLException;

/** The database failed; {@link DatabaseFailure} tells from the cause whether trying again helps. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseException(SQLException cause) {
        super("the database failed", cause);
    }
}
