/** Makes notices, and links to what they are about. */
@NullMarked
package org.warmhandoff.notification.message;

import org.jspecify.annotations.NullMarked;
