/** The CloudEvents envelope, going out and coming in. */
@NullMarked
package org.warmhandoff.kit.event;

import org.jspecify.annotations.NullMarked;
