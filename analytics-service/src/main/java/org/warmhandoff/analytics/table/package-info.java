/** What the tables of all features have in common. */
@NullMarked
package org.warmhandoff.analytics.table;

import org.jspecify.annotations.NullMarked;
