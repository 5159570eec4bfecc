/** Who may know who a person is, in plain Java. */
@NullMarked
package org.warmhandoff.referral.person.domain;

import org.jspecify.annotations.NullMarked;
