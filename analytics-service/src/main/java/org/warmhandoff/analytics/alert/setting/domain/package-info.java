/** What is tested, by which rule and how often, in plain Java. */
@NullMarked
package org.warmhandoff.analytics.alert.setting.domain;

import org.jspecify.annotations.NullMarked;
