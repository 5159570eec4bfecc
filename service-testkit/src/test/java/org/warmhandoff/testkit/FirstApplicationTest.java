package org.warmhandoff.testkit;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(FirstApplicationTest.Profile.class)
class FirstApplicationTest extends ApplicationOnPlatform {

    public static final class Profile implements QuarkusTestProfile {}
}
