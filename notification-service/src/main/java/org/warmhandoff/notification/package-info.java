/** Tells the right team that a task waits, and nothing else. */
@NullMarked
package org.warmhandoff.notification;

import org.jspecify.annotations.NullMarked;
