/** Transactions over one PostgreSQL database. */
@NullMarked
package org.warmhandoff.kit.database;

import org.jspecify.annotations.NullMarked;
