/** The areas that counts are given for, as the areas topic describes them. */
@NullMarked
package org.warmhandoff.analytics.area;

import org.jspecify.annotations.NullMarked;
