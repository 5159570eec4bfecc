/** A mail sink: takes every message and shows it. */
@NullMarked
package org.warmhandoff.local.mail;

import org.jspecify.annotations.NullMarked;
