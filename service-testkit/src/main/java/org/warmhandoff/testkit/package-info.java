/** What tests of the services share: a real broker and database, signed tokens, and probes for topics, tables and logs. */
@NullMarked
package org.warmhandoff.testkit;

import org.jspecify.annotations.NullMarked;
