/** The reference for people, in {@code docs/contracts.md}, made from the contract files. */
@NullMarked
package org.warmhandoff.contracts.reference;

import org.jspecify.annotations.NullMarked;
