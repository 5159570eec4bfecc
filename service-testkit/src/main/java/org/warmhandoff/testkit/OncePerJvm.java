package org.warmhandoff.testkit;

import java.lang.reflect.Constructor;
import java.util.function.Supplier;

/**
 * Reaches the one copy of a class that the JVM itself loaded.
 *
 * <p>Quarkus gives test profiles class loaders of their own, and with each another copy of every static field in this module. What must exist once,
 * such as running servers, is therefore kept by the system class loader's copy and handed over in types of the JDK, which all copies share.
 */
final class OncePerJvm {
    private OncePerJvm() {}

    /** What the JVM's own copy of this supplier has. */
    @SuppressWarnings("unchecked")
    static <T> T get(Class<? extends Supplier<T>> keeper) {
        Thread thread = Thread.currentThread();
        ClassLoader context = thread.getContextClassLoader();
        // Libraries look up their plug-ins by the context; those of a profile's class loader would not fit.
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            Constructor<?> constructor = Class.forName(keeper.getName(), true, ClassLoader.getSystemClassLoader())
                    .getDeclaredConstructor();
            constructor.setAccessible(true);
            return ((Supplier<T>) constructor.newInstance()).get();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(keeper + " is not on the class path that this JVM was started with", e);
        } finally {
            thread.setContextClassLoader(context);
        }
    }
}
