/** Who the person of a follow-up is: asked of the vault for the worker who has it, with a purpose, and never without a trace. */
@NullMarked
package org.warmhandoff.referral.person;

import org.jspecify.annotations.NullMarked;
