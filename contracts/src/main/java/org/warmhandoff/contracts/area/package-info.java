/** Snapshots of the areas that counts are given for. */
@NullMarked
package org.warmhandoff.contracts.area;

import org.jspecify.annotations.NullMarked;
