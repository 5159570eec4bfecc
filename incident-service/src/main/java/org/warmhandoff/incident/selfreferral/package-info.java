/** The door for whoever asks for support themselves: no account, and everything they say goes to the vault. */
@NullMarked
package org.warmhandoff.incident.selfreferral;

import org.jspecify.annotations.NullMarked;
