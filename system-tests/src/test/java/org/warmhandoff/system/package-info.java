/** The built system from outside: one command starts it, and everything else is HTTP, SMTP and Kafka. */
@NullMarked
package org.warmhandoff.system;

import org.jspecify.annotations.NullMarked;
