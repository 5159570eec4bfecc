/** The form for a phone. It is made of files, under {@code META-INF/resources/report}. */
@NullMarked
package org.warmhandoff.incident.form;

import org.jspecify.annotations.NullMarked;
