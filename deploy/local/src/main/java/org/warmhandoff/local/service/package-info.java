/** The services as processes: started, watched, started again, stopped. */
@NullMarked
package org.warmhandoff.local.service;

import org.jspecify.annotations.NullMarked;
