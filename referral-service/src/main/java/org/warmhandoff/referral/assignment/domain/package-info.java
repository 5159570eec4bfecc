/** The rules of assignment, without framework. */
@NullMarked
package org.warmhandoff.referral.assignment.domain;

import org.jspecify.annotations.NullMarked;
