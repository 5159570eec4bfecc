/** What the vault answers when a service asks who a person is. It goes over HTTP alone, and on no topic. */
@NullMarked
package org.warmhandoff.contracts.vault;

import org.jspecify.annotations.NullMarked;
