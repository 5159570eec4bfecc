/** Taking in the directory of another system: our CSV, and Open Referral HSDS 3. */
@NullMarked
package org.warmhandoff.referral.directory.importing;

import org.jspecify.annotations.NullMarked;
